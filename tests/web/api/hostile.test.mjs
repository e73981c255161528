// Requests as an attacker sends them, byte by byte where no client would: forged, smuggled, slow,
// too large, with tricks in path and header. The server refuses, says why, and goes on.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import net from 'node:net';
import { join } from 'node:path';
import tls from 'node:tls';
import { after, before, test } from 'node:test';
import { openOffice, source } from '../browser/office.mjs';
import { Desk } from './desk.mjs';

let office, clerk, port;
before(async () => {
  office = await openOffice();
  clerk = await Desk.of(office, 'clerk');
  port = Number(new URL(office.url).port);
});
after(() => office?.stop());

// Sends bytes as they are; gives what comes until the line ends, and how long that took.
function raw(bytes, { wait = 0, to = port, connect = (p) => net.connect(p, '127.0.0.1') } = {}) {
  return new Promise((resolve, reject) => {
    const begun = Date.now();
    const line = connect(to);
    let said = '';
    line.setEncoding('latin1');
    line.on('data', (piece) => (said += piece));
    line.on('error', (error) => (said ? resolve({ said, took: Date.now() - begun }) : reject(error)));
    line.on('close', () => resolve({ said, took: Date.now() - begun }));
    line.on('connect', () => line.write(bytes, 'latin1'));
    if (wait) setTimeout(() => line.destroy(), wait);
  });
}
const statuses = (said) => [...said.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map((found) => Number(found[1]));
const session = () => `Cookie: ${clerk.headers.Cookie}\r\nX-CSRF-Token: ${clerk.headers['X-CSRF-Token']}\r\n`;
const post = (more, body, path = '/api/people/search') => `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${session()}Content-Type: application/json\r\nConnection: close\r\n${more}\r\n${body}`;

test('forged requests', async () => {
  const search = (headers) => clerk.ask('POST', '/api/people/search', { 'Content-Type': 'application/json', ...headers }, '{}');
  assert.equal((await search({})).status, 200);
  for (const headers of [
    { 'X-CSRF-Token': '' }, { 'X-CSRF-Token': 'x' }, { Origin: 'https://elsewhere.example' }, { Origin: 'null' }, { Origin: `http://127.0.0.1:${port}.elsewhere.example` },
    { 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }, { Origin: `https://127.0.0.1:${port}` },
  ]) {
    const reply = await search(headers);
    assert.equal(`${reply.status} ${reply.json.error.code}`, '403 CSRF', JSON.stringify(headers));
  }
  assert.equal((await search({ Origin: office.url })).status, 200);
  const form = await clerk.ask('POST', '/api/people/search', { 'Content-Type': 'text/plain' }, '{}');
  assert.equal(form.status, 415, 'what a form can send is no JSON');
  const other = await Desk.of(office, 'checker');
  const mixed = await clerk.ask('POST', '/api/people/search', { 'Content-Type': 'application/json', 'X-CSRF-Token': other.headers['X-CSRF-Token'] }, '{}');
  assert.equal(mixed.status, 403, 'another session’s token');
});

test('the headers that keep a page to itself', async () => {
  for (const target of ['/', '/api/session', '/api/nothing', '/assets/none.js']) {
    const reply = await fetch(office.url + target);
    const says = (name) => reply.headers.get(name) ?? '';
    assert.match(says('content-security-policy'), /default-src 'self'.*frame-ancestors 'none'/, target);
    assert.doesNotMatch(says('content-security-policy'), /unsafe/);
    assert.equal(says('x-content-type-options'), 'nosniff');
    assert.equal(says('referrer-policy'), 'no-referrer');
    assert.equal(says('access-control-allow-origin'), '');
    assert.equal(says('server'), '');
  }
  assert.equal((await fetch(`${office.url}/api/session`)).headers.get('cache-control'), 'no-store');
});

test('two lengths, two ways of saying one: refused, and nothing behind it is heard', async () => {
  const hidden = 'GET /api/version HTTP/1.1\r\nHost: x\r\n\r\n';
  for (const [name, bytes] of Object.entries({
    'two lengths': post('Content-Length: 2\r\nContent-Length: 40\r\n', `{}${hidden}`),
    'length and chunks': post('Content-Length: 2\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${hidden}`),
    'chunks and length': post('Transfer-Encoding: chunked\r\nContent-Length: 3\r\n', `0\r\n\r\n${hidden}`),
    'a length with a sign': post('Content-Length: +2\r\n', `{}${hidden}`),
    'a length in hexadecimal': post('Content-Length: 0x2\r\n', `{}${hidden}`),
    'a length of nothing': post('Content-Length: \r\n', `{}${hidden}`),
    'a long length': post('Content-Length: 99999999999999999999\r\n', `{}${hidden}`),
    'another coding': post('Transfer-Encoding: xchunked\r\n', `0\r\n\r\n${hidden}`),
    'a coding in a list': post('Transfer-Encoding: gzip, chunked\r\n', `0\r\n\r\n${hidden}`),
    'a space before the colon': post('Content-Length : 40\r\n', `{}${hidden}`),
    'a folded line': post('Content-Length: 2\r\n X: y\r\n', `{}${hidden}`),
    'a bare line feed': post('Content-Length: 2\nX: y\r\n', `{}${hidden}`),
    'a bad chunk': post('Transfer-Encoding: chunked\r\n', `zz\r\n{}\r\n0\r\n\r\n${hidden}`),
    'a chunk too long': post('Transfer-Encoding: chunked\r\n', `ffffffffffffffff1\r\n{}\r\n0\r\n\r\n${hidden}`),
  })) {
    const { said } = await raw(bytes, { wait: 5000 });
    const heard = statuses(said);
    assert.ok(heard.length <= 1, `${name}: ${heard}`);
    assert.doesNotMatch(said, /"version"/, name);
    assert.ok(heard.every((status) => [400, 411, 413, 415, 200, 501].includes(status)), `${name}: ${heard}`);
  }
  const whole = await raw(post('Transfer-Encoding: chunked\r\n', '2\r\n{}\r\n0\r\n\r\n'));
  assert.deepEqual(statuses(whole.said), [200], 'chunks as they should be');
});

test('paths that would leave the house', async () => {
  const ask = async (target, more = '') => (await raw(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n${more}\r\n`, { wait: 5000 })).said;
  const get = async (target, more) => statuses(await ask(target, more))[0];
  for (const target of ['/../etc/passwd', '/%2e%2e/etc/passwd', '/%2E%2E%2fetc%2fpasswd', '/..%5c..%5cx', '/a/../../x', '/%00', '/x%0d%0aSet-Cookie:a=b', '/%zz', '/%', '/%c0%ae%c0%ae/x', '/%ff', 'x', '', '*', '/a b', '/api/people?a=1&a=2', '/api/version?%00=1', '/api/version%2f', '/api%2fversion'])
    assert.ok([400, 404].includes(await get(target)), target);
  // A proxy's form of a target is no path of ours; a path that is not the API's is a page, which says
  // itself that there is none.
  for (const target of ['http://127.0.0.1/api/version', 'http://elsewhere.example/api/version', '//elsewhere.example/api/version', '/api//version', '/api/version/', '/API/VERSION', '/api/./version', '/api/version;x=1']) {
    const said = await ask(target);
    assert.doesNotMatch(said, /"version"/, target);
    assert.ok([400, 404].includes(statuses(said)[0]) || /Content-Type: text\/html/i.test(said), target);
  }
  assert.equal(await get('/api/version', 'X-Forwarded-For: 10.0.0.1\r\nX-Forwarded-Proto: https\r\nX-Original-URL: /api/users\r\nX-HTTP-Method-Override: DELETE\r\n'), 200);
  for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'CONNECT', 'GE T', 'get', 'X'.repeat(100)]) {
    const { said } = await raw(`${method} /api/version HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`, { wait: 5000 });
    assert.ok(statuses(said).every((status) => [400, 404, 405].includes(status)), `${method}: ${said.slice(0, 60)}`);
  }
});

test('headers that are none, or too many', async () => {
  const get = async (more, line = 'GET /api/version HTTP/1.1') => statuses((await raw(`${line}\r\n${more}Connection: close\r\n\r\n`, { wait: 5000 })).said);
  assert.deepEqual(await get('Host: x\r\n'), [200]);
  for (const [name, more] of Object.entries({ long: `Host: x\r\nX: ${'a'.repeat(20_000)}\r\n`, many: `Host: x\r\n${'A: b\r\n'.repeat(5000)}`, 'no colon': 'Host: x\r\nnonsense\r\n', 'a NUL': 'Host: x\r\nX: a\0b\r\n', 'a name with a space': 'Host: x\r\nX Y: z\r\n' }))
    assert.ok((await get(more)).every((status) => status === 400), name);
  for (const line of ['GET /api/version HTTP/9.9', 'GET /api/version', 'GET  /api/version HTTP/1.1', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 'PRI * HTTP/2.0'])
    assert.ok((await get('Host: x\r\n', line)).every((status) => status === 400), JSON.stringify(line));
});

test('bodies that say two things, or go too deep', async () => {
  const send = (body) => clerk.ask('POST', '/api/people/search', { 'Content-Type': 'application/json' }, body);
  for (const body of ['{"text":"a","text":"b"}', '{"text":"a","\\u0074ext":"b"}', '[]', '{', `${'{"a":'.repeat(50)}1${'}'.repeat(50)}`, '{"text":"a"} {}', '{"text":NaN}', "{'text':'a'}", '{"text":"\\ud800"}'])
    assert.equal((await send(body)).status, 400, body.slice(0, 60));
  const large = await clerk.ask('POST', '/api/people/search', { 'Content-Type': 'application/json' }, `{"text":"${'x'.repeat(2_000_000)}"}`).catch((error) => error);
  assert.ok(large.status === 413 || /fetch failed/.test(String(large)), 'two megabytes');
  const announced = await raw(post('Content-Length: 999999999\r\n', ''), { wait: 5000 });
  assert.deepEqual(statuses(announced.said), [413]);
});

test('what looks like SQL, a template or a script is a text like any other', async () => {
  for (const text of ["' OR '1'='1", "'; DROP TABLE account; --", '$1', '%', '_', '\\', '{{7*7}}', '<img src=x onerror=alert(1)>', '%n%n%n', '"; ls; "']) {
    const reply = await clerk.post('/api/people/search', { text });
    assert.equal(`${reply.status} ${reply.json.total}`, '200 0', text);
    const login = await new Desk(office).post('/api/login', { login: text, password: `${text} panjang sekali` });
    assert.equal(login.status, 401, text);
    assert.doesNotMatch(login.text, /onerror|DROP/);
  }
});

// By order, not by the clock: a busy machine is slow itself. The server's patience is twenty seconds; who
// drips on beyond it would never be hung up on, and the test would run into its own limit.
test('who is slow is hung up on, and keeps nobody else waiting', { timeout: 240_000 }, async () => {
  let gone = 0;
  const slow = (first, drip, every) => new Promise((resolve) => {
    const line = net.connect(port, '127.0.0.1', () => line.write(first));
    const timer = setInterval(() => line.writable && line.write(drip), every);
    line.on('data', () => undefined);
    line.on('error', () => undefined);
    line.on('close', () => {
      clearInterval(timer);
      gone += 1;
      resolve();
    });
  });
  const lines = Array.from({ length: 60 }, () => slow('GET /api/version HTTP/1.1\r\nHost: x\r\n', 'X: y\r\n', 3000));
  const bodies = Array.from({ length: 20 }, () => slow(post('Content-Length: 5000\r\n', '{"text":"'), 'x', 3000));
  await new Promise((resolve) => setTimeout(resolve, 1000));
  assert.equal((await clerk.get('/api/session')).status, 200);
  assert.equal(gone, 0, 'others are served while the slow ones still hold their lines');
  await Promise.all([...lines, ...bodies]);
});

async function serving(options, use) {
  const other = { ...office };
  Object.setPrototypeOf(other, Object.getPrototypeOf(office));
  const { spawn } = await import('node:child_process');
  const binary = process.env.LINDUNG_BINARY ?? join(source, 'build/lindung');
  const server = spawn(binary, ['--db', join(office.folder, 'lain.db'), '--quiet', 'serve', '--port', '0', ...options]);
  try {
    const url = await new Promise((resolve, reject) => {
      server.stdout.on('data', (piece) => resolve(String(piece).trim()));
      server.on('exit', (code) => reject(new Error(`ended with ${code}`)));
    });
    await use(url, Number(new URL(url).port));
  } finally {
    server.kill('SIGTERM');
  }
}

test('with TLS: only TLS, new enough, and the cookie says so', async () => {
  const [key, certificate] = ['kunci.pem', 'sertifikat.pem'].map((name) => join(office.folder, name));
  const made = spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-keyout', key, '-out', certificate]);
  assert.equal(made.status, 0, String(made.stderr));
  await serving(['--tls-cert', certificate, '--tls-key', key], async (url, own) => {
    assert.match(url, /^https:/);
    const secure = (options = {}) => (p) => tls.connect({ port: p, host: '127.0.0.1', rejectUnauthorized: false, ...options });
    const ask = (options) => new Promise((resolve, reject) => {
      const line = secure(options)(own);
      let said = '';
      line.on('secureConnect', () => line.write('GET /api/version HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'));
      line.on('data', (piece) => (said += piece));
      line.on('error', reject);
      line.on('close', () => resolve(said));
    });
    const said = await ask();
    assert.match(said, /^HTTP\/1\.1 200/);
    assert.match(said, /Strict-Transport-Security: max-age=31536000/);
    await assert.rejects(ask({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' }));
    const plain = await raw('GET /api/version HTTP/1.1\r\nHost: x\r\n\r\n', { to: own, wait: 5000 }).catch(() => ({ said: '' }));
    assert.doesNotMatch(plain.said, /200 OK/);
  });
});

test('behind a proxy its headers are believed, else not', async () => {
  const ask = (own, more) => raw(`GET /api/version HTTP/1.1\r\nHost: kota.example\r\nConnection: close\r\n${more}\r\n`, { to: own });
  await serving(['--behind-proxy'], async (_, own) => {
    assert.match((await ask(own, 'X-Forwarded-Proto: https\r\n')).said, /Strict-Transport-Security/);
    assert.doesNotMatch((await ask(own, '')).said, /Strict-Transport-Security/);
  });
  await serving([], async (_, own) => assert.doesNotMatch((await ask(own, 'X-Forwarded-Proto: https\r\n')).said, /Strict-Transport-Security/));
});
