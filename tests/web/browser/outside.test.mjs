// Away from the desk: a phone without a line, and what anybody may see without an account.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look } from './look.mjs';
import { desk, openBrowser, openOffice, phone, sit, today } from './office.mjs';
import { prepared } from './prepared.mjs';

let office;
let browser;

before(async () => {
  office = await openOffice({ prepare: prepared, wanted: ['ward-officer'] });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

const heading = (page) => page.locator('h1');

test('a ward proposes on a phone without a line, and it comes in once', async () => {
  const seat = await sit(browser, office, { role: 'ward-officer', viewport: phone, line: 'bad' });
  const { page, context } = seat;
  await page.goto(`${office.url}/propose`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await look(seat, 'propose');
  await context.setOffline(true);
  await page.reload();
  await heading(page).filter({ hasText: 'Usulkan' }).waitFor();
  await page.getByLabel('Nama', { exact: true }).fill('Maria Tapilatu');
  await page.getByLabel('NIK', { exact: true }).fill('2171014408799009');
  await page.getByLabel('Hari').fill('4');
  await page.getByLabel('Bulan').selectOption('8');
  await page.getByLabel('Tahun').fill('1979');
  await page.getByLabel('Jenis kelamin').selectOption('P');
  await page.getByLabel('Kelompok').selectOption({ label: 'Kader posyandu' });
  await page.getByRole('button', { name: 'Simpan di ponsel' }).click();
  await page.getByText('1 menunggu dikirim').waitFor();
  await page.reload();
  await page.getByText('1 menunggu dikirim').waitFor();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Kirim semuanya' }).click();
  await page.getByRole('link', { name: 'Lihat hasil per baris' }).click();
  await page.getByRole('button', { name: 'Maria Tapilatu' }).waitFor();
  await page.goto(`${office.url}/propose`);
  await heading(page).filter({ hasText: 'Usulkan' }).waitFor();
  assert.equal(await page.getByText('menunggu dikirim').count(), 0);
  await context.close();
});

test('a ward reports a move without a line, and sees what became of it', async () => {
  const seat = await sit(browser, office, { role: 'ward-officer', viewport: phone, line: 'bad' });
  const { page, context } = seat;
  await page.goto(`${office.url}/report`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.getByRole('button', { name: 'Simpan daftar di ponsel' }).click();
  await page.getByText('nama dibawa di ponsel ini').waitFor();
  await context.setOffline(true);
  await page.reload();
  await page.getByLabel('Nama orangnya').fill('budi san');
  await page.getByRole('button', { name: 'Cari' }).click();
  await page.getByRole('button', { name: 'Budi Santoso' }).click();
  await page.getByRole('button', { name: 'Pindah' }).click();
  await page.getByLabel('Pindah sejak').fill(today());
  await page.getByLabel('Keterangan').fill('Ke Karimun, menurut Ketua RT');
  await page.getByRole('button', { name: 'Catat', exact: true }).click();
  await page.getByText('Laporan ini tersimpan di ponsel').waitFor();
  await page.getByRole('button', { name: 'Tutup' }).click();
  await page.getByText('1 menunggu dikirim').waitFor();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Kirim semuanya' }).click();
  await page.getByText('menunggu keputusan').waitFor();
  assert.equal(await page.getByText('menunggu dikirim').count(), 0);
  await look(seat, 'report');
  await context.close();
});

test('a ward prints its list, one part for each RT', async () => {
  const { page, context } = await sit(browser, office, { role: 'ward-officer', viewport: phone });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('link', { name: 'Orang', exact: true }).click();
  await page.evaluate(() => {
    globalThis.print = () => (globalThis.printed = [...document.querySelectorAll('.paper section')].map((one) => one.innerText || one.textContent));
  });
  await page.getByRole('button', { name: 'Cetak daftar per RT' }).click();
  await page.waitForFunction(() => globalThis.printed);
  const parts = await page.evaluate(() => globalThis.printed);
  assert.match(parts.find((one) => one.includes('Budi Santoso')), /Tanjung Uma, RT 1, RW 2/);
  assert.match(parts.find((one) => one.includes('La Ode Basri')), /Tanjung Uma, RT 3, RW 3/);
  await context.close();
});

test('anybody: status, papers, rules', async (t) => {
  for (const [name, viewport] of [['phone', phone], ['desk', desk]]) {
    await t.test(name, async () => {
      const seat = await sit(browser, office, { viewport });
      const { page } = seat;
      await page.goto(`${office.url}/status`);
      await heading(page).filter({ hasText: 'Apakah saya terlindungi' }).waitFor();
      await look(seat, `status-${name}`);
      await page.getByLabel('NIK').fill('2171014503809001');
      await page.getByLabel('Hari').fill('5');
      await page.getByLabel('Bulan').selectOption('3');
      await page.getByLabel('Tahun').fill('1980');
      await page.getByRole('button', { name: 'Periksa' }).click();
      await page.locator('.answer').waitFor();
      await look(seat, `status-answer-${name}`);
      await page.getByRole('link', { name: 'Berkas untuk klaim' }).click();
      await page.locator('li input[type=checkbox]').first().check();
      await page.getByText(/^1 dari/).waitFor();
      await look(seat, `papers-${name}`);
      for (const [path, text] of [['/law', 'Aturan yang dipakai'], ['/about', 'Tentang lindung'], ['/nowhere', 'tidak ditemukan']]) {
        await page.goto(office.url + path);
        await heading(page).filter({ hasText: text }).waitFor();
        await look(seat, `${path.slice(1)}-${name}`);
      }
      await seat.context.close();
    });
  }
});
