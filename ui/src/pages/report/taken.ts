// The list of an area taken along on a phone, for places without a line: names, no numbers of the
// civil registry. It goes when the officer signs out, and after a week.
import type { PersonLine, SearchPeopleAnswer } from '../../api/schema';
import { post } from '../../api/client';
import type { Known } from './names';

const shelf = 'lindung.area';
const days = 7;
const page = 500;

const known = (line: PersonLine): Known => ({
  person: line.person,
  name: line.name,
  village: line.village_name,
  group: line.group,
  birth_year: line.birth_date.slice(0, 4),
});

export function taken(login: string): { people: Known[]; at: string } | null {
  const text = localStorage.getItem(shelf);
  if (!text) return null;
  const kept = JSON.parse(text) as { login: string; at: string; people: Known[] };
  const old = Date.now() - Date.parse(kept.at) > days * 86_400_000;
  if (old || kept.login !== login) {
    localStorage.removeItem(shelf);
    return null;
  }
  return kept;
}

export async function takeAlong(login: string): Promise<number> {
  const people: Known[] = [];
  for (let offset = 0; ; offset += page) {
    const told = await post<SearchPeopleAnswer>('/people/search', { standing: 'accepted', offset, limit: page });
    people.push(...told.items.map(known));
    if (people.length >= told.total || !told.items.length || people.length >= 5000) break;
  }
  localStorage.setItem(shelf, JSON.stringify({ login, at: new Date().toISOString(), people }));
  return people.length;
}
