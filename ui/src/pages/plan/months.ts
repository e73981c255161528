// Which months a plan has, and how many of a group it protects in one.
import { monthsBetween } from '../../work/span.ts';
import type { Plan } from './plan.svelte';

// The months of a plan, "2026-01" ...; `until` is the first that is not in it.
export const monthsOf = (plan: Plan): string[] => monthsBetween(plan.months.from, plan.months.until);

export const peopleIn = (plan: Plan, month: string): number => plan.groups.reduce((sum, group) => sum + protectedIn(group, month), 0);

export const paidIn = (plan: Plan, month: string): number =>
  plan.funds.reduce((sum, fund) => sum + (fund.months.find((one) => one.month === month)?.amount ?? 0), 0);

export function protectedIn(group: Plan['groups'][number], month: string): number {
  return group.protected.filter((block) => block.from <= month && month < block.until).reduce((sum, block) => sum + block.people, 0);
}
