// The people of an area taken along on a phone.
import type { PersonLine, SearchPeopleAnswer } from '../../api/schema';
import { post } from '../../api/client';
import { carried, carry, everyPage, type Carried } from '../ward/carried';
import type { Known } from './names';

const shelf = 'lindung.area';

const known = (line: PersonLine): Known => ({
  person: line.person,
  name: line.name,
  village: line.village_name,
  group: line.group,
  birth_year: line.birth_date.slice(0, 4),
});

export const taken = (login: string): Carried<Known> | null => carried<Known>(shelf, login);

export async function takeAlong(login: string): Promise<void> {
  const lines = await everyPage<PersonLine>((offset, limit) => post<SearchPeopleAnswer>('/people/search', { standing: 'accepted', offset, limit }));
  carry(shelf, login, lines.map(known));
}
