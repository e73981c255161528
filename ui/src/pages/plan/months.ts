// Which months a plan has, and how many of a group it protects in one.
import type { Plan } from './plan.svelte';

// The months of a plan, "2026-01" ...; `until` is the first that is not in it.
export function monthsOf(plan: Plan): string[] {
  const months: string[] = [];
  let [year = 0, month = 1] = plan.months.from.split('-').map(Number);
  for (let at = plan.months.from; at < plan.months.until; ) {
    months.push(at);
    if (++month > 12) [year, month] = [year + 1, 1];
    at = `${year}-${String(month).padStart(2, '0')}`;
  }
  return months;
}

export function protectedIn(group: Plan['groups'][number], month: string): number {
  return group.protected.filter((block) => block.from <= month && month < block.until).reduce((sum, block) => sum + block.people, 0);
}
