// What is asked of somebody who is to leave the list. (A death has a form of its own.)
import { choicesOf, type Asking } from '../../parts/ActDialog.svelte';
import { t } from '../../words/words.svelte';

export type Leaving = 'moved' | 'found-work' | 'other';

export function leaveFields(why: Leaving): Asking[] {
  const others = choicesOf('leaving', ['refused', 'too-old', 'correction']);
  return [
    ...(why === 'other' ? [{ name: 'reason', label: t('bill.why'), kind: 'choice' as const, needed: true, choices: others }] : []),
    { name: 'since', label: t(why === 'moved' ? 'leave.since.moved' : why === 'found-work' ? 'leave.since.job' : 'leave.since.other'), kind: 'date', needed: true },
    {
      name: 'remark',
      label: t('leave.remark'),
      kind: 'text',
      hint: t(why === 'moved' ? 'leave.remark.moved' : why === 'found-work' ? 'leave.remark.job' : 'leave.remark.other'),
    },
  ];
}
