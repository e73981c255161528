import { t } from '../words/words.svelte';

// What a page asked the server for: nothing yet, an answer, or why there is none. A later question
// makes the answer to an earlier one void, whichever comes first.
export class Asked<T> {
  value = $state.raw<T | null>(null);
  error = $state.raw<unknown>(null);
  busy = $state(true);
  #asked = 0;

  async ask(question: () => Promise<T>): Promise<void> {
    const mine = ++this.#asked;
    this.busy = true;
    try {
      const answer = await question();
      if (mine !== this.#asked) return;
      this.value = answer;
      this.error = null;
    } catch (error) {
      if (mine !== this.#asked) return;
      this.error = error;
    }
    this.busy = false;
  }
}

// The heading of a page about what was asked for: its name, or why there is none.
export function heading(asked: Asked<unknown>, name: string | undefined): string {
  return name ?? t(asked.error ? 'not-shown' : 'wait');
}
