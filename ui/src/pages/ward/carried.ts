// What an officer takes along on this phone for places without a line: names, no numbers of the
// civil registry. It goes when he signs out (frame/session), and after a week.
import { today } from '../../words/words.svelte';

const days = 7;

export interface Carried<T> {
  items: T[];
  on: string; // the day
}
interface Kept<T> extends Carried<T> {
  login: string;
}

export function carried<T>(shelf: string, login: string): Carried<T> | null {
  const text = localStorage.getItem(shelf);
  if (!text) return null;
  const kept = JSON.parse(text) as Partial<Kept<T>>;
  const old = Date.now() - Date.parse(kept.on ?? '') > days * 86_400_000;
  if (old || kept.login !== login || !kept.items || !kept.on) {
    localStorage.removeItem(shelf);
    return null;
  }
  return { items: kept.items, on: kept.on };
}

export function carry<T>(shelf: string, login: string, items: T[]): void {
  const kept: Kept<T> = { login, on: today(), items };
  localStorage.setItem(shelf, JSON.stringify(kept));
}

// Page after page of an answer, up to what a phone should hold.
export async function everyPage<T>(ask: (offset: number, limit: number) => Promise<{ items: T[]; total: number }>): Promise<T[]> {
  const page = 500;
  const all: T[] = [];
  for (;;) {
    const told = await ask(all.length, page);
    all.push(...told.items);
    if (all.length >= told.total || !told.items.length || all.length >= 5000) return all;
  }
}
