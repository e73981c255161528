// Requests made from the contract with hostile values: whatever comes, the reply is one that the
// contract documents, never a fault of the server; and the journal stays whole.
// LINDUNG_FUZZ_SECONDS (15), LINDUNG_FUZZ_SEED.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { roles } from '../browser/office.mjs';
import { people, roster } from './city.mjs';
import { follow, operations } from './contract.mjs';
import { Desk } from './desk.mjs';
import { openDesks, settle } from './story.mjs';

const seconds = Number(process.env.LINDUNG_FUZZ_SECONDS ?? 15);
const seed = Number(process.env.LINDUNG_FUZZ_SEED ?? Date.now() % 1_000_000);
let state = seed;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
const pick = (all) => all[Math.floor(random() * all.length)];
const chance = (share) => random() < share;

const hostile = [
  '', ' ', '0', '-1', 'null', "' OR 1=1 --", '"; DROP TABLE account; --', '<script>alert(1)</script>', '../../../etc/passwd', '..\\..\\x', '%00', '\u0000', 'a\r\nX-Evil: 1',
  '\ud800', '\u202e\u200b', '😀'.repeat(80), 'x'.repeat(301), 'x'.repeat(70_000), '9'.repeat(40), '2025-13-45', '2025-02-30', '0000-00-00', '9999-12', '1e9999', 'P', 'P0', 'P99999999999999999999', 'T4294967296', 'K0', 'B0', 'A18446744073709551616', 'R-1',
  'F4294967296-S1-R1', 'F1-S99999999999-R2', '{"a":1}', '${7*7}', '{{7*7}}', '|cat /etc/passwd', 'ftp://x', 'SD:99', 'right-thumb=999999999999', '2171', '21', '217199', '２０２５-０１',
];
const odd = [null, true, false, -1, 0, 1, 1.5, -0, 1e308, 2 ** 53, 9223372036854775807n, -9223372036854775808n, 18446744073709551616n, [], {}, [[]], [null], { a: { b: { c: {} } } }];

const good = {
  fund: ['city-budget', 'transfer'], month: ['2025-01', '2025-02'], from: ['2025-01'], until: ['2025-04'], person: [], claim: [], bill: ['T0000001'], act: ['A0000003', 'A0000001'], batch: ['B0001'], refund: ['R0000001'], row: ['F1-S0-R2'], number: ['1', 'SK-9/2025'],
  kind: ['deaths', 'civil-registry'], id: ['jkm.lump-sum'], login: ['nobody'], code: ['2171', '217106'], job: [], 'on': ['2025-03-01'], date: ['2025-02-01'], incident: ['death'], cause: ['other'], part: ['right-thumb'], 'member-since': ['2024-01-01'], text: ['bayu', people[0].nik], village: ['2171061005'],
  reason: ['moved', 'alasan'], effective: ['2025-03'], line: [1], amount: [16_800], basis: [['Perwali']], documents: [['ktp']], values: [{ name: 'Orang Lain' }], since: ['2025-02-01'], relation: ['spouse'], name: ['Contoh'], city: ['2171'], nik: [people[0].nik], birth_date: [people[0].born], file: [], carrier: [],
};

function sample(name, schema) {
  const of = follow(schema) ?? {};
  if (good[name]?.length && chance(0.7)) return pick(good[name]);
  if (of.enum) return pick(of.enum);
  if (of.type === 'integer') return Math.floor(random() * 100);
  if (of.type === 'boolean') return chance(0.5);
  if (of.type === 'array') return [sample(name, of.items)];
  if (of.type === 'object') return Object.fromEntries(Object.entries(of.properties ?? {}).filter(() => chance(0.5)).map(([key, one]) => [key, sample(key, one)]));
  if (of.pattern?.includes('{2}-[0-9]{2}$')) return '2025-02-15';
  return good[name]?.length ? pick(good[name]) : 'contoh';
}
const value = (name, schema) => (chance(0.65) ? sample(name, schema) : chance(0.6) ? pick(hostile) : pick(odd));

// Big numbers are written as such: a JSON text may hold them.
const big = (text) => text.replace(/"(-?\d+)n"/g, '$1');
const json = (body) => big(JSON.stringify(body, (_, one) => (typeof one === 'bigint' ? `${one}n` : one)));

function jsonBody(schema) {
  if (chance(0.03)) return pick(['', '{', '[]', 'null', '"x"', '{"a":1,"a":2}', '['.repeat(2000), '{"a":'.repeat(30) + '1' + '}'.repeat(30), '\ufeff{}', '{"\\u0000":1}', 'NaN', '{"x":1}{}']);
  const of = follow(schema) ?? {};
  const body = {};
  for (const [key, one] of Object.entries(of.properties ?? {})) {
    if (chance(of.required?.includes(key) ? 0.93 : 0.4)) body[key] = value(key, one);
  }
  if (chance(0.05)) body[pick(['extra', '__proto__x', 'on', 'bill', 'person'])] = pick(odd);
  return json(body);
}

const files = [Buffer.alloc(0), Buffer.from('x'), Buffer.from(roster), Buffer.from('PK\x03\x04rusak', 'latin1'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), Buffer.from('\ufeffNIK;NAMA\n;;;\n'), Buffer.from('id = "x"\ncity = "3171"\n'), Buffer.from('[[['), Buffer.from('nik,bulan,tercantum,diterima,lunas\nx,y,z,,\n'), Buffer.from('<table><tr><td>NIK'), Buffer.alloc(100_000, 65)];

function request(one) {
  const path = one.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(wellFormed(String(chance(0.8) ? sample(name, {}) : pick(hostile)))));
  const query = one.parameters.filter((p) => p.in === 'query' && chance(p.required ? 0.95 : 0.4)).map((p) => `${p.name}=${encodeURIComponent(wellFormed(String(value(p.name, p.schema))))}`);
  const target = path + (query.length ? `?${query.join('&')}` : '');
  const content = one.body?.content ?? {};
  if (content['application/octet-stream']) {
    const headers = { 'Content-Type': 'application/octet-stream' };
    for (const p of one.parameters.filter((p) => p.in === 'header')) if (chance(0.9)) headers[p.name] = encodeURIComponent(wellFormed(chance(0.8) ? 'berkas.csv' : pick(hostile))).slice(0, 3000);
    return { target, headers, body: pick(files) };
  }
  if (one.method === 'GET') return { target, headers: chance(0.1) ? { 'Accept-Language': pick(['en', 'xx', ';q=', 'en;q=nan, id']) } : {} };
  const type = chance(0.02) ? pick(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx']) : 'application/json';
  return { target, headers: { 'Content-Type': type }, body: jsonBody(content['application/json']?.schema) };
}
const wellFormed = (text) => (text.toWellFormed ? text.toWellFormed() : text).slice(0, 6000);

let office, at;
const kept = {};
before(async () => {
  ({ office, at } = await openDesks());
  Object.assign(kept, await settle(at));
  good.person = Object.values(kept.person);
  good.claim = [kept.claim];
  at[''] = new Desk(office);
});
after(() => office?.stop());

// A path that stands for another one when it is hostile is that one's matter.
const skipped = new Set(['logout', 'changePassword']);

test(`no request brings about a fault of the server (seed ${seed}, ${seconds} s)`, { timeout: (seconds + 120) * 1000 }, async () => {
  const rows = operations.filter((one) => !skipped.has(one.id));
  const allowed = (await at[''].see('/api/rights')).use_cases;
  const may = new Map(rows.map((one) => [one, Object.keys(roles).filter((role) => one.rights.every((right) => allowed.find((use) => use.id === right).roles.includes(role)))]));
  const end = Date.now() + seconds * 1000;
  const statuses = {};
  let count = 0;
  while (Date.now() < end) {
    const one = rows[count % rows.length];
    const role = chance(0.85) ? pick(may.get(one)) : pick([...Object.keys(roles), '']);
    const { target, headers, body } = request(one);
    let reply;
    try {
      reply = await at[role].ask(one.method, target, headers, body);
    } catch (error) {
      // A value that no HTTP client sends.
      if (error instanceof TypeError && !/fetch failed/.test(error.message)) continue;
      // A hostile part made another path of it, one that the contract has not.
      if (/is not in the contract/.test(error.message)) continue;
      error.message = `${role} ${one.method} ${target.slice(0, 300)} ${String(body).slice(0, 600)}\n${error.message}`;
      throw error;
    } finally {
      count += 1;
    }
    statuses[reply.status] = (statuses[reply.status] ?? 0) + 1;
    for (const name of ['content-security-policy', 'x-content-type-options']) assert.ok(reply.headers.get(name), `${target} ${name}`);
    if (reply.status === 202) {
      const id = reply.headers.get('location');
      good.job = [...good.job.slice(-5), id.split('/').at(-1)];
      for (;;) {
        const job = await at[role].see(id);
        assert.notEqual(job.error?.code, 'INTERNAL', `${one.id} ${String(body).slice(0, 600)}`);
        if (job.ended_at) break;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    }
    if (reply.status === 201) good.file = good.carrier = [reply.json.file];
  }
  console.log(`${count} requests: ${JSON.stringify(statuses)}`);
  assert.ok(statuses[200] > count / 20, 'many requests succeed');
  const checked = await at.inspector.act('/api/journal/verify');
  assert.deepEqual(checked.faults, []);
});
