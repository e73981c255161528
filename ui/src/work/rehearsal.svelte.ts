// An act that is tried before it is recorded: the server works out what it would come to, and the
// same wish, unchanged, is then recorded.
import { post } from '../api/client';
import type { Job } from '../api/schema';
import { follow, share } from './jobs';

export class Rehearsal<Wish extends object, Outcome> {
  outcome = $state.raw<Outcome | null>(null);
  error = $state.raw<unknown>(null);
  busy = $state(false);
  step = $state('');
  share = $state<number | null>(null);
  #path: string;
  #tried = $state('');

  constructor(path: string) {
    this.#path = path;
  }

  // Whether what is shown is what this wish would come to.
  fits(wish: Wish): boolean {
    return this.outcome !== null && this.#tried === JSON.stringify(wish);
  }

  async #run(wish: Wish, rehearse: boolean): Promise<Outcome | null> {
    this.busy = true;
    this.error = null;
    try {
      const begun = await post<Job>(this.#path, { ...wish, rehearse });
      const job = await follow(begun, (told) => {
        this.step = told.step;
        this.share = share(told);
      });
      return job.result as unknown as Outcome;
    } catch (error) {
      this.error = error;
      return null;
    } finally {
      this.busy = false;
      this.step = '';
      this.share = null;
    }
  }

  async rehearse(wish: Wish): Promise<void> {
    this.outcome = null;
    this.outcome = await this.#run(wish, true);
    this.#tried = JSON.stringify(wish);
  }

  async record(wish: Wish): Promise<Outcome | null> {
    return this.#run(wish, false);
  }
}
