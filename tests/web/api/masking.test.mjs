// Whole numbers stand only where the contract says so (x-whole-numbers): on papers that are worth
// nothing without them, for who may see a NIK in clear, and whoever takes one stands in the journal.
// Every other reply, to every role, has them masked.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { roles } from '../browser/office.mjs';
import { people, roster } from './city.mjs';
import { operations } from './contract.mjs';
import { openDesks, settle } from './story.mjs';
import { texts } from './unzip.mjs';

const heir = '2171014108829071';
const card = '2171060101109090';
const phone = '081277009901';
const secrets = [...people.map((one) => one.nik), heir, card, phone, ...people.map((_, i) => String(10_000_000_001 + i))];

let office, at, parts;
before(async () => {
  ({ office, at } = await openDesks());
  const { person, claim } = await settle(at);
  const { clerk, checker, 'bpjs-officer': bpjs } = at;
  await clerk.act(`/api/claims/${claim}/heirs`, { 'on': '2025-02-20', name: 'Melati', relation: 'spouse', nik: heir });
  const more = `NIK,NAMA,NO KK,TGL LAHIR,KELURAHAN,KELOMPOK,NO HP,KPJ\n217106140393,Tanpa Angka,${card},1993-03-14,Tanjung Uma,Juru parkir,${phone},10000000013\n${people[0].nik},Bayu Pranatha,${card},1980-03-02,Tanjung Uma,Juru parkir,${phone},10000000001\n`;
  await clerk.send('/api/rosters', 'susulan.csv', more);
  const compared = await checker.act('/api/reconcile', { month: '2025-01' });
  const { job: plan } = await clerk.act('/api/plan', {});
  office.lindung('card', 'make', '--on', '2025-01-20');
  await bpjs.act('/api/refunds', { 'on': '2025-02-21', bill: 'T0000001', person: person[1], reason: 'contoh' }).catch(() => undefined);
  parts = { number: '2', row: 'F2-S0-R3', kind: 'deaths', person: person[2], claim, login: 'clerk', id: 'jkm.lump-sum', code: '2171', fund: 'city-budget', bill: 'T0000001', act: 'A0000003', batch: 'B0001', refund: 'R0000001', card: 'C0000001', jobs: { reconcile: compared.job, plan }, file: 'x' };
});
after(() => office?.stop());

// Reading: what a GET gives, and the papers that are asked for with a POST.
const papers = operations.filter((one) => one.method === 'POST' && Object.values(one.responses).some((reply) => JSON.stringify(reply).match(/responses\/(Workbook|Letter)/)));
const readings = [...operations.filter((one) => one.method === 'GET'), ...papers, operations.find((one) => one.id === 'searchPeople')];

function address(one) {
  return one.path.replace(/\{(\w+)\}/g, (_, name) => (name === 'job' ? parts.jobs[one.path.includes('plan') ? 'plan' : 'reconcile'] : parts[name]));
}
const bodies = { claimLetter: { office: 'Kantor; Jalan; 0778' }, rightsLetter: { office: 'Kantor; Jalan; 0778' } };
const ask = (desk, one) => (one.method === 'GET' ? desk.get(address(one)) : desk.post(address(one), bodies[one.id] ?? {}));

function text(reply) {
  const type = reply.headers.get('content-type') ?? '';
  if (type.includes('spreadsheet')) return texts(reply.bytes);
  if (type.includes('pdf')) return spawnSync('pdftotext', ['-layout', '-', '-'], { input: reply.bytes, encoding: 'utf8' }).stdout;
  return reply.text;
}
// A number may be set in groups on a paper.
const shown = (said) => secrets.filter((number) => said.includes(number) || said.replace(/(?<=\d)[ .](?=\d)/g, '').includes(number));
const taken = async () => (await at.inspector.see('/api/journal?limit=500')).items.filter((one) => one.kind.endsWith('.unmask')).length;

test('papers with whole numbers are for who may see a NIK in clear', () => {
  const whole = operations.filter((one) => one.wholeNumbers);
  assert.ok(whole.length >= 9, whole.map((one) => one.id).join(' '));
  for (const one of whole) assert.ok(one.wholeNumbers === 'sender' || one.rights.includes('person.unmask'), one.id);
  const told = readFileSync(new URL('../../../docs/reference/rights.md', import.meta.url), 'utf8');
  for (const one of whole) assert.ok(told.includes(`\`${one.id}\``), `rights.md says why ${one.id} has them`);
});

for (const role of Object.keys(roles)) {
  test(`what ${role} is shown`, { timeout: 120_000 }, async () => {
    let read = 0;
    for (const one of readings) {
      const whole = one.wholeNumbers;
      const before = whole ? await taken() : 0;
      const reply = await ask(at[role], one);
      if (reply.status !== 200) continue;
      read += 1;
      const found = shown(text(reply));
      if (!whole) assert.deepEqual(found, [], `${role} ${one.method} ${one.path}`);
      else assert.equal(await taken(), before + 1, `${role} took ${one.path}: it stands in the journal`);
    }
    assert.ok(read > 15, `${read}`);
  });
}

test('the papers have them', async () => {
  for (const id of ['billListPdf', 'billListWorkbook', 'annexPdf', 'annexWorkbook', 'batchForm', 'determination', 'rosterCorrections']) {
    const one = operations.find((candidate) => candidate.id === id);
    assert.ok(one?.wholeNumbers, id);
    const reply = await ask(at.clerk, one);
    assert.equal(reply.status, 200, `${id}: ${reply.text}`);
    assert.ok(shown(text(reply)).length > 0, id);
  }
});

test('a ward takes the corrections of its own list, and of no other', async () => {
  const { 'ward-officer': ward } = at;
  const sent = await ward.send('/api/rosters', 'rt.csv', roster.split('\n').slice(0, 2).join('\n').replace(people[0].nik, `${people[0].nik}1`));
  assert.equal((await ward.get(`/api/rosters/${sent.file}/corrections.xlsx`)).status, 200);
  assert.equal((await ward.get('/api/rosters/1/corrections.xlsx')).status, 404);
});

test('the result of another’s job is not shown to who only reads the journal', async () => {
  const { clerk, treasurer, administrator, inspector } = at;
  const { job } = await clerk.act('/api/verify');
  for (const desk of [treasurer, administrator]) assert.equal((await desk.see(`/api/jobs/${job}`)).result, null);
  for (const desk of [clerk, inspector]) assert.notEqual((await desk.see(`/api/jobs/${job}`)).result, null);
});
