// Doors and who stands in them: sessions end when the password, the role or the account changes, a
// code serves once, a stranger keeps nobody out, and neither replies nor the log say too much.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import net from 'node:net';
import { after, before, test } from 'node:test';
import { openOffice } from '../browser/office.mjs';
import { people, roster, scheme } from './city.mjs';
import { Desk } from './desk.mjs';

let office;
let administrator;
let log = '';

before(async () => {
  office = await openOffice({ wanted: ['administrator', 'clerk', 'checker', 'inspector'] });
  office.server.stderr.on('data', (piece) => (log += piece));
  administrator = await Desk.of(office, 'administrator');
});
after(() => office?.stop());

let made = 0;
// A new account that has changed its first password.
async function someone(role = 'clerk') {
  const login = `orang.${++made}`;
  const { password: first } = await administrator.act('/api/users', { login, name: 'Contoh', role });
  const desk = await Desk.of(office, login, first);
  const secret = `perahu layar senja ${made}`;
  const changed = await desk.post('/api/session/password', { old: first, new: secret });
  assert.equal(changed.status, 200, changed.text);
  return { login, secret, desk: await Desk.of(office, login, secret) };
}
const isOut = (desk) => desk.refused('/api/session', undefined, 401, 'SESSION_NONE');
const isIn = async (desk) => assert.equal((await desk.get('/api/session')).status, 200);

test('a new password ends the other sessions, and the old cookie of this one', async () => {
  const { login, secret, desk } = await someone();
  const other = await Desk.of(office, login, secret);
  const before = { ...desk.headers };
  const reply = await desk.post('/api/session/password', { old: secret, new: 'angin timur laut sekali' });
  await isOut(other);
  await isOut(desk);
  assert.notEqual(reply.headers.get('set-cookie').split(';')[0], before.Cookie);
  desk.headers = { Cookie: reply.headers.get('set-cookie').split(';')[0], 'X-CSRF-Token': reply.json.csrf };
  await isIn(desk);
  const leave = { ...desk.headers };
  await desk.act('/api/logout', {});
  desk.headers = leave;
  await isOut(desk);
});

test('another role, another password by the administrator, a disabled account: logged out at once', async () => {
  for (const [act, body] of [
    ['role', { role: 'checker' }],
    ['password', { reason: 'lupa' }],
    ['disable', { reason: 'pindah' }],
  ]) {
    const { login, desk } = await someone();
    await isIn(desk);
    await administrator.act(`/api/users/${login}/${act}`, body);
    await isOut(desk);
  }
});

test('what the command line changes is seen within seconds', async () => {
  const { login, desk } = await someone();
  office.lindung('user', 'disable', login, '--reason', 'pindah');
  await new Promise((resolve) => setTimeout(resolve, 3500));
  await isOut(desk);
});

// RFC 6238 with SHA-1, six digits, thirty seconds.
function codeOf(secret, step) {
  const bits = [...secret].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', key).update(counter).digest();
  const at = hash[19] & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
const step = () => Math.floor(Date.now() / 30_000);

test('a code of the authenticator serves once, whoever comes with it at the same moment', async () => {
  const { login, secret, desk } = await someone();
  const other = await Desk.of(office, login, secret);
  const { secret: shared } = await desk.act('/api/session/second-factor', { password: secret });
  const first = step() - 1;
  const { recovery_codes: recovery } = await desk.act('/api/session/second-factor/confirm', { code: codeOf(shared, first) });
  await isIn(desk);
  await isOut(other);
  const enter = (code) => new Desk(office).post('/api/login', { login, password: secret, code });
  assert.equal((await enter('')).json.error.code, 'LOGIN_CODE');
  assert.equal((await enter(codeOf(shared, first))).json.error.code, 'LOGIN_CODE_WRONG', 'it has confirmed the factor');
  const code = codeOf(shared, step());
  const replies = await Promise.all(Array.from({ length: 6 }, () => enter(code)));
  assert.deepEqual(replies.map((reply) => reply.status).sort(), [200, 401, 401, 401, 401, 401]);
  assert.equal((await enter(recovery[0])).status, 200);
  assert.equal((await enter(recovery[0])).json.error.code, 'LOGIN_CODE_WRONG');
});

test('who has a session cannot try passwords without end', async () => {
  const { secret, desk } = await someone();
  for (const [target, body] of [
    ['/api/session/second-factor/remove', { password: 'salah' }],
    ['/api/session/second-factor', { password: 'salah' }],
    ['/api/session/password', { old: 'salah', new: 'sebuah sandi yang lain' }],
  ]) {
    for (let i = 0; i < 4; ++i) assert.ok([403, 429].includes((await desk.post(target, body)).status), target);
  }
  await desk.refused('/api/session/second-factor', { password: secret }, 429, 'LOGIN_LOCKED');
});

test('a public question says the same of a stranger and of a wrong birth date', async () => {
  const checker = await Desk.of(office, 'checker');
  const clerk = await Desk.of(office, 'clerk');
  await checker.send('/api/scheme', 'kota.toml', scheme);
  await clerk.send('/api/rosters', 'usulan.csv', roster);
  const ask = (nik, born) => new Desk(office).post('/api/public/status', { city: '2171', nik, birth_date: born });
  await new Promise((resolve) => setTimeout(resolve, 3000)); // the public sees the city as of a second ago
  const [known, stranger] = [people[0].nik, people[0].nik.replace(/9001$/, '9777')];
  const right = await ask(known, people[0].born);
  assert.equal(right.json.found, true);
  const wrong = await ask(known, '1961-02-03');
  assert.equal(wrong.json.found, false);
  assert.equal(wrong.text, (await ask(stranger, '1961-02-03')).text);
  // Ten tries about one person; the question about the next is answered.
  let held = false;
  for (let i = 0; i < 12 && !held; ++i) held = (await ask(known, '1961-02-03')).status === 429;
  assert.ok(held);
  assert.equal((await ask(people[1].nik, people[1].born)).status, 200);
});

test('papers, files and refusals keep to the same rules as pages', async () => {
  const inspector = await Desk.of(office, 'inspector');
  const clerk = await Desk.of(office, 'clerk');
  const replies = [
    await clerk.get('/api/rosters/1/corrections.xlsx'),
    await inspector.get('/api/people/P9999999'),
    await new Desk(office).get('/api/people/P0000001'),
    await fetch(`${office.url}/api/people/search`, { method: 'PUT' }),
    await fetch(`${office.url}/api/nothing`),
    await clerk.ask('POST', '/api/people/search', { 'Content-Type': 'application/json' }, '{'),
  ];
  for (const { status, headers } of replies) {
    const says = (name) => headers.get(name) ?? '';
    assert.match(says('content-security-policy'), /default-src 'self'.*frame-ancestors 'none'.*object-src 'none'/, String(status));
    assert.equal(says('cache-control'), 'no-store', String(status));
    assert.equal(says('x-content-type-options'), 'nosniff');
    assert.equal(says('x-frame-options'), 'DENY');
    assert.equal(says('referrer-policy'), 'no-referrer');
  }
  const raw = await new Promise((resolve) => {
    const line = net.connect(Number(new URL(office.url).port), '127.0.0.1', () => line.write('GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n'));
    let said = '';
    line.on('data', (piece) => (said += piece));
    line.on('close', () => resolve(said));
  });
  assert.match(raw, /^HTTP\/1\.1 400/);
  assert.match(raw, /Content-Security-Policy: default-src 'self'/);
  assert.match(raw, /Cache-Control: no-store/);
});

test('neither the log nor the metrics repeat what somebody wrote', async () => {
  const nik = people[2].nik;
  const clerk = await Desk.of(office, 'clerk');
  await clerk.get(`/api/people/${nik}`);
  for (const target of [`/${nik}?nik=${nik}`, `/api/${nik}`]) await fetch(office.url + target);
  await clerk.post('/api/people/search', { text: people[2].name });
  await new Desk(office).post('/api/login', { login: nik, password: nik });
  for (let i = 0; i < 20; ++i) await fetch(`${office.url}/api/version`, { method: `M${nik}${i}` });
  const metrics = await (await fetch(`${office.url}/metrics`)).text();
  for (const said of [log, metrics]) {
    assert.ok(said.length > 1000);
    for (const one of [nik, people[2].name, 'orang.1', 'perahu', clerk.headers.Cookie.split('=')[1]]) assert.ok(!said.includes(one), one);
  }
  assert.match(metrics, /route="other /);
  for (const line of log.trim().split('\n').slice(-20)) JSON.parse(line);
});

// Last: it uses up the tries of this machine's address for accounts it does not know.
test('a stranger who guesses keeps the owner of an account out nowhere but with himself', async () => {
  const { login } = await someone();
  const enter = (text) => new Desk(office).post('/api/login', { login: text, password: 'tebakan yang salah' });
  for (let i = 0; i < 11; ++i) await enter(login);
  assert.equal((await enter(login)).status, 429, 'also at a known place tries are counted');
  const { items } = await administrator.see('/api/users');
  assert.equal(items.find((one) => one.login === login).locked, false, 'for others it is not locked');
  await administrator.act(`/api/users/${login}/password`, { reason: 'terkunci' });
});
