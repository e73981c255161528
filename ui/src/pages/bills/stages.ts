// How a bill goes, and which acts make sense where it stands. Whether somebody may is the server's
// word.
import type { Bill, BillStage } from '../../api/schema';
import type { UseCase } from '../../frame/session.svelte';
import { reasonField, type Asking } from '../../parts/ActDialog.svelte';
import type { Tone } from '../../parts/Chip.svelte';
import type { Word } from '../../words/id';
import { rupiah, t } from '../../words/words.svelte';

export const way: BillStage[] = ['drafted', 'approved', 'requested', 'ordered', 'disbursed', 'receipted'];
export const tones: Record<BillStage, Tone> = {
  drafted: 'care',
  approved: 'sea',
  requested: 'sea',
  ordered: 'sea',
  disbursed: 'care',
  receipted: 'good',
  cancelled: 'bad',
};

export interface BillAct {
  path: 'approve' | 'request' | 'order' | 'pay' | 'receipt' | 'cancel';
  label: Word;
  lead?: Word;
  right: UseCase;
  grave?: true;
  fields: Asking[];
}

const paper = (label: Word): Asking[] => [
  { name: 'number', label: t(label), kind: 'text', needed: true },
  { name: 'date', label: t('bill.date'), kind: 'date', needed: true },
];
const amount = (value: number): Asking => ({
  name: 'amount',
  label: t('act.amount'),
  kind: 'rupiah',
  needed: true,
  value: String(value),
  hint: t('bill.amount.hint', { amount: rupiah(value) }),
});

export function actsOf(bill: Bill): BillAct[] {
  const acts: BillAct[] = [];
  if (bill.stage === 'drafted') {
    const why: Asking = { name: 'reason', label: t('reason'), kind: 'long', needed: bill.earlier_year, hint: t('bill.approve.reason') };
    acts.push({ path: 'approve', label: 'bill.approve', lead: 'bill.approve.lead', right: 'bill.approve', fields: [why] });
  }
  if (bill.stage === 'approved') {
    const code: Asking = { name: 'code', label: t('bill.code'), kind: 'text', needed: true, hint: t('bill.code.hint') };
    const asked: Asking = { name: 'carrier_amount', label: t('bill.carrier'), kind: 'rupiah', hint: t('bill.carrier.hint') };
    acts.push({ path: 'request', label: 'bill.request', right: 'bill.pay', fields: [...paper('bill.request.number'), code, asked] });
  }
  if (bill.stage === 'requested') acts.push({ path: 'order', label: 'bill.order', right: 'bill.pay', fields: paper('bill.order.number') });
  if (bill.stage === 'ordered') {
    acts.push({ path: 'pay', label: 'bill.pay', right: 'bill.pay', fields: [...paper('bill.pay.number'), amount(bill.amount)] });
  }
  if (bill.stage === 'disbursed' || (bill.stage === 'receipted' && bill.unbooked > 0)) {
    const list: Asking = { name: 'file', label: t('bill.booked.list'), kind: 'file', hint: t('bill.booked.hint') };
    const fields = [...paper('bill.receipt.number'), amount(bill.unbooked || bill.amount), list];
    acts.push({ path: 'receipt', label: 'bill.receipt', lead: 'bill.receipt.lead', right: 'bill.receipt', fields });
  }
  if (['drafted', 'approved', 'requested', 'ordered'].includes(bill.stage)) {
    acts.push({ path: 'cancel', label: 'bill.cancel', lead: 'bill.cancel.lead', right: 'bill.cancel', grave: true, fields: [reasonField()] });
  }
  return acts;
}

// Who has the next word, as a sentence.
export function turn(bill: Bill): Word | null {
  if (bill.stage === 'drafted') return 'bill.turn.drafted';
  if (bill.stage === 'approved') return 'bill.turn.approved';
  if (bill.stage === 'requested') return 'bill.turn.requested';
  if (bill.stage === 'ordered') return 'bill.turn.ordered';
  if (bill.stage === 'disbursed') return 'bill.turn.disbursed';
  return null;
}
