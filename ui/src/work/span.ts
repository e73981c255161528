// Months as texts, "2026-01". On paper a span ends with its last month; the office's acts name the
// first month that is not in it.
export function shift(month: string, by: number): string {
  const [year = 0, of = 1] = month.split('-').map(Number);
  const all = year * 12 + of - 1 + by;
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`;
}

export const next = (month: string): string => shift(month, 1);
export const last = (until: string): string => shift(until, -1);

export function monthsBetween(from: string, until: string): string[] {
  const months: string[] = [];
  for (let at = from; at < until; at = next(at)) months.push(at);
  return months;
}
