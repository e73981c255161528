// The acts on a claim, in the order of its way, with what each asks for. Which of them are allowed
// is the server's word; here stands which make sense in a state.
import type { Claim } from '../../api/schema';
import type { UseCase } from '../../frame/session.svelte';
import { reasonField, type Asking } from '../../parts/ActDialog.svelte';
import type { Word } from '../../words/id';
import { t } from '../../words/words.svelte';
import { assessmentOf } from './assessment';

export interface Act {
  path: string;
  label: Word;
  right: UseCase;
  kind: '' | 'quiet' | 'grave';
  states: Claim['state'][];
  fields: Asking[];
}

function heirChoice(claim: Claim): Asking {
  const choices = claim.heirs.map((heir) => ({ value: String(heir.number), label: heir.name }));
  return { name: 'heir', label: t('heir.which'), kind: 'choice', choices };
}

const onDay = (): Asking => ({ name: 'on', label: t('act.on'), kind: 'date', hint: t('act.on.hint') });
const amount = (value = 0): Asking => ({
  name: 'amount',
  label: t('act.amount'),
  kind: 'rupiah',
  needed: true,
  value: value ? String(value) : '',
});

function outcome(): Asking[] {
  return [
    { name: 'days', label: t('outcome.days'), kind: 'number' },
    { name: 'parts', label: t('outcome.parts'), kind: 'text', hint: t('outcome.parts.hint') },
    { name: 'loss', label: t('outcome.loss'), kind: 'number' },
    { name: 'land', label: t('outcome.land'), kind: 'rupiah' },
    { name: 'sea', label: t('outcome.sea'), kind: 'rupiah' },
    { name: 'air', label: t('outcome.air'), kind: 'rupiah' },
  ];
}

export function actsOf(claim: Claim): Act[] {
  const early: Claim['state'][] = ['reported', 'documents', 'assessed', 'refused'];
  const injury = claim.report.incident === 'accident' || claim.report.incident === 'disease';
  const expected = assessmentOf(claim)?.total ?? 0;
  const decided = claim.decision?.amount ?? expected;
  const all: Act[] = [
    { path: 'assess', label: 'act.assess', right: 'claim.assess', kind: claim.state === 'assessed' ? 'quiet' : '', states: early, fields: [] },
    { path: 'send', label: 'act.send', right: 'claim.send', kind: '', states: ['assessed'], fields: [] },
    { path: 'decide', label: 'act.decide', right: 'claim.decide', kind: '', states: ['sent'], fields: [amount(expected), onDay()] },
    {
      path: 'decide',
      label: 'act.refused',
      right: 'claim.decide',
      kind: 'grave',
      states: ['sent'],
      fields: [{ name: 'refused', label: t('act.refused.why'), kind: 'long', needed: true }, onDay()],
    },
    { path: 'pay', label: 'act.pay', right: 'claim.pay', kind: '', states: ['decided', 'paid'], fields: [amount(decided), heirChoice(claim), onDay()] },
    { path: 'hand-over', label: 'act.hand-over', right: 'claim.pay', kind: '', states: ['paid'], fields: [amount(decided), heirChoice(claim), onDay()] },
    { path: 'outcome', label: 'act.outcome', right: 'claim.work', kind: 'quiet', states: injury ? early : [], fields: outcome() },
    {
      path: 'letter.pdf',
      label: 'act.letter',
      right: 'claim.read',
      kind: 'quiet',
      states: claim.assessment ? ['assessed', 'sent', 'decided', 'paid', 'handed-over'] : [],
      fields: [{ name: 'office', label: t('act.letter.office'), kind: 'text', needed: true, hint: t('act.letter.office.hint') }],
    },
    {
      path: 'withdraw',
      label: 'act.withdraw',
      right: 'claim.withdraw',
      kind: 'grave',
      states: early,
      fields: [reasonField()],
    },
  ];
  return all.filter((act) => act.states.includes(claim.state));
}
