// Who is at work in this browser. The session itself is a cookie that scripts cannot read; here
// stand its name, role and rights, for what the pages show. Whether an act is allowed is decided by
// the server alone.
import { get, keepToken, post, Refusal, whenSessionEnds } from '../api/client';
import type { LoginRequest, Session } from '../api/schema';
import { go } from './router.svelte';

export const session = $state<{ user: Session | null }>({ user: null });

// Who was at work when the line broke: his name and rights, not the session's secrets.
const kept = 'lindung.who';

// Names that were taken along on this phone go with the session (pages/ward/carried.ts).
const alongside = ['lindung.area', 'lindung.cards'];

export function take(told: Session): void {
  keepToken(told.csrf);
  session.user = told;
  localStorage.setItem(kept, JSON.stringify({ ...told, csrf: '' }));
  keepPages();
}

// Whoever works here gets the pages kept in the browser; a visitor of the public pages does not pay
// for what he never opens.
function keepPages(): void {
  if (import.meta.env.PROD && 'serviceWorker' in navigator) void navigator.serviceWorker.register('/sw.js');
}

function forget(): void {
  keepToken('');
  session.user = null;
  localStorage.removeItem(kept);
  for (const shelf of alongside) localStorage.removeItem(shelf);
}

// Asks the server whether this browser has a session. Without a line the one who was here last may
// go on writing drafts; nothing of the office can be read then.
export async function begin(): Promise<void> {
  whenSessionEnds(forget);
  try {
    take(await get<Session>('/session'));
  } catch (error) {
    const last = localStorage.getItem(kept);
    if (error instanceof Refusal && error.status === 0 && last) session.user = JSON.parse(last) as Session;
    else forget();
  }
}

export async function enter(wish: LoginRequest): Promise<void> {
  take(await post<Session>('/login', wish));
}

export async function leave(): Promise<void> {
  try {
    await post('/logout');
  } finally {
    forget();
    go('/login');
  }
}

// The use cases of the table of rights (docs/reference/rights.md).
export type UseCase =
  | 'scheme.read'
  | 'scheme.open'
  | 'roster.read'
  | 'roster.import'
  | 'roster.preview'
  | 'roster.withdraw'
  | 'register.read'
  | 'register.import'
  | 'verify'
  | 'select'
  | 'summary.read'
  | 'review.read'
  | 'review.decide'
  | 'selection.read'
  | 'person.read'
  | 'person.unmask'
  | 'claim.read'
  | 'claim.report'
  | 'claim.work'
  | 'claim.assess'
  | 'claim.send'
  | 'claim.decide'
  | 'claim.pay'
  | 'claim.withdraw'
  | 'decree.read'
  | 'decree.make'
  | 'mutate.leave'
  | 'enrol.read'
  | 'enrol.export'
  | 'enrol.answer'
  | 'fund.read'
  | 'fund.change'
  | 'bill.read'
  | 'bill.draft'
  | 'bill.approve'
  | 'bill.pay'
  | 'bill.receipt'
  | 'bill.cancel'
  | 'refund.change'
  | 'card.read'
  | 'card.make'
  | 'card.hand-over'
  | 'card.revoke'
  | 'card.key'
  | 'reconcile.read'
  | 'reconcile.record'
  | 'reconcile.sign'
  | 'coverage.read'
  | 'coverage.import'
  | 'watch.read'
  | 'plan'
  | 'journal.read'
  | 'journal.verify'
  | 'user.read'
  | 'user.change';

export function may(useCase: UseCase): boolean {
  return session.user?.rights.includes(useCase) ?? false;
}
