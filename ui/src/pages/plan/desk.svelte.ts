// The scenarios on the treasurer's desk, kept while the browser's window is open, and the plans that
// they came to when they were last worked out.
import { post } from '../../api/client';
import type { Job } from '../../api/schema';
import { follow, share } from '../../work/jobs';
import type { PlanAnswer } from './plan.svelte';
import { fileOf, scenarioOf, type Scenario } from './scenario';

const kept = 'lindung.plan';

class Desk {
  scenarios = $state<Scenario[]>([]);
  answer = $state.raw<PlanAnswer | null>(null);
  job = $state(''); // where the workbook and the page are fetched
  busy = $state(false);
  step = $state('');
  share = $state<number | null>(null);
  error = $state.raw<unknown>(null);
  #scheme = $state('');
  #worked = $state(''); // the file that the answer is of

  // Those of an earlier visit, unless they belong to another scheme.
  begin(scheme: string): void {
    if (this.#scheme === scheme) return;
    this.#scheme = scheme;
    const { of, scenarios } = JSON.parse(sessionStorage.getItem(kept) ?? '{}') as { of?: string; scenarios?: Scenario[] };
    this.scenarios = of === scheme && scenarios ? scenarios : [];
    this.answer = null;
  }

  keep(): void {
    if (this.#scheme) sessionStorage.setItem(kept, JSON.stringify({ of: this.#scheme, scenarios: this.scenarios }));
  }

  // Whether what is shown is what the scenarios say now.
  fits(programs: string[]): boolean {
    return this.answer !== null && this.#worked === fileOf(this.scenarios, programs);
  }

  work(programs: string[]): Promise<boolean> {
    return this.#ask(fileOf(this.scenarios, programs));
  }

  // A file that was saved before, or written by hand, takes the place of what lies here.
  async open(file: File, programs: string[]): Promise<boolean> {
    const read = await this.#ask(await file.text());
    const answer = this.answer;
    if (!read || !answer) return false;
    this.scenarios = answer.scenarios.map((plan) => scenarioOf(plan, answer));
    this.#worked = fileOf(this.scenarios, programs);
    return true;
  }

  async #ask(scenarios: string): Promise<boolean> {
    this.busy = true;
    this.error = null;
    try {
      const done = await follow(await post<Job>('/plan', { scenarios }), (job) => {
        this.step = job.step;
        this.share = share(job);
      });
      this.answer = done.result as unknown as PlanAnswer;
      this.job = done.id;
      this.#worked = scenarios;
    } catch (error) {
      this.error = error;
    }
    this.busy = false;
    return this.error === null;
  }
}

export const desk = new Desk();
