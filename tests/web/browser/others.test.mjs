// Those who do not carry the list and the money forward: who inspects, who rules, who keeps the
// accounts, who looks after a group.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look } from './look.mjs';
import { openBrowser, openOffice, sit, today } from './office.mjs';
import { prepared } from './prepared.mjs';

let office;
let browser;

before(async () => {
  office = await openOffice({ prepare: prepared, wanted: ['inspector', 'mayor', 'administrator', 'sector-office'] });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

const heading = (page) => page.locator('h1');

test('the inspector sees the money and changes none of it, and has the journal checked', async () => {
  const { page, context } = await sit(browser, office, { role: 'inspector' });
  for (const [station, gone] of [
    ['Keputusan', 'Susun keputusan'],
    ['Pendaftaran', 'Kirim ke BPJS'],
    ['Tagihan', 'Susun tagihan'],
    ['Dana', 'Catat pagu'],
  ]) {
    await page.getByRole('link', { name: station, exact: true }).first().click();
    await heading(page).filter({ hasText: station }).waitFor();
    await page.waitForLoadState('networkidle');
    assert.equal(await page.getByText(gone, { exact: true }).count(), 0, `${station} offers ${gone}`);
  }
  await page.goto(`${office.url}/enrolment/B0001`);
  await page.getByRole('heading', { name: 'Baris demi baris' }).waitFor();
  assert.equal(await page.locator('input[type=file]').count(), 0);
  await page.getByRole('link', { name: 'Jurnal' }).click();
  await page.getByRole('button', { name: 'Periksa segel' }).click();
  await page.getByText('Utuh:').waitFor();
  await context.close();
});

test('the mayor sees totals and no name, and tries a plan', async () => {
  const seat = await sit(browser, office, { role: 'mayor' });
  const { page } = seat;
  await heading(page).filter({ hasText: 'Kota Batam' }).waitFor();
  await page.getByText('cukup untuk semua bulan').waitFor();
  await page.waitForLoadState('networkidle');
  assert.doesNotMatch(await page.locator('main').innerText(), /Siti Aminah|Budi Santoso|\*{6}/);
  await page.getByRole('link', { name: 'Rencana', exact: true }).first().click();
  await page.getByRole('button', { name: 'Hitung rencana' }).click();
  await heading(page).waitFor();
  await page.getByRole('heading', { name: 'Sesuai program' }).waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Satu halaman' }).click()]);
  assert.match(file.suggestedFilename(), /\.pdf$/);
  await look(seat, 'plan-tried');
  await seat.context.close();
});

test('the administrator makes an account, in English, and ends it', async () => {
  const { page, context } = await sit(browser, office, { role: 'administrator', language: 'en' });
  await page.getByRole('link', { name: 'Users' }).click();
  await page.getByRole('button', { name: 'Add a user' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('User name').fill('rina');
  await form.getByLabel('Name', { exact: true }).fill('Ibu Rina');
  await form.getByLabel('Role').selectOption('clerk');
  await form.getByRole('button', { name: 'Add a user' }).click();
  await page.getByText('First password of rina').waitFor();
  await page.getByRole('button', { name: /Disable.*Ibu Rina/ }).click();
  await form.getByLabel('Reason').fill('Left the office');
  await form.getByRole('button', { name: 'Disable' }).click();
  await page.locator('tr', { hasText: 'Ibu Rina' }).getByText('disabled').waitFor();
  await context.close();
});

test('a sector office notes that somebody of its group found work', async () => {
  const { page, context } = await sit(browser, office, { role: 'sector-office' });
  await page.getByRole('link', { name: 'Laporkan', exact: true }).click();
  await page.getByLabel('Nama orangnya').fill('la ode');
  await page.getByRole('button', { name: 'Cari' }).click();
  await page.getByRole('button', { name: 'La Ode Basri' }).click();
  await page.getByRole('button', { name: 'Sudah bekerja' }).click();
  await page.getByLabel('Bekerja sejak').fill(today());
  await page.getByRole('button', { name: 'Catat', exact: true }).click();
  await page.getByText('Tercatat. Keputusan perubahan').waitFor();
  await page.getByRole('button', { name: 'Tutup' }).click();
  await page.getByText('menunggu keputusan').waitFor();
  await context.close();
});
