// A new clerk on the first day of a city, without a word of documentation: from the first password to
// the selected list. Every press is counted.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inLanguage } from './language.mjs';
import { look } from './look.mjs';
import { openBrowser, openOffice, sit } from './office.mjs';
import { roster } from './roster.mjs';

let office;
let browser;

before(async () => {
  office = await openOffice({ wanted: ['clerk'] });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

async function enters(page, w, press) {
  await page.goto(office.url);
  await page.getByLabel(w('Nama pengguna')).first().fill('newcomer');
  await page.locator('input[name=password]').fill(office.first.newcomer);
  await press(page.getByRole('button', { name: w('Masuk', 'login.go') }));
  await page.getByLabel(w('Kata sandi sekarang')).fill(office.first.newcomer);
  for (const field of [w('Kata sandi baru'), w('Sekali lagi')]) await page.getByLabel(field).fill('tujuh layar putih jauh');
  await press(page.getByRole('button', { name: w('Ganti kata sandi') }));
}

test('the first list is uploaded and selected with ten presses and no documentation', async () => {
  const w = inLanguage('id');
  const seat = await sit(browser, office);
  const { page } = seat;
  let presses = 0;
  const press = async (button) => {
    presses += 1;
    await button.click();
  };
  await enters(page, w, press);
  await page.getByRole('heading', { name: w('Mulai dari sini') }).waitFor();
  await look(seat, 'begin');
  await press(page.getByRole('link', { name: w('Unggah daftar pertama') }));
  await page.getByRole('heading', { name: w('Usulan', 'station.rosters'), exact: true }).waitFor();
  presses += 2; // the button, and the file in the window of the computer
  await page.locator('input[type=file]').first().setInputFiles(office.file('Kel. Tanjung Uma.csv', roster));
  await page.waitForURL('**/rosters/try/*');

  await page.getByText('8 dari 8 orang tidak menyebut kelompoknya.').waitFor();
  await look(seat, 'preview-no-group');
  await press(page.getByRole('button', { name: 'Kader posyandu' }));
  await page.getByText('8 dari 8 orang tidak menyebut kelompoknya.').waitFor({ state: 'detached' });
  await page.getByText('5 diterima').waitFor();
  await press(page.getByRole('button', { name: w('Kirim', 'preview.send'), exact: true }));
  await page.waitForURL(/rosters\/\d+$/);
  await page.getByRole('link', { name: 'Tinjau 1 yang ditahan' }).waitFor();
  await press(page.getByRole('link', { name: w('Lihat siapa terpilih') }));
  await page.getByRole('link', { name: 'Siti Aminah' }).waitFor();
  await page.getByRole('link', { name: w('Unduh daftar untuk SK') }).waitFor();
  await page.getByRole('link', { name: w('Berikutnya: susun keputusan') }).waitFor();
  assert.ok(presses <= 10, `${presses} presses`);
  await seat.context.close();
});

test('where nobody has a place there is no list to take, and the page says what to do', async () => {
  const w = inLanguage('en');
  const empty = await openOffice({ wanted: ['clerk'] });
  try {
    const seat = await sit(browser, empty, { role: 'clerk', language: 'en' });
    await seat.page.goto(`${empty.url}/selection`);
    await seat.page.getByText(w('Belum ada yang mendapat tempat. Unggah daftar lebih dahulu, atau putuskan baris yang ditahan.')).waitFor();
    assert.equal(await seat.page.getByRole('link', { name: w('Unduh daftar untuk SK') }).count(), 0);
    await look(seat, 'selection-empty-en');
    await seat.context.close();
  } finally {
    await empty.stop();
  }
});

test('a register is recorded with the day of its data', async () => {
  const w = inLanguage('id');
  const seat = await sit(browser, office, { role: 'clerk' });
  const { page } = seat;
  await page.goto(`${office.url}/rosters`);
  const register = page.locator('#registers li', { hasText: /kematian/i });
  await register.getByRole('button', { name: w('Unggah', 'registers.add') }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(w('Berkas register')).setInputFiles(office.file('kematian.csv', 'nama,nik,tanggal_lahir,tanggal_meninggal,kode_wilayah\nHasan Basri,2171010101609005,01-01-1960,02-02-2020,2171061005\n'));
  await form.getByLabel(w('Keadaan per tanggal')).fill('2026-01-15');
  await look(seat, 'register-form');
  await form.getByRole('button', { name: w('Unggah', 'registers.add') }).click();
  await register.getByText('data per 15 Januari 2026').waitFor();
  await seat.context.close();
});
