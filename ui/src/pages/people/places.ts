// People by the place where they live, for lists that an RT can use: ward, RW, RT, then name.
export interface Placed {
  name: string;
  village_name: string;
  neighbourhood: string; // RT/RW, "2/3"; 0: unknown
}

export interface Place<Person> {
  ward: string;
  rt: string;
  rw: string;
  people: Person[];
}

export function byPlace<Person extends Placed>(people: Person[]): Place<Person>[] {
  const places = new Map<string, Place<Person>>();
  for (const one of people) {
    const [rt = '', rw = ''] = one.neighbourhood.split('/').map((part) => (part === '0' ? '' : part));
    const key = [one.village_name, rw.padStart(4, '0'), rt.padStart(4, '0')].join(' ');
    const place = places.get(key) ?? { ward: one.village_name, rt, rw, people: [] };
    place.people.push(one);
    places.set(key, place);
  }
  for (const place of places.values()) place.people.sort((a, b) => a.name.localeCompare(b.name));
  return [...places.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, place]) => place);
}
