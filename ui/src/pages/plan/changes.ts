// What a scenario changes of the scheme, in words.
import { fundName, groupName } from '../../work/scheme.svelte';
import { month, rupiah, t } from '../../words/words.svelte';
import { typed, usualBlock, type Scenario } from './scenario';

export function changes(one: Scenario): string[] {
  const told = Object.entries(one.ceilings).flatMap(([fund, text]) => {
    const amount = typed(text);
    return amount === null ? [] : [t('plan.change.ceiling', { fund: fundName(fund), amount: rupiah(amount) })];
  });
  if (one.from) return [...told, t('plan.change.from', { month: month(one.from) })];
  if (one.first.length) told.push(t('plan.change.first', { groups: one.first.map(groupName).join(', ') }));
  if (one.start) told.push(t('plan.change.start', { month: month(one.start) }));
  if (one.end) told.push(t('plan.change.end', { month: month(one.end) }));
  if (one.block !== usualBlock) told.push(t('plan.change.block', { n: one.block }));
  if (one.early) told.push(t('plan.early'));
  if (one.savings) told.push(t('plan.savings'));
  return told;
}
