// Which months a plan has, and how many of a group it protects in one.
import { monthsBetween } from '../../work/span.ts';
import type { Plan } from './plan.svelte';

// The months of a plan, "2026-01" ...; `until` is the first that is not in it.
export const monthsOf = (plan: Plan): string[] => monthsBetween(plan.months.from, plan.months.until);

export function protectedIn(group: Plan['groups'][number], month: string): number {
  return group.protected.filter((block) => block.from <= month && month < block.until).reduce((sum, block) => sum + block.people, 0);
}
