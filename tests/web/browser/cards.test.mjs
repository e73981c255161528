// A member's card from the office to a phone without a line: made and printed, shown to the page
// that checks cards, revoked, and shown as revoked once the list has come.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { look } from './look.mjs';
import { openBrowser, openOffice, phone, sit, year } from './office.mjs';

let office;
let browser;

const nik = '2171014503809001';
const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);

// Somebody who is registered and paid for all this year, with a card.
function prepare(desk) {
  const people = `NIK,NAMA,TGL LAHIR,KELOMPOK\n${nik},Siti Aminah,1980-03-05,posyandu\n`;
  desk.lindung('roster', 'import', desk.file('usulan.csv', people));
  desk.lindung('verify');
  desk.lindung('select');
  desk.lindung('decree', 'issue', '--number', '1', '--date', `${year}-01-02`, '--basis', 'Perwali 1/2025', '--on', `${year}-01-02`);
  desk.lindung('enrol', 'export', '--fund', 'grants', '--month', `${year}-01`, '--phone', '0778460', '--email', 'a@contoh.go.id', '--out', join(desk.folder, 'kirim.xlsx'), '--on', `${year}-01-03`);
  desk.lindung('enrol', 'settle', 'B1', '--line', '1', '--kpj', '23012345678', '--start', `${year}-01-06`, '--reason', 'surat', '--on', `${year}-01-06`);
  const rows = months.map((month) => `${nik},${month},1,1,1\n`).join('');
  desk.lindung('coverage', 'import', desk.file('bulan.csv', `nik,month,listed,registered,paid\n${rows}`));
  desk.lindung('card', 'key', 'new', '--from', `${year}-01-01`, '--until', `${year + 2}-12-31`);
  desk.lindung('card', 'make');
  desk.lindung('card', 'print', '--phone', '--out', join(desk.folder, 'kartu.pdf'));
}

// The printed page as a photo.
function photo() {
  const page = join(office.folder, 'kartu');
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', `${page}.pdf`, page]);
  return `${page}.png`;
}

before(async () => {
  office = await openOffice({ prepare, wanted: ['clerk'] });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

const shown = (page, word) => page.locator('.worth h2').filter({ hasText: word }).waitFor();

test('a card is checked without a line, and its revocation arrives', async () => {
  const seat = await sit(browser, office, { viewport: phone, line: 'bad' });
  const { page, context } = seat;
  await page.goto(`${office.url}/check-card`);
  await page.getByText('baru saja diperbarui').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await look(seat, 'check-card');
  await context.setOffline(true);
  await page.reload();
  await page.getByText('Tanpa jaringan:').waitFor();
  const picture = photo();
  await page.locator('input[type=file]').setInputFiles(picture);
  await shown(page, 'Berlaku');
  await page.getByText('Siti Aminah').waitFor();
  await page.getByText('berumur 0 hari').waitFor();
  assert.equal(await page.getByText(nik).count(), 0);
  await look(seat, 'check-card-valid');
  office.lindung('card', 'revoke', '--card', 'C1', '--reason', 'lost');
  await page.reload();
  await page.locator('input[type=file]').setInputFiles(picture);
  await shown(page, 'Berlaku'); // the list at hand does not know it yet
  await context.setOffline(false);
  await page.reload();
  await page.getByText('baru saja diperbarui').waitFor();
  await context.setOffline(true);
  await page.locator('input[type=file]').setInputFiles(picture);
  await shown(page, 'Dicabut');
  await look(seat, 'check-card-revoked');
  await context.close();
});

test('what is no card is said to be none, in both languages', async () => {
  const seat = await sit(browser, office, { viewport: phone, language: 'en' });
  const { page } = seat;
  await page.goto(`${office.url}/check-card`);
  await page.getByText('fetched just now').waitFor();
  await page.getByLabel('Text of the QR code').fill('HELLO');
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await shown(page, 'Not readable');
  const unsigned = '6BFL70+30FFWJWG.FKJ0587B0XKA8FA9DIWENPEJ/5P$DPQE88EB$CBECP9ERZC04E21DDF3/E96007F3ORAO001KL680 B94W5QF60R6KW5/G8HS83P0KI949DP34W3ER68HSLK1';
  await page.getByLabel('Text of the QR code').fill(unsigned);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await shown(page, 'Not signed');
  await look(seat, 'check-card-not-signed');
  await seat.context.close();
});

test('the office sees the cards of a person, a stranger does not', async () => {
  const seat = await sit(browser, office, { role: 'clerk' });
  const cards = await seat.page.evaluate(async () => (await fetch('/api/people/P0000001/cards')).json());
  assert.equal(cards.items?.length, 1, JSON.stringify(cards));
  assert.equal(cards.items[0].kpj, '*******5678');
  const pdf = await seat.page.evaluate(async () => (await fetch('/api/cards')).json());
  assert.equal(pdf.totals.revoked, 1);
  const alone = await fetch(`${office.url}/api/cards`);
  assert.equal(alone.status, 401);
  const keys = await (await fetch(`${office.url}/api/public/card-keys`)).json();
  assert.equal(keys.keys[0].crv, 'Ed25519');
  assert.ok(!JSON.stringify(keys).includes(readFileSync(`${office.database}.card-keys`, 'utf8').match(/"secret":"([^"]+)"/)[1]));
  await seat.context.close();
});
