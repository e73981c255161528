// Every address with every role, and with nobody: allowed or refused as the contract's `x-right` and
// the table of rights say. What lies outside an area does not exist for who has one.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { roles } from '../browser/office.mjs';
import { people } from './city.mjs';
import { operations } from './contract.mjs';
import { Desk } from './desk.mjs';
import { openDesks, settle } from './story.mjs';

// docs/reference/rights.md: use case -> roles that may.
function tableOfRights() {
  const rows = readFileSync(new URL('../../../docs/reference/rights.md', import.meta.url), 'utf8').split('\n').filter((line) => line.startsWith('|'));
  const cells = (line) => line.split('|').slice(1, -1).map((cell) => cell.trim());
  const names = cells(rows[0]).slice(2).filter(Boolean);
  return new Map(rows.slice(2).map((line) => {
    const [id, , ...marks] = cells(line);
    return [id.replaceAll('`', ''), new Set(names.filter((_, i) => marks[i] === 'yes'))];
  }));
}
const table = tableOfRights();

const parts = { number: '1', row: 'F1-S0-R2', kind: 'deaths', person: 'P0000001', claim: 'K0000001', login: 'siapa-pun', id: 'x', code: '2171', fund: 'city-budget', bill: 'T0000001', act: 'A0000003', batch: 'B0001', job: 'x', refund: 'R0000001', card: 'C0000001', file: 'x' };
const filled = (path) => path.replace(/\{(\w+)\}/g, (_, name) => parts[name]);

function mayCall(role, one) {
  const has = (right) => table.get(right).has(role);
  return one.rights.every(has) && (!one.anyRight.length || one.anyRight.some(has));
}

let office, at, person, claim;
before(async () => {
  ({ office, at } = await openDesks());
  ({ person, claim } = await settle(at));
});
after(() => office?.stop());

function call(desk, one) {
  if (one.method === 'GET') return desk.get(filled(one.path));
  return one.body?.content['application/octet-stream'] ? desk.upload(filled(one.path), 'x.csv', 'x') : desk.post(filled(one.path));
}

test('the table is the whole table', () => {
  assert.ok(table.size >= 47);
  for (const one of operations) for (const right of [...one.rights, ...one.anyRight]) assert.ok(table.has(right), `${one.id}: ${right}`);
  const unsaid = operations.filter((one) => !one.open && !one.rights.length && !one.anyRight.length).map((one) => one.id);
  assert.deepEqual(unsaid.sort(), ['beginSecondFactor', 'changePassword', 'confirmSecondFactor', 'home', 'job', 'jobs', 'logout', 'removeSecondFactor', 'rightsLetter', 'session'], 'these are everybody’s who is logged in');
});

// Logging out ends the desk, a role of one's own is refused for another reason.
const skipped = new Set(['logout', 'login']);

for (const role of Object.keys(roles)) {
  test(`every address as ${role}`, async () => {
    let calls = 0;
    for (const one of operations) {
      if (skipped.has(one.id)) continue;
      const reply = await call(at[role], one);
      const refused = reply.status === 403 && reply.json.error.code === 'RIGHT_MISSING';
      assert.equal(refused, !mayCall(role, one), `${role} ${one.method} ${one.path}: ${reply.status} ${reply.text.slice(0, 200)}`);
      calls += 1;
    }
    assert.ok(calls > 110);
  });
}

test('every address as nobody, and with a session that has ended', async () => {
  const stale = new Desk(office);
  stale.headers = { Cookie: `lindung=${'a'.repeat(43)}`, 'X-CSRF-Token': 'b'.repeat(43) };
  for (const desk of [new Desk(office), stale]) {
    for (const one of operations) {
      if (skipped.has(one.id)) continue;
      const reply = await call(desk, one);
      assert.equal(reply.status === 401, !one.open, `${one.method} ${one.path}: ${reply.status}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 2500));  // the public questions of one address fill up again
  }
});

test('outside his ward nothing exists for a ward officer', async () => {
  const { 'ward-officer': officer, clerk } = at;
  // Odd ones live in his ward, even ones elsewhere.
  assert.equal((await officer.get(`/api/people/${person[1]}`)).status, 200);
  await officer.refused(`/api/people/${person[2]}`, undefined, 404, 'PERSON_UNKNOWN');
  await officer.refused(`/api/people/${person[4]}/death`, { date: '2025-02-01' }, 404, 'PERSON_UNKNOWN');
  await officer.refused(`/api/people/${person[4]}/leave`, { reason: 'moved', since: '2025-02-01' }, 404, 'PERSON_UNKNOWN');
  await officer.refused(`/api/people/${person[3]}/leave`, { reason: 'moved', since: '2025-02-01', replaced_by: person[4] }, 404, 'PERSON_UNKNOWN');
  await officer.refused('/api/claims', { person: person[4], incident: 'accident', date: '2025-01-10' }, 404, 'PERSON_UNKNOWN');
  await officer.refused(`/api/claims/${claim}`, undefined, 404, 'CLAIM_UNKNOWN');
  await officer.refused(`/api/claims/${claim}/letter.pdf`, { office: 'x; y; z' }, 404, 'CLAIM_UNKNOWN');
  assert.equal((await officer.see('/api/claims?all=true')).total, 0);
  assert.ok((await clerk.see('/api/claims?all=true')).total > 0);
  const found = await officer.act('/api/people/search', { text: people[1].nik });
  assert.equal(found.total, 0, 'by NIK neither');
  assert.equal((await officer.act('/api/people/search', {})).total, 7);
  for (const place of (await officer.see('/api/selection')).items) assert.equal(place.village, '2171061005');
  await officer.refused('/api/rosters/1', undefined, 404, 'NOT_FOUND');
  await officer.refused('/api/rosters/1/rows', undefined, 404, 'NOT_FOUND');
  await officer.refused('/api/rows/F1-S0-R2', undefined, 404, 'NOT_FOUND');
  await officer.refused('/api/rows/F1-S0-R2/correct', { values: { name: 'Lain' } }, 404, 'NOT_FOUND');
  assert.equal((await officer.get('/api/rosters/1/corrections.xlsx')).status, 404);
  assert.deepEqual((await officer.see('/api/rosters')).items, []);
  const report = await officer.see('/api/coverage/report?month=2025-01');
  assert.deepEqual(report.lines.map((line) => line.id), ['2171061005']);
  assert.deepEqual(report.targets, []);
  assert.deepEqual((await officer.see('/api/coverage?month=2025-01')).wards.map((line) => line.id), ['2171061005']);
});

test('a card of another ward does not exist for a ward officer', async () => {
  const { 'ward-officer': officer, clerk } = at;
  office.lindung('card', 'make', '--on', '2025-01-20');
  const { items } = await clerk.see('/api/cards?limit=100');
  const own = items.find((one) => one.village === '2171061005');
  const other = items.find((one) => one.village !== '2171061005');
  assert.equal((await officer.get(`/api/cards/${own.card}`)).status, 200);
  await officer.refused(`/api/cards/${other.card}`, undefined, 404, 'CARD_UNKNOWN');
  await officer.refused(`/api/cards/${other.card}/phone.pdf`, undefined, 404, 'CARD_UNKNOWN');
  await officer.refused(`/api/people/${other.person}/cards`, undefined, 404, 'PERSON_UNKNOWN');
  for (const one of (await officer.see('/api/cards')).items) assert.equal(one.village, '2171061005');
});

test('outside its group nothing exists for a sector office', async () => {
  const { 'sector-office': office } = at;
  assert.equal((await office.get(`/api/people/${person[2]}`)).status, 200);
  await office.refused(`/api/people/${person[9]}`, undefined, 404, 'PERSON_UNKNOWN');
  await office.refused(`/api/people/${person[9]}/death`, { date: '2025-02-01' }, 404, 'PERSON_UNKNOWN');
  await office.refused(`/api/people/${person[9]}/leave`, { reason: 'moved', since: '2025-02-01' }, 404, 'PERSON_UNKNOWN');
  assert.equal((await office.act('/api/people/search', {})).total, 8);
  assert.equal((await office.see('/api/claims?all=true')).total, 1);
});

test('what a ward sends stays in the ward, and is its own', async () => {
  const { 'ward-officer': officer, 'sector-office': sector } = at;
  const sent = await officer.send('/api/rosters', 'usulan-rt.csv', 'NIK,NAMA,TGL LAHIR,KELOMPOK\n2171061704949020,Umar Contoh,1994-04-17,Kader posyandu\n', { 'X-Village': 'Baloi Indah' });
  assert.equal(sent.summary.rows.read, 2);
  const found = await officer.act('/api/people/search', { text: 'umar' });
  assert.deepEqual(found.items.map((one) => one.village_name), ['Tanjung Uma'], 'whatever the request says');
  await sector.refused(`/api/rosters/${sent.file}`, undefined, 404, 'NOT_FOUND');
});

test('jobs, files and comparisons are their owner’s', async () => {
  const { clerk, treasurer, 'bpjs-officer': bpjs, inspector } = at;
  const { job } = await treasurer.act('/api/plan', {});
  await bpjs.refused(`/api/jobs/${job}`, undefined, 404, 'NOT_FOUND');
  assert.equal((await inspector.get(`/api/jobs/${job}`)).status, 200);
  await clerk.refused(`/api/plan/${job}/plan.xlsx`, undefined, 404, 'NOT_FOUND');
  const { file } = await bpjs.send('/api/files', 'x.csv', 'x');
  await clerk.refused('/api/enrolment/batches/B0001/answer', { file }, 400, 'CALL_VALUE');
});

test('an account of a disabled person is over at once', async () => {
  const { administrator } = at;
  const { password } = await administrator.act('/api/users', { login: 'sebentar', name: 'Contoh', role: 'clerk' });
  const desk = await Desk.of(office, 'sebentar', password);
  await administrator.act('/api/users/sebentar/disable', { reason: 'pindah' });
  await desk.refused('/api/session', undefined, 401, 'SESSION_NONE');
});
