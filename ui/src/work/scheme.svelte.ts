// The scheme in force, asked for once in each language: the names of its groups and funds stand on
// many pages.
import { get, Refusal } from '../api/client';
import type { Scheme } from '../api/schema';
import { language, t } from '../words/words.svelte';

// The scheme names no person: kept in the browser, for drafts that are written without a line.
const kept = 'lindung.scheme';

const known = $state<{ scheme: Scheme | null; language: string }>({ scheme: null, language: '' });

export async function needScheme(): Promise<void> {
  if (known.scheme && known.language === language()) return;
  const wanted = language();
  try {
    known.scheme = await get<Scheme>('/scheme');
    known.language = wanted;
    localStorage.setItem(kept, JSON.stringify(known.scheme));
  } catch (error) {
    const last = localStorage.getItem(kept);
    known.scheme = error instanceof Refusal && error.status === 0 && last ? (JSON.parse(last) as Scheme) : null;
  }
}

export function renewScheme(): Promise<void> {
  known.scheme = null;
  return needScheme();
}

export function scheme(): Scheme | null {
  return known.scheme;
}

export function groupName(id: string): string {
  return known.scheme?.groups.find((group) => group.id === id)?.name ?? id;
}

// A fund in a fiscal year; many funds have the year in their name. `kept` is what to call one that the scheme in force does not know.
export function purseName(id: string, year: number, kept: string = id): string {
  const name = fundName(id, kept);
  return name.includes(String(year)) ? name : `${name}, ${t('purse.year', { year: String(year) })}`;
}

export function fundName(id: string | null, kept: string | null = id): string {
  return known.scheme?.funds.find((fund) => fund.id === id)?.name ?? kept ?? '';
}
