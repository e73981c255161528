// An office for a test: the real binary on a database of its own, with one account of each role,
// and a browser to sit at. Its people are invented; their NIK serials are 9000 to 9999.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const fromUi = createRequire(new URL('../../../ui/package.json', import.meta.url));
const { chromium } = fromUi('playwright-core');
export const axeSource = fromUi.resolve('axe-core/axe.min.js');
export const source = fileURLToPath(new URL('../../../', import.meta.url));
const binary = process.env.LINDUNG_BINARY ?? join(source, 'build/lindung');

// "2171061005" is Tanjung Uma in Batam; the sector office looks after the posyandu cadres.
export const roles = {
  clerk: {},
  checker: {},
  treasurer: {},
  'ward-officer': { area: '2171061005' },
  'sector-office': { area: 'posyandu-cadres' },
  'bpjs-officer': {},
  inspector: {},
  mayor: {},
  administrator: {},
};

const names = ['Agus', 'Bima', 'Citra', 'Darma', 'Eka', 'Fajar', 'Gita', 'Hari', 'Indra'];
export const password = (role) => `perahu kayu biru muda ${Object.keys(roles).indexOf(role)}`;

// The address stands in what the server says first.
function address(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (text) => {
      said += text;
      const found = /https?:\/\/[\w.:[\]-]+/.exec(said);
      if (found) resolve(found[0].replace(/\/$/, ''));
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.on('exit', (code) => reject(new Error(`lindung serve ended with ${code}: ${said}`)));
  });
}

// The day as the server has it: that of western Indonesia, which after 17:00 UTC is the next one.
export const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

// The scheme of Batam as it would be this year: January to December, its papers in force since
// last autumn.
export const year = Number(today().slice(0, 4));
function schemeOfThisYear() {
  return readFileSync(join(source, 'schemes/batam-2025.toml'), 'utf8')
    .replace(/^fiscal_year = \d+/m, `fiscal_year = ${year}`)
    .replace(/^registration_date = .*/m, `registration_date = ${year}-01-01`)
    .replace(/^months = .*/m, `months = { from = "${year}-01", until = "${year + 1}-01" }`);
}

// A database of its own on the server of the tests; the file of the folder when there is none.
function freshDatabase(folder, on) {
  if (on !== 'PostgreSQL') return join(folder, 'kota.db');
  const server = process.env.LINDUNG_TEST_POSTGRES;
  const name = `pages_${process.pid}`;
  const made = spawnSync('psql', [server, '-qc', `create database ${name}`], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`psql: ${made.stderr}`);
  return server.replace('/postgres?', `/${name}?`);
}
export const postgres = process.env.LINDUNG_TEST_POSTGRES && process.env.LINDUNG_TEST_POSTGRES !== 'none';

class Office {
  constructor(folder, database) {
    this.folder = folder;
    this.database = database;
    this.first = {};
    this.sessions = {};
  }

  // Beside a database on a server the program would look for the keys of cards where it was started.
  environment() {
    const secrets = this.database.startsWith('postgres') ? { LINDUNG_CARD_SECRETS: join(this.folder, 'card-keys') } : {};
    return { ...process.env, LINDUNG_DB: this.database, ...secrets };
  }

  // Status 1 says that something needs a person, which is no fault.
  lindung(...words) {
    const told = spawnSync(binary, ['--db', this.database, '--json', ...words], { encoding: 'utf8', env: this.environment() });
    if (told.status !== 0 && told.status !== 1) throw new Error(`lindung ${words.join(' ')}: ${told.stdout}${told.stderr}`);
    return JSON.parse(told.stdout);
  }

  file(name, text) {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  picture(name, bytes) {
    const path = join(this.folder, name);
    writeFileSync(path, bytes);
    return path;
  }

  async serve() {
    this.server = spawn(binary, ['--db', this.database, 'serve', '--port', '0'], { env: this.environment(), cwd: this.folder });
    this.url = await address(this.server);
  }

  // Each account has changed its first password already; only `newcomer` has not.
  people(wanted) {
    for (const role of wanted) {
      const { area } = roles[role];
      const told = this.lindung('user', 'add', role, '--name', `Uji ${names[Object.keys(roles).indexOf(role)]}`, '--role', role, ...(area ? ['--area', area] : []));
      this.first[role] = told.password;
    }
    if (wanted.includes('clerk')) this.first.newcomer = this.lindung('user', 'add', 'newcomer', '--name', 'Petugas Baru', '--role', 'clerk').password;
  }

  // One session for each role, begun with the change of its first password; every seat of the role
  // sits down with it.
  async settle(role) {
    const headers = { 'Content-Type': 'application/json' };
    const cookies = (answer) => answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
    const login = await fetch(`${this.url}/api/login`, { method: 'POST', headers, body: JSON.stringify({ login: role, password: this.first[role] }) });
    const session = await login.json();
    const body = JSON.stringify({ old: this.first[role], new: password(role) });
    const changed = await fetch(`${this.url}/api/session/password`, {
      method: 'POST',
      headers: { ...headers, cookie: cookies(login), 'X-CSRF-Token': session.csrf },
      body,
    });
    if (!changed.ok) throw new Error(`${role}: ${await changed.text()}`);
    this.sessions[role] = cookies(changed) || cookies(login);
  }

  async stop() {
    const gone = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill('SIGTERM');
    await gone;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

// `prepare` works on the database before the server holds it; `wanted` are the roles that sit down.
export async function openOffice({ prepare = () => undefined, wanted = Object.keys(roles), on = 'SQLite' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lindung-web-'));
  const office = new Office(folder, freshDatabase(folder, on));
  office.lindung('scheme', 'open', office.file('program.toml', schemeOfThisYear()));
  prepare(office);
  office.people(wanted);
  await office.serve();
  try {
    await Promise.all(wanted.map((role) => office.settle(role)));
  } catch (error) {
    await office.stop();
    throw error;
  }
  return office;
}

export const phone = { width: 390, height: 800 };
export const desk = { width: 1280, height: 860 };

export async function openBrowser(more = []) {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', ...more] });
}

// A desk of its own: cookies and drafts are not shared with others. Everything that the browser
// complains of is kept in `complaints`.
// `line`: 'bad' for who works without one; the others need no pages kept in the browser.
export async function sit(browser, office, { role = '', viewport = desk, language = 'id', line = 'good' } = {}) {
  const context = await browser.newContext({ viewport, locale: 'id-ID', timezoneId: 'Asia/Jakarta', acceptDownloads: true, serviceWorkers: line === 'bad' ? 'allow' : 'block' });
  await context.addInitScript((chosen) => {
    if (!localStorage.getItem('lindung.language')) localStorage.setItem('lindung.language', chosen);
  }, language);
  const page = await context.newPage();
  page.setDefaultTimeout(40_000); // a busy machine
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    const expected = /status of (401|404|409|422|403)|ERR_INTERNET_DISCONNECTED/.test(message.text());
    if (message.type() === 'error' && !expected) complaints.push(message.text());
  });
  if (role) {
    const [name, ...value] = office.sessions[role].split('=');
    await context.addCookies([{ name, value: value.join('='), url: office.url }]);
    await page.goto(office.url);
    await page.locator('header .account').waitFor();
  }
  return { context, page, complaints };
}

// A month is chosen from two lists, in either language: "2026-05".
export async function chooseMonth(page, label, month) {
  const lists = page.getByRole('group', { name: label, exact: true }).locator('select');
  await lists.first().selectOption(month.slice(5));
  await lists.last().selectOption(month.slice(0, 4));
}

export async function enter(page, office, login, secret) {
  await page.goto(`${office.url}/login`);
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill(secret);
  await page.locator('form button').click();
  await page.locator('header .account').waitFor();
}
