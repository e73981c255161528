// At the desk, with the real binary: from the first login over the selected list and the money to
// the heir's hands.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look } from './look.mjs';
import { enter, openBrowser, openOffice, sit } from './office.mjs';
import { claim } from './way_claim.mjs';
import { lists } from './way_lists.mjs';
import { money } from './way_money.mjs';
import { wayIn } from './way.mjs';

let office;
let browser;

before(async () => {
  office = await openOffice({ wanted: ['clerk', 'checker', 'treasurer', 'bpjs-officer'] });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

const heading = (page) => page.locator('h1');

test('a newcomer changes his first password and stands at his desk', async () => {
  const seat = await sit(browser, office);
  await seat.page.goto(office.url);
  await heading(seat.page).filter({ hasText: 'Masuk' }).waitFor();
  await look(seat, 'login');
  await enter(seat.page, office, 'newcomer', office.first.newcomer);
  await heading(seat.page).filter({ hasText: 'Akun saya' }).waitFor();
  await look(seat, 'account-first');
  await seat.page.getByLabel('Kata sandi sekarang').fill(office.first.newcomer);
  await seat.page.getByLabel('Kata sandi baru').fill('tujuh layar putih jauh');
  await seat.page.getByLabel('Sekali lagi').fill('tujuh layar putih jauh');
  await seat.page.getByRole('button', { name: 'Ganti kata sandi' }).click();
  await heading(seat.page).filter({ hasText: 'Selamat bekerja' }).waitFor();
  await seat.context.close();
});

test('a wrong password opens nothing and says so', async () => {
  const { page, context } = await sit(browser, office);
  await page.goto(`${office.url}/people`);
  await page.getByLabel('Nama pengguna').fill('clerk');
  await page.getByLabel('Kata sandi').fill('keliru sekali ini');
  await page.getByRole('button', { name: 'Masuk' }).click();
  await page.getByRole('alert').waitFor();
  assert.equal(await page.locator('header .account').count(), 0);
  await context.close();
});

test('from the list of a ward to the receipt of BPJS, and a claim to the heir’s hands', async (t) => {
  const way = wayIn('id', browser, office, look);
  await lists(t, way);
  await money(t, way);
  await claim(t, way);
});
