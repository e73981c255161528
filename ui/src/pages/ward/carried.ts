// What an officer takes along on this phone for places without a line: names, no numbers of the
// civil registry. It goes when he signs out (frame/session), and after a week.
const days = 7;

export interface Carried<T> {
  items: T[];
  at: string;
}
interface Kept<T> extends Carried<T> {
  login: string;
}

export function carried<T>(shelf: string, login: string): Carried<T> | null {
  const text = localStorage.getItem(shelf);
  if (!text) return null;
  const kept = JSON.parse(text) as Partial<Kept<T>>;
  const old = Date.now() - Date.parse(kept.at ?? '') > days * 86_400_000;
  if (old || kept.login !== login || !kept.items || !kept.at) {
    localStorage.removeItem(shelf);
    return null;
  }
  return { items: kept.items, at: kept.at };
}

export function carry<T>(shelf: string, login: string, items: T[]): void {
  const kept: Kept<T> = { login, at: new Date().toISOString(), items };
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
