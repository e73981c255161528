// The way of the data as the header shows it, and what stands beside it. A station that a role has
// nothing to do at is not shown.
import type { Word } from '../words/id';
import type { UseCase } from './session.svelte';

export interface Station {
  to: string;
  name: Word;
  kind: 'first' | 'way' | 'beside';
  right?: UseCase;
}

export const stations: Station[] = [
  { to: '/', name: 'station.today', kind: 'first' },
  { to: '/rosters', name: 'station.rosters', kind: 'way', right: 'roster.read' },
  { to: '/review', name: 'station.review', kind: 'way', right: 'review.read' },
  { to: '/selection', name: 'station.selection', kind: 'way', right: 'selection.read' },
  { to: '/decrees', name: 'station.decrees', kind: 'way', right: 'decree.read' },
  { to: '/enrolment', name: 'station.enrolment', kind: 'way', right: 'enrol.read' },
  { to: '/bills', name: 'station.bills', kind: 'way', right: 'bill.read' },
  { to: '/cards', name: 'station.cards', kind: 'way', right: 'card.read' },
  { to: '/coverage', name: 'station.coverage', kind: 'way', right: 'coverage.read' },
  { to: '/claims', name: 'station.claims', kind: 'way', right: 'claim.read' },
  { to: '/report', name: 'station.report', kind: 'beside', right: 'mutate.leave' },
  { to: '/propose', name: 'station.propose', kind: 'beside', right: 'roster.import' },
  { to: '/people', name: 'station.people', kind: 'beside', right: 'person.read' },
  { to: '/funds', name: 'station.funds', kind: 'beside', right: 'fund.read' },
  { to: '/plan', name: 'station.plan', kind: 'beside', right: 'plan' },
  { to: '/journal', name: 'station.journal', kind: 'beside', right: 'journal.read' },
  { to: '/users', name: 'station.users', kind: 'beside', right: 'user.read' },
];
