// This month, or the last one that a decree covers: where a page about one month begins.
import { get } from '../api/client';
import type { DecreesAnswer } from '../api/schema';
import { today } from '../words/words.svelte';
import { last } from './span';

export async function lastCovered(): Promise<string> {
  const now = today().slice(0, 7);
  try {
    const told = await get<DecreesAnswer>('/decrees');
    const end = told.items.map((line) => last(line.until)).sort().at(-1) ?? now;
    return end < now ? end : now;
  } catch {
    return now; // the page's own question says what is wrong
  }
}
