// The way of the data as the header shows it, and what stands beside it. A station that a role has
// nothing to do at is not shown; whether an act is allowed is decided by the server alone.
import type { User } from '../api/types';
import type { Word } from '../words/id';

export interface Station {
  to: string;
  name: Word;
  kind: 'first' | 'way' | 'beside';
  right: string; // the use case that one must be allowed to read
}

export const stations: Station[] = [
  { to: '/', name: 'station.today', kind: 'first', right: 'watch.read' },
  { to: '/rosters', name: 'station.rosters', kind: 'way', right: 'roster.read' },
  { to: '/review', name: 'station.review', kind: 'way', right: 'review.read' },
  { to: '/selection', name: 'station.selection', kind: 'way', right: 'selection.read' },
  { to: '/coverage', name: 'station.coverage', kind: 'way', right: 'coverage.read' },
  { to: '/claims', name: 'station.claims', kind: 'way', right: 'claim.read' },
  { to: '/people', name: 'station.people', kind: 'beside', right: 'person.read' },
  { to: '/journal', name: 'station.journal', kind: 'beside', right: 'journal.read' },
  { to: '/users', name: 'station.users', kind: 'beside', right: 'user.read' },
];

export function open(station: Station, user: User | null): boolean {
  return user !== null && user.rights.includes(station.right);
}
