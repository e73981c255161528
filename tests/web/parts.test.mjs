// The parts of the pages that can be wrong without a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fit } from '../../ui/src/frame/fit.ts';
import { latest, permille, step } from '../../ui/src/pages/coverage/shares.ts';
import { byPlace } from '../../ui/src/pages/people/places.ts';
import { monthsOf, paidIn, peopleIn, protectedIn } from '../../ui/src/pages/plan/months.ts';
import { blank, fileOf as scenarioFile, freeId, scenarioOf, typed } from '../../ui/src/pages/plan/scenario.ts';
import { marked } from '../../ui/src/pages/review/differences.ts';
import { search } from '../../ui/src/pages/report/names.ts';
import { fileOf } from '../../ui/src/pages/ward/csv.ts';
import { last, monthsBetween, next, shift } from '../../ui/src/work/span.ts';
import { fill } from '../../ui/src/words/fill.ts';

const shown = (text, other) => marked(text, other).map((one) => (one.differs ? `[${one.text}]` : one.text)).join('');

test('an address fits its pattern or does not', () => {
  assert.deepEqual(fit('/people/:person', '/people/P0000123'), { person: 'P0000123' });
  assert.deepEqual(fit('/law/:id', '/law/jkm.lump-sum%2Fx'), { id: 'jkm.lump-sum/x' });
  assert.deepEqual(fit('/', '/'), {});
  assert.equal(fit('/people/:person', '/people'), null);
  assert.equal(fit('/people', '/people/P1'), null);
});

test('letters that differ are marked, capitals are not', () => {
  assert.equal(shown('Abdul Hamid', 'ABDUL HAMIT'), 'Abdul Hami[d]');
  assert.equal(shown('2171011207689003', '2171011207689030'), '21710112076890[03]');
  assert.equal(shown('Siti', 'Siti'), 'Siti');
  assert.equal(shown('Sagulung Kota', 'Tanjung Uma'), '[Sagulung Kota]');
  assert.equal(shown('Siti', ''), 'Siti');
  assert.equal(marked('x'.repeat(300), 'y').length, 1);
});

test('marked letters always add up to the text', () => {
  const words = ['Muhammad Rizal', 'M. Rizal', 'Mohamad Rizal', 'Rizal Muhammad', '', 'a', 'ab', 'ba'];
  for (const one of words) for (const other of words) assert.equal(marked(one, other).map((piece) => piece.text).join(''), one);
});

test('proposals become a file whose cells survive commas, quotes and new lines', () => {
  const one = { kind: 'proposal', id: '1', at: '', values: { nama: 'Siti, "Ibu"\nAminah', nik: '2171014503809001' } };
  const [head, ...rest] = fileOf([one]).split('\n');
  assert.match(head, /^nama,nik,no_kk,tanggal_lahir/);
  assert.equal(rest.join('\n'), '"Siti, ""Ibu""\nAminah",2171014503809001,,,,,,,,,\n');
  assert.equal(fileOf([one]), fileOf([one]));
});

test('a plan’s months cross the year, and each month counts the blocks that cover it', () => {
  assert.deepEqual(monthsOf({ months: { from: '2025-11', until: '2026-02' } }), ['2025-11', '2025-12', '2026-01']);
  const group = { protected: [{ from: '2025-11', until: '2026-01', people: 5 }, { from: '2025-12', until: '2026-02', people: 2 }] };
  assert.deepEqual(['2025-11', '2025-12', '2026-01', '2026-02'].map((month) => protectedIn(group, month)), [5, 7, 2, 0]);
});

test('people and money of a month are the sums of groups and funds', () => {
  const block = (people) => ({ protected: [{ from: '2025-11', until: '2026-01', people }] });
  const fund = (amount) => ({ months: [{ month: '2025-11', amount }] });
  const plan = { groups: [block(5), block(7)], funds: [fund(100), fund(20)] };
  assert.deepEqual([peopleIn(plan, '2025-11'), peopleIn(plan, '2026-01'), paidIn(plan, '2025-11'), paidIn(plan, '2025-12')], [12, 0, 120, 0]);
});

test('a file of scenarios says what differs, and nothing else', () => {
  const one = { ...blank('s1', 'Kader "dahulu"'), ceilings: { grants: '200.000.000', other: '' }, first: ['cadres'], end: '2025-11', block: 1, early: true, savings: true };
  assert.equal(
    scenarioFile([blank('s2', 'Sama'), one], ['JKK', 'JKM']),
    `[[scenario]]
id = "s2"
name = { id = "Sama", en = "Sama" }

[[scenario]]
id = "s1"
name = { id = "Kader \\"dahulu\\"", en = "Kader \\"dahulu\\"" }
ceilings = { grants = 200000000 }
first = ["cadres"]
until = "2025-12"
block_months = 1
spread = "early"
programs = ["JKK", "JKM", "JHT"]
`,
  );
  const cut = scenarioFile([{ ...one, from: '2025-11' }], ['JKK', 'JKM']);
  assert.match(cut, /from = "2025-11"\n$/, 'from a month on only the ceilings change');
  assert.equal(freeId([{ id: 's1' }, { id: 's3' }]), 's2');
  assert.deepEqual([typed('1.234'), typed('0'), typed(''), typed(undefined)], [1234, 0, null, null]);
});

test('a scenario that the server read is the one that was written', () => {
  const asked = { ceilings: {}, first: [], start: '2025-10', until: '2026-01', from: null, block_months: 12, early: false, programs: ['JKK', 'JKM'] };
  const base = { id: 'plan', name: 'Plan', asked };
  const read = scenarioOf({ id: 's1', name: 'Satu', asked: { ...asked, ceilings: { grants: 5 }, start: '2025-11', until: '2025-12', programs: ['JKK', 'JKM', 'JHT'] } }, base);
  assert.deepEqual(read, { ...blank('s1', 'Satu'), ceilings: { grants: '5' }, start: '2025-11', end: '2025-11', savings: true });
});

test('shares carry their steps, and nobody out of nobody is no share', () => {
  const line = (covered, people) => ({ covered, people });
  assert.equal(permille(line(2, 3)), 667);
  assert.equal(permille(line(5, 0)), 0);
  assert.equal(permille(line(3, 2)), 1500);
  assert.deepEqual([0, 250, 500, 750, 950, 1200].map((n) => step(line(n, 1000))), [0, 1, 2, 3, 4, 4]);
});

test('sentences are filled, one and many', () => {
  const number = (n) => `#${n}`;
  assert.equal(fill('{n} {n|row|rows} of {file}', { n: 1, file: 'a.csv' }, number), '#1 row of a.csv');
  assert.equal(fill('{n} {n|row|rows}', { n: 12 }, number), '#12 rows');
  assert.equal(fill('{missing}', {}, number), '');
});

test('months step over the turn of the year, forwards and back', () => {
  assert.deepEqual([next('2025-12'), last('2026-01'), shift('2025-03', -15), shift('2025-03', 22)], ['2026-01', '2025-12', '2023-12', '2027-01']);
  assert.deepEqual(monthsBetween('2025-11', '2026-02'), ['2025-11', '2025-12', '2026-01']);
  assert.deepEqual(monthsBetween('2025-11', '2025-11'), []);
});

test('the last month in which somebody was listed, not one that is still to come', () => {
  const months = [['2025-10', 5], ['2025-11', 0], ['2025-12', 7]].map(([month, listed]) => ({ month, listed }));
  assert.equal(latest(months, '2025-11').month, '2025-10');
  assert.equal(latest(months, '2026-03').month, '2025-12');
  assert.equal(latest(months, '2025-09'), null);
});

test('names that were taken along are found by words as they begin, in any order', () => {
  const people = ['Budi Santoso', 'Siti Aminah', 'Aminah Budiarti'].map((name) => ({ name }));
  const found = (text) => search(people, text).map((one) => one.name);
  assert.deepEqual(found('san budi'), ['Budi Santoso']);
  assert.deepEqual(found('amin'), ['Siti Aminah', 'Aminah Budiarti']);
  assert.deepEqual(found('udi'), []);
  assert.deepEqual(found('  '), []);
});

test('people on paper: by ward, RW and RT as numbers, then by name', () => {
  const line = (name, village_name, neighbourhood) => ({ name, village_name, neighbourhood });
  const places = byPlace([line('Siti', 'Kasu', '2/10'), line('Budi', 'Kasu', '2/9'), line('Ani', 'Kasu', '2/10'), line('Dewi', 'Belian', '0/0'), line('Eko', 'Kasu', '1/9')]);
  const told = places.map((one) => [one.ward, one.rt, one.rw, one.people.map((person) => person.name).join(' ')].join(' '));
  assert.deepEqual(told, ['Belian   Dewi', 'Kasu 1 9 Eko', 'Kasu 2 9 Budi', 'Kasu 2 10 Ani Siti']);
});
