// Every page: its address, its title, its frame, whether it opens without a session, and where its
// code lies. The code of a page comes when it is first asked for.
import type { Component } from 'svelte';
import type { Word } from '../words/id';
import { fit } from './fit';

// Pages take the named parts of their address as properties.
type Loaded = { default: Component<Record<string, string>> };

export interface Page {
  at: string;
  title: Word;
  frame: 'office' | 'public' | 'bare';
  open?: true;
  load: () => Promise<Loaded>;
}

export interface Found {
  page: Page;
  values: Record<string, string>;
}

const lazy = (load: () => Promise<unknown>) => load as () => Promise<Loaded>;

const login: Page = { at: '/login', title: 'login.title', frame: 'bare', open: true, load: lazy(() => import('../pages/Login.svelte')) };
const lost: Page = { at: '', title: 'lost.title', frame: 'public', open: true, load: lazy(() => import('../pages/Lost.svelte')) };

const office = (at: string, title: Word, load: () => Promise<unknown>): Page => ({ at, title, frame: 'office', load: lazy(load) });
const everybody = (at: string, title: Word, load: () => Promise<unknown>): Page => ({
  at,
  title,
  frame: 'public',
  open: true,
  load: lazy(load),
});

const account = office('/account', 'account.title', () => import('../pages/account/Account.svelte'));

const pages: Page[] = [
  office('/', 'station.today', () => import('../pages/today/Today.svelte')),
  office('/rosters', 'station.rosters', () => import('../pages/rosters/Rosters.svelte')),
  office('/rosters/try/:file', 'preview.title', () => import('../pages/rosters/TryRoster.svelte')),
  office('/rosters/:number', 'station.rosters', () => import('../pages/rosters/Roster.svelte')),
  office('/review', 'station.review', () => import('../pages/review/Review.svelte')),
  office('/review/:row', 'station.review', () => import('../pages/review/Pair.svelte')),
  office('/selection', 'station.selection', () => import('../pages/selection/Selection.svelte')),
  office('/decrees', 'station.decrees', () => import('../pages/decrees/Decrees.svelte')),
  office('/decrees/new', 'decree.issue', () => import('../pages/decrees/IssueDecree.svelte')),
  office('/decrees/amend', 'decree.amend', () => import('../pages/decrees/AmendDecree.svelte')),
  office('/decrees/:act', 'station.decrees', () => import('../pages/decrees/DecreePage.svelte')),
  office('/leaving', 'station.leaving', () => import('../pages/leaving/Leaving.svelte')),
  office('/enrolment', 'station.enrolment', () => import('../pages/enrolment/Enrolment.svelte')),
  office('/enrolment/difference', 'enrol.difference', () => import('../pages/enrolment/Difference.svelte')),
  office('/enrolment/:batch', 'station.enrolment', () => import('../pages/enrolment/BatchPage.svelte')),
  office('/bills', 'station.bills', () => import('../pages/bills/Bills.svelte')),
  office('/bills/new', 'bill.draft', () => import('../pages/bills/DraftBill.svelte')),
  office('/bills/:bill', 'station.bills', () => import('../pages/bills/BillPage.svelte')),
  office('/reconcile', 'station.reconcile', () => import('../pages/reconcile/Reconcile.svelte')),
  office('/minutes', 'station.minutes', () => import('../pages/minutes/MinutesList.svelte')),
  office('/minutes/:act', 'station.minutes', () => import('../pages/minutes/MinutesPage.svelte')),
  office('/refunds', 'station.refunds', () => import('../pages/refunds/Refunds.svelte')),
  office('/cards', 'station.cards', () => import('../pages/cards/Cards.svelte')),
  office('/cards/new', 'cards.make', () => import('../pages/cards/MakeCards.svelte')),
  office('/cards/:card', 'station.cards', () => import('../pages/cards/CardPage.svelte')),
  office('/funds', 'station.funds', () => import('../pages/funds/Funds.svelte')),
  office('/report', 'station.report', () => import('../pages/report/Report.svelte')),
  office('/coverage', 'station.coverage', () => import('../pages/coverage/Coverage.svelte')),
  office('/claims', 'station.claims', () => import('../pages/claims/Claims.svelte')),
  office('/claims/:claim', 'station.claims', () => import('../pages/claims/ClaimPage.svelte')),
  office('/people', 'station.people', () => import('../pages/people/People.svelte')),
  office('/people/:person', 'station.people', () => import('../pages/people/Person.svelte')),
  office('/propose', 'station.propose', () => import('../pages/ward/Propose.svelte')),
  office('/plan', 'station.plan', () => import('../pages/plan/PlanPage.svelte')),
  office('/journal', 'station.journal', () => import('../pages/journal/Journal.svelte')),
  office('/users', 'station.users', () => import('../pages/users/Users.svelte')),
  account,
  everybody('/status', 'status.title', () => import('../pages/public/Status.svelte')),
  everybody('/papers', 'papers.public', () => import('../pages/public/Checklist.svelte')),
  everybody('/check-card', 'check.title', () => import('../pages/card/CheckCard.svelte')),
  everybody('/law', 'law.title', () => import('../pages/law/Law.svelte')),
  everybody('/law/:id', 'law.title', () => import('../pages/law/Rule.svelte')),
  everybody('/about', 'about.title', () => import('../pages/About.svelte')),
];

// Who comes with a first password sees nothing but the page that changes it.
export function find(path: string, who: 'nobody' | 'somebody' | 'newcomer'): Found {
  if (path === '/login') return { page: login, values: {} };
  for (const page of pages) {
    const values = fit(page.at, path);
    if (!values) continue;
    if (page.open) return { page, values };
    if (who === 'nobody') return { page: login, values: {} };
    return who === 'newcomer' ? { page: account, values: {} } : { page, values };
  }
  return { page: lost, values: {} };
}
