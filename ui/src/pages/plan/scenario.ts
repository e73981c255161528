// A scenario as the treasurer writes it, and as a file of scenarios has it (docs/reference/plan.md:
// the same file that `lindung plan --scenarios` reads). The server reads such a file; here one is
// only written.
import { last, next } from '../../work/span.ts';
import type { Plan } from './plan.svelte';

export interface Scenario {
  id: string;
  name: string;
  ceilings: Record<string, string>; // as typed, "400.000.000"; empty: as in the scheme
  first: string[]; // groups in front of all others, in this order
  start: string; // first month; empty: the scheme's
  end: string; // last month; empty: the scheme's
  from: string; // ceilings change with this month; until then the plan is followed
  block: number; // months promised at a time
  early: boolean;
  savings: boolean;
}

// What a plan is without any scenario.
export const usualBlock = 12;

export const blank = (id: string, name: string): Scenario => ({
  id,
  name,
  ceilings: {},
  first: [],
  start: '',
  end: '',
  from: '',
  block: usualBlock,
  early: false,
  savings: false,
});

// The first of "s1", "s2" ... that none of them has.
export function freeId(taken: Scenario[]): string {
  for (let n = 1; ; ++n) if (!taken.some((one) => one.id === `s${n}`)) return `s${n}`;
}

// Rupiah of "400.000.000"; nothing when no digit stands there.
export function typed(text: string | undefined): number | null {
  const digits = (text ?? '').replace(/\D/g, '');
  return digits ? Number(digits) : null;
}

// Strings of JSON are strings of TOML.
const text = (value: string) => JSON.stringify(value);
const list = (values: string[]) => `[${values.map(text).join(', ')}]`;

function lines(one: Scenario, programs: string[]): string[] {
  const ceilings = Object.entries(one.ceilings).flatMap(([fund, value]) => {
    const amount = typed(value);
    return amount === null ? [] : [`${fund} = ${amount}`];
  });
  const told = ['[[scenario]]', `id = ${text(one.id)}`, `name = { id = ${text(one.name)}, en = ${text(one.name)} }`];
  if (ceilings.length) told.push(`ceilings = { ${ceilings.join(', ')} }`);
  if (one.from) return [...told, `from = ${text(one.from)}`];
  if (one.first.length) told.push(`first = ${list(one.first)}`);
  if (one.start) told.push(`start = ${text(one.start)}`);
  if (one.end) told.push(`until = ${text(next(one.end))}`);
  if (one.block !== usualBlock) told.push(`block_months = ${one.block}`);
  if (one.early) told.push('spread = "early"');
  if (one.savings) told.push(`programs = ${list([...new Set([...programs, 'JHT'])])}`);
  return told;
}

// `programs` are those of the scheme.
export function fileOf(scenarios: Scenario[], programs: string[]): string {
  return scenarios.map((one) => `${lines(one, programs).join('\n')}\n`).join('\n');
}

// The scenario that the server read, to be changed further; `base` is the plan beside it.
export function scenarioOf(plan: Plan, base: Plan): Scenario {
  const { asked } = plan;
  return {
    id: plan.id,
    name: plan.name,
    ceilings: Object.fromEntries(Object.entries(asked.ceilings).map(([fund, amount]) => [fund, String(amount)])),
    first: asked.first,
    start: asked.start === base.asked.start ? '' : asked.start,
    end: asked.until === base.asked.until ? '' : last(asked.until),
    from: asked.from ?? '',
    block: asked.block_months,
    early: asked.early,
    savings: asked.programs.includes('JHT') && !base.asked.programs.includes('JHT'),
  };
}
