// The words of the pages. `t('home.title', { n: 3 })` gives the sentence of that name in the
// language that was chosen, with {n} filled in; `{n|row|rows}` takes the first form for one and the
// second for every other number. Indonesian is the first language: its catalogue names the
// sentences, and English must have the same ones (held by its type and by tests/web).
import { last } from '../work/span';
import { fill, type Filling } from './fill';
import type { Catalogue, Word } from './id';

export type Language = 'id' | 'en';

const kept = 'lindung.language';

const chosen = $state<{ language: Language; words: Catalogue | null }>({ language: 'id', words: null });

const catalogues: Record<Language, () => Promise<Catalogue>> = {
  id: async () => (await import('./id')).id,
  en: async () => (await import('./en')).en,
};

export function language(): Language {
  return chosen.language;
}

export async function speak(wanted: Language): Promise<void> {
  chosen.words = await catalogues[wanted]();
  chosen.language = wanted;
  document.documentElement.lang = wanted;
  localStorage.setItem(kept, wanted);
}

export function remembered(): Language {
  return localStorage.getItem(kept) === 'en' ? 'en' : 'id';
}

export function t(name: Word, filling: Filling = {}): string {
  return fill(chosen.words?.[name] ?? name, filling, count);
}

// A sentence whose name is made of data ("verdict.held"); the data itself when there is none.
export function word(family: string, member: string): string {
  const name = `${family}.${member}`;
  return (chosen.words as Record<string, string> | null)?.[name] ?? member;
}

// A text that the server gives in both languages.
export function say(text: { id: string; en: string } | string | null | undefined): string {
  if (!text) return '';
  return typeof text === 'string' ? text : text[chosen.language] || text.id;
}

function tag(): string {
  return chosen.language === 'id' ? 'id-ID' : 'en-GB';
}

export function count(n: number): string {
  return new Intl.NumberFormat(tag()).format(n);
}

export function rupiah(amount: number): string {
  return `Rp\u00a0${count(amount)}`;
}

// A share in per cent with one decimal, "91,7 %": thousandths in.
export function percent(permille: number): string {
  return `${new Intl.NumberFormat(tag(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(permille / 10)}\u00a0%`;
}

// Words that begin a label: "diterima" is "Diterima".
export function begun(text: string): string {
  return text.charAt(0).toLocaleUpperCase('id') + text.slice(1);
}

// What a clerk calls a file: without the folder that it came in.
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function asDate(iso: string): Date {
  const [year = 1970, month = 1, day = 1] = iso.slice(0, 10).split('-').map(Number);
  return new Date(year, month - 1, day);
}

// "2026-05-03" is "3 Mei 2026".
export function day(iso: string | null | undefined): string {
  if (!iso) return '';
  return new Intl.DateTimeFormat(tag(), { day: 'numeric', month: 'long', year: 'numeric' }).format(asDate(iso));
}

// "2026-05" is "Mei 2026".
export function month(iso: string, length: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(tag(), { month: length, year: 'numeric' }).format(asDate(`${iso}-01`));
}

// Months up to the one before `until`: "Oktober 2025", "Oktober – Desember 2025".
export function span(from: string, until: string): string {
  const end = last(until);
  if (end <= from) return month(from);
  return `${from.slice(0, 4) === end.slice(0, 4) ? month(from).replace(/ \d{4}$/, '') : month(from)} – ${month(end)}`;
}

export function monthNames(): string[] {
  const name = new Intl.DateTimeFormat(tag(), { month: 'long' });
  return Array.from({ length: 12 }, (_, i) => name.format(new Date(2001, i, 1)));
}

// The day of the reader's clock, for papers that say when they were printed.
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

// An instant with date and time, in the time zone of the reader's clock.
export function instant(when: string | number): string {
  return new Intl.DateTimeFormat(tag(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(when));
}
