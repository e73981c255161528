// Somebody at the API of an office for a test: asks, and holds every reply to the contract.
import assert from 'node:assert/strict';
import { password } from '../browser/office.mjs';
import { faults } from './contract.mjs';

export class Desk {
  constructor(office) {
    this.office = office;
    this.headers = {};
  }

  static async of(office, role, secret = password(role)) {
    const desk = new Desk(office);
    await desk.enter(role, secret);
    return desk;
  }

  async enter(login, secret) {
    const reply = await this.post('/api/login', { login, password: secret });
    assert.equal(reply.status, 200, reply.text);
    this.headers = { Cookie: reply.headers.get('set-cookie').split(';')[0], 'X-CSRF-Token': reply.json.csrf };
  }

  async ask(method, target, headers = {}, body = undefined) {
    const reply = await fetch(this.office.url + target, { method, headers: { ...this.headers, ...headers }, body, redirect: 'manual' });
    const bytes = Buffer.from(await reply.arrayBuffer());
    const type = reply.headers.get('content-type') ?? '';
    const text = type.startsWith('application/json') || bytes.length < 2000 ? bytes.toString('utf8') : bytes.toString('latin1');
    const fault = faults(method, target.split('?')[0], reply.status, type, text);
    assert.equal(fault, '', `${method} ${target}`);
    if (type.startsWith('application/json')) assert.doesNotMatch(text, /`lindung |"message":"([^"]* )?--[a-z]/, 'who reads a page types no commands');
    return { status: reply.status, headers: reply.headers, text, bytes, json: type.startsWith('application/json') ? JSON.parse(text) : undefined };
  }

  get(target) {
    return this.ask('GET', target);
  }
  post(target, body = {}) {
    return this.ask('POST', target, { 'Content-Type': 'application/json' }, JSON.stringify(body));
  }
  upload(target, name, bytes, headers = {}) {
    return this.ask('POST', target, { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(name), ...headers }, bytes);
  }

  // Each of these must succeed.
  async see(target) {
    const reply = await this.get(target);
    assert.equal(reply.status, 200, `${target}: ${reply.text.slice(0, 400)}`);
    return reply.json ?? reply;
  }
  async act(target, body) {
    const reply = await this.post(target, body);
    assert.ok(reply.status < 300, `${target}: ${reply.status} ${reply.text.slice(0, 400)}`);
    return reply.status === 202 ? this.finish(reply) : (reply.json ?? reply);
  }
  async send(target, name, bytes, headers) {
    const reply = await this.upload(target, name, bytes, headers);
    assert.ok(reply.status < 300, `${target}: ${reply.status} ${reply.text.slice(0, 400)}`);
    return reply.status === 202 ? this.finish(reply) : reply.json;
  }
  async refused(target, body, status, code) {
    const reply = body === undefined ? await this.get(target) : await this.post(target, body);
    assert.equal(`${reply.status} ${reply.json?.error.code}`, `${status} ${code}`, `${target}: ${reply.text}`);
  }
  async finish(reply) {
    for (;;) {
      const job = await this.see(reply.headers.get('location'));
      if (job.state === 'failed') assert.fail(`${job.kind}: ${JSON.stringify(job.error)}`);
      if (job.state === 'done') return { ...job.result, job: job.id };
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }
}
