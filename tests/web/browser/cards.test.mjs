// A member's card from the office to a phone without a line, all of it on pages: made, printed,
// handed out by the ward on a phone, shown by the member on his, checked by a photo and by a camera,
// revoked, and shown as revoked once the list has come.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { look } from './look.mjs';
import { openBrowser, openOffice, phone, sit, year } from './office.mjs';
import { Studio } from './studio.mjs';
import { step } from './step.mjs';

let office;
let browser;
let studio;

// The ward officer's ward is Tanjung Uma; Budi lives elsewhere.
const people = [
  ['2171014503809001', 'Siti Aminah', '1980-03-05', 'Tanjung Uma', '1', '2'],
  ['2171010211759002', 'Budi Santoso', '1975-11-02', 'Baloi Indah', '3', '4'],
];
const nik = people[0][0];
const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);

// Two who are registered and paid for all this year, and a key that signs.
function prepare(desk) {
  const rows = people.map((one) => [...one, 'posyandu'].join(',')).join('\n');
  desk.lindung('roster', 'import', desk.file('usulan.csv', `NIK,NAMA,TGL LAHIR,KELURAHAN,RT,RW,KELOMPOK\n${rows}\n`));
  desk.lindung('verify');
  desk.lindung('select');
  desk.lindung('decree', 'issue', '--number', '1', '--date', `${year}-01-02`, '--basis', 'Perwali 1/2025', '--on', `${year}-01-02`);
  desk.lindung('enrol', 'export', '--fund', 'grants', '--month', `${year}-01`, '--phone', '0778460', '--email', 'a@contoh.go.id', '--out', join(desk.folder, 'kirim.xlsx'), '--on', `${year}-01-03`);
  for (const line of ['1', '2']) desk.lindung('enrol', 'settle', 'B1', '--line', line, '--kpj', `2301234567${line}`, '--start', `${year}-01-06`, '--reason', 'surat', '--on', `${year}-01-06`);
  const paid = people.flatMap(([one]) => months.map((month) => `${one},${month},1,1,1\n`)).join('');
  desk.lindung('coverage', 'import', desk.file('bulan.csv', `nik,month,listed,registered,paid\n${paid}`));
  desk.lindung('card', 'key', 'new', '--from', `${year}-01-01`, '--until', `${year + 2}-12-31`);
}

before(async () => {
  office = await openOffice({ prepare, wanted: ['clerk', 'ward-officer'] });
  browser = await openBrowser();
  studio = await Studio.open(browser);
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

const shown = (page, word) => page.locator('.worth h2').filter({ hasText: word }).waitFor();
const card = (page, name) => page.getByRole('row', { name: new RegExp(name) });
const png = (buffer) => ({ name: 'kartu.png', mimeType: 'image/png', buffer });

// A page of a PDF as a picture.
function pictureOf(pdf, dots) {
  const page = pdf.replace(/\.pdf$/, '');
  execFileSync('pdftoppm', ['-r', String(dots), '-png', '-singlefile', pdf, page]);
  return readFileSync(`${page}.png`);
}

async function download(page, act, name) {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  const path = join(office.folder, name);
  await file.saveAs(path);
  return path;
}

async function make(clerk) {
  const { page } = clerk;
  await page.getByRole('link', { name: 'Kartu', exact: true }).first().click();
  await page.getByText('Belum ada kartu').waitFor();
  await page.getByRole('link', { name: 'Buat kartu' }).click();
  await page.getByRole('button', { name: 'Coba dahulu' }).click();
  await page.locator('dt', { hasText: 'Kartu baru' }).waitFor();
  await look(clerk, 'cards-try');
  assert.equal(office.lindung('card', 'list').cards.length, 0, 'a rehearsal makes none');
  await page.getByRole('button', { name: 'Buat kartunya' }).click();
  await card(page, 'Siti Aminah').waitFor();
  await card(page, 'Budi Santoso').waitFor();
}

async function print(clerk) {
  const { page } = clerk;
  await page.getByRole('button', { name: 'Cetak yang menunggu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cetak', exact: true }).click();
  await page.getByText('2 kartu pada 1 halaman').waitFor();
  const sheet = await download(page, () => page.getByRole('link', { name: 'Unduh lembar kartu' }).click(), 'lembar.pdf');
  assert.match(execFileSync('pdftotext', ['-layout', sheet, '-']).toString(), /Siti Aminah[^]*Budi Santoso|Budi Santoso[^]*Siti Aminah/);
  await page.getByRole('button', { name: 'Daftar serah' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Kelurahan').selectOption({ label: 'Tanjung Uma' });
  await form.getByLabel('RT').fill('1');
  const list = await download(page, () => form.getByRole('button', { name: 'Unduh daftar' }).click(), 'serah.pdf');
  const words = execFileSync('pdftotext', ['-layout', list, '-']).toString();
  assert.match(words, /Tanjung Uma \(Lubuk Baja\), RT 001 \/ RW 002/);
  assert.doesNotMatch(words, /Budi|2171014503809001/, 'one RT, and no whole NIK');
  await page.goto(`${office.url}/cards`);
  await card(page, 'Siti Aminah').getByText('Menunggu diserahkan').waitFor();
  await page.getByRole('heading', { name: 'Menurut kelurahan' }).waitFor();
  await look(clerk, 'cards');
}

// At the ward, on a phone.
async function handOut() {
  const seat = await sit(browser, office, { role: 'ward-officer', viewport: phone });
  const { page } = seat;
  await page.getByRole('link', { name: 'Kartu untuk diserahkan' }).click();
  await page.getByRole('button', { name: /Serahkan.*Siti Aminah/ }).waitFor();
  assert.equal(await page.getByText('Budi Santoso').count(), 0, 'cards of another ward do not exist');
  await look(seat, 'cards-ward');
  await page.getByRole('button', { name: /Serahkan.*Siti Aminah/ }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Keluarga').check();
  await form.getByLabel('Nama yang menerima').fill('Rana Karsa');
  await look(seat, 'cards-hand-over');
  await form.getByRole('button', { name: 'Catat penyerahan' }).click();
  await page.getByText('1 kartu tercatat diserahkan').waitFor();
  await page.getByRole('button', { name: /^Diserahkan/ }).click();
  await page.getByRole('link', { name: 'Siti Aminah' }).click();
  await page.getByText('Keluarga, Rana Karsa').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Cabut' }).count(), 0, 'the ward revokes none');
  await look(seat, 'card-ward');
  await seat.context.close();
}

// The member's own phone: no account, his card with its QR on the screen.
async function show() {
  const seat = await sit(browser, office, { viewport: phone });
  const { page } = seat;
  await page.goto(`${office.url}/status`);
  await page.getByLabel('NIK').fill(nik);
  const [born, month, day] = people[0][2].split('-').map(Number);
  await page.getByLabel('Hari').fill(String(day));
  await page.getByLabel('Bulan').selectOption({ index: month });
  await page.getByLabel('Tahun').fill(String(born));
  await page.getByRole('button', { name: 'Periksa' }).click();
  await page.getByLabel('Nama seperti di KTP').fill('Orang Lain');
  await page.getByRole('button', { name: 'Tampilkan kartu saya' }).click();
  await page.getByText('Tidak ada kartu untuk NIK, tanggal lahir, dan nama ini').waitFor();
  await page.getByLabel('Nama seperti di KTP').fill('siti aminah');
  await page.getByRole('button', { name: 'Tampilkan kartu saya' }).click();
  await page.getByRole('img', { name: 'Kode QR kartu' }).waitFor();
  assert.equal(await page.getByText(nik).count(), 0, 'a card never says the NIK');
  await look(seat, 'own-card');
  const screen = await page.locator('.card').screenshot();
  const file = await download(page, () => page.getByRole('button', { name: 'Simpan kartu (PDF)' }).click(), 'punyaku.pdf');
  await seat.context.close();
  return { screen, printed: pictureOf(file, 150) };
}

// The officer's phone, whose line is cut after the page was opened once.
async function check(seat, pictures) {
  const { page, context } = seat;
  await page.goto(`${office.url}/check-card`);
  await page.getByText('baru saja diperbarui').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await look(seat, 'check-card');
  await context.setOffline(true);
  for (const picture of pictures) {
    await page.reload();
    await page.getByText('Tanpa jaringan:').waitFor();
    await page.locator('input[type=file]').setInputFiles(png(picture));
    await shown(page, 'Berlaku');
    await page.getByText('Siti Aminah').waitFor();
    await page.getByText('berumur 0 hari').waitFor();
    assert.equal(await page.getByText(nik).count(), 0);
  }
  await look(seat, 'check-card-valid');
}

// The same by the live camera, which is given a film of the card held a little askew.
async function film(picture) {
  const reel = join(office.folder, 'kamera.mjpeg');
  await studio.film(picture, reel);
  const camera = await openBrowser(['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${reel}`]);
  const seat = await sit(camera, office, { viewport: phone, line: 'bad' });
  const { page, context } = seat;
  await page.goto(`${office.url}/check-card`);
  await page.getByText('baru saja diperbarui').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Pindai dengan kamera' }).click();
  await shown(page, 'Berlaku');
  await page.getByText('Siti Aminah').waitFor();
  assert.equal(await page.locator('video').count(), 0, 'the camera is off once a card was read');
  await camera.close();
}

async function revoke(clerk) {
  const { page } = clerk;
  await page.goto(`${office.url}/people/P0000001`);
  await page.getByRole('link', { name: /^C0000/ }).click();
  await page.getByRole('button', { name: 'Cabut' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Alasan').selectOption({ label: 'Hilang' });
  await form.getByLabel('Catatan').fill('Jatuh di laut');
  await form.getByRole('button', { name: 'Cabut' }).click();
  await page.getByText(/Dicabut .*: Hilang/).waitFor();
  await look(clerk, 'card-revoked');
}

async function checkAgain(seat, picture) {
  const { page, context } = seat;
  await page.reload();
  await page.locator('input[type=file]').setInputFiles(png(picture));
  await shown(page, 'Berlaku'); // the list at hand does not know it yet
  await context.setOffline(false);
  await page.reload();
  await page.getByText('baru saja diperbarui').waitFor();
  await context.setOffline(true);
  await page.reload();
  await page.locator('input[type=file]').setInputFiles(png(picture));
  await shown(page, 'Dicabut');
  await look(seat, 'check-card-revoked');
}

test('a card is made, handed out, shown, checked without a line, revoked', async (t) => {
  const clerk = await sit(browser, office, { role: 'clerk' });
  const officer = await sit(browser, office, { viewport: phone, line: 'bad' });
  let screen, printed, taken;
  await step(t, 'the office makes cards', () => make(clerk));
  await step(t, 'prints them, and the list of an RT', () => print(clerk));
  await step(t, 'the ward hands one out on the phone', handOut);
  await step(t, 'the member shows it on his own phone', async () => ({ screen, printed } = await show()));
  await step(t, 'an officer checks it without a line: from the screen, and a photo of paper, askew and out of focus', async () => {
    taken = await studio.photograph(printed);
    await check(officer, [screen, taken]);
  });
  await step(t, 'and with the camera', () => film(screen));
  await step(t, 'the command line reads the same photo', () => {
    const told = office.lindung('card', 'check', '--image', office.picture('foto.png', taken));
    assert.equal(told.worth, 'valid');
  });
  await step(t, 'the office revokes it', () => revoke(clerk));
  await step(t, 'which the phone knows once it has the list', () => checkAgain(officer, taken));
  await officer.context.close();
  await clerk.context.close();
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
  assert.equal(cards.items[0].kpj.length, 11);
  assert.match(cards.items[0].kpj, /^\*{7}\d{4}$/);
  const pdf = await seat.page.evaluate(async () => (await fetch('/api/cards')).json());
  assert.equal(pdf.totals.revoked, 1);
  const alone = await fetch(`${office.url}/api/cards`);
  assert.equal(alone.status, 401);
  const keys = await (await fetch(`${office.url}/api/public/card-keys`)).json();
  assert.equal(keys.keys[0].crv, 'Ed25519');
  assert.ok(!JSON.stringify(keys).includes(readFileSync(`${office.database}.card-keys`, 'utf8').match(/"secret":"([^"]+)"/)[1]));
  await seat.context.close();
});
