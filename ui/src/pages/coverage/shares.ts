// Covered people out of all, in whole thousandths; above 1000 it is shown, never cut.
import type { CoverageLine } from '../../api/schema';

export function permille(line: CoverageLine): number {
  return line.people > 0 ? Math.round((1000 * line.covered) / line.people) : 0;
}

// Five steps of colour: under a quarter, a half, three quarters, 95 %, and more.
export function step(line: CoverageLine): number {
  const share = permille(line);
  return [250, 500, 750, 950].filter((bound) => share >= bound).length;
}

// The last month up to today in which somebody was listed; none: nothing has happened yet.
export function latest<Month extends { month: string; listed: number }>(months: Month[], now: string): Month | null {
  const past = months.filter((one) => one.month <= now && one.listed > 0);
  return past.at(-1) ?? null;
}
