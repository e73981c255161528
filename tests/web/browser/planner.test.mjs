// The treasurer lays scenarios of a plan beside each other, keeps them as a file, and opens it
// again: in both languages, at a desk and on a phone, and on paper.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { inLanguage } from './language.mjs';
import { look } from './look.mjs';
import { chooseMonth, desk, openBrowser, openOffice, phone, sit, year } from './office.mjs';
import { prepared } from './prepared.mjs';

let office;
let browser;

before(async () => {
  office = await openOffice({ prepare: prepared, wanted: ['treasurer'] });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

const row = (page, name) => page.locator('.figures tbody tr', { hasText: name });

// The figure of a column in the line of one plan.
const figure = async (page, name, column) => (await row(page, name).locator('td').nth(column).innerText()).replace(/\s+/g, ' ').trim();

async function write(page, w, english) {
  await page.getByRole('button', { name: w('Skenario baru') }).click();
  await page.getByLabel(w('Nama skenario')).fill('APBD Batam');
  await page.getByRole('textbox', { name: /Hibah|Grants/ }).fill('60.000');
  await page.getByRole('button', { name: english ? 'Posyandu cadres' : 'Kader posyandu' }).click();
  await page.getByRole('button', { name: english ? 'Religious workers' : 'Petugas sosial keagamaan' }).click();
  await page.getByRole('button', { name: w('Naikkan') }).click();
  await chooseMonth(page, w('Sampai dengan bulan', 'plan.until'), `${year}-02`);
  await page.getByLabel(w('Dijanjikan sekaligus')).selectOption('1');
}

async function scenarios(language, viewport) {
  const english = language === 'en';
  const w = inLanguage(language);
  const seat = await sit(browser, office, { role: 'treasurer', language, viewport });
  const { page } = seat;
  const name = (what) => `${what}-${language}`;
  await page.goto(`${office.url}/plan`);
  await page.getByRole('button', { name: w('Hitung rencana') }).click();
  await page.getByRole('heading', { name: w('Sesuai program') }).waitFor();
  assert.equal(await page.getByRole('heading', { name: w('Bersebelahan') }).count(), 0, 'one plan has nothing beside it');

  await page.getByRole('button', { name: w('Pagu dipotong seperlima') }).click();
  await page.getByRole('button', { name: w('Selesai', 'plan.done') }).last().click();
  await write(page, w, english);
  await look(seat, name('scenario-form'));
  await page.getByRole('button', { name: w('Selesai', 'plan.done') }).last().click();
  await page.getByText(w('Skenario sudah diubah. Hitung lagi supaya angkanya sesuai.')).waitFor();
  await page.getByRole('button', { name: w('Hitung dan bandingkan') }).click();
  await page.getByRole('heading', { name: w('Bersebelahan') }).waitFor();
  await page.getByText(w('Skenario sudah diubah. Hitung lagi supaya angkanya sesuai.')).waitFor({ state: 'detached' });
  assert.equal(await page.locator('.figures tbody tr').count(), 3);
  const whole = await figure(page, w('Sesuai program'), 1);
  assert.notEqual(await figure(page, 'APBD Batam', 1), whole, 'two months are wanted, not twelve');
  assert.match(await figure(page, 'APBD Batam', 3), english ? /Rp [\d,]+$/ : /Rp [\d.]+$/);
  assert.match(await row(page, 'APBD Batam').innerText(), english ? /In front: Religious workers, Posyandu cadres/ : /Didahulukan: Petugas sosial keagamaan, Kader posyandu/);
  await page.getByRole('button', { name: w('Uang per bulan') }).click();
  await page.getByText(w('Sebagai tabel')).click();
  await look(seat, name('scenarios'));
  await row(page, 'APBD Batam').getByRole('button').click();
  await page.getByRole('heading', { name: 'APBD Batam' }).waitFor();
  return { seat, w };
}

async function kept(page, w) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: w('Simpan sebagai berkas') }).click()]);
  assert.match(file.suggestedFilename(), /\.toml$/);
  const path = join(office.folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

test('scenarios beside each other, kept as a file and opened again', async () => {
  const { seat, w } = await scenarios('id', desk);
  const { page } = seat;
  const before = await figure(page, 'APBD Batam', 3);
  const path = await kept(page, w);
  assert.match(readFileSync(path, 'utf8'), /first = \["religious-workers", "posyandu-cadres"\]/);

  const told = office.lindung('plan', join(office.folder, 'program.toml'), '--scenarios', path);
  assert.deepEqual(told.scenarios.map((one) => one.name), ['Pagu dipotong seperlima', 'APBD Batam'], 'the command line reads the same file');

  await page.reload();
  await page.getByText('APBD Batam').first().waitFor();
  for (const _ of [1, 2]) await page.getByRole('button', { name: w('Hapus') }).first().click();
  await page.getByText(w('Belum ada. Hitung rencana sesuai program, atau buat skenario untuk dibandingkan dengannya.')).waitFor();
  await page.locator('input[type=file]').setInputFiles(path);
  await row(page, 'APBD Batam').waitFor();
  assert.equal(await figure(page, 'APBD Batam', 3), before, 'the same file, the same plan');
  await page.getByRole('button', { name: new RegExp(`^${w('Ubah')}.*APBD Batam`) }).click();
  assert.equal(await page.getByRole('textbox', { name: /Hibah/ }).inputValue(), '60000');

  for (const link of ['Satu halaman untuk dewan (PDF)', 'Buku kerja (Excel)']) {
    const [paper] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: w(link) }).click()]);
    assert.match(paper.suggestedFilename(), /\.(pdf|xlsx)$/);
  }
  await seat.context.close();
});

test('a file that is none of scenarios says where it is wrong, and the desk stays as it was', async () => {
  const { seat, w } = await scenarios('en', phone);
  const { page } = seat;
  await page.locator('input[type=file]').setInputFiles(office.file('salah.toml', '[[scenario]]\nid = "x"\nname = { id = "X", en = "X" }\nfirst = ["nobody"]\n'));
  await page.getByRole('alert').getByText('PLAN_UNKNOWN').waitFor();
  await page.getByText('APBD Batam').first().waitFor();
  assert.equal(await page.getByRole('button', { name: w('Hapus') }).count(), 2);
  await seat.context.close();
});

test('on paper stand the city, the chart with its key and every figure, and no button', async () => {
  const { seat, w } = await scenarios('id', desk);
  const { page } = seat;
  await page.emulateMedia({ media: 'print' });
  await page.getByText(/lindung · Kota Batam · /).waitFor();
  assert.ok(await page.locator('figure svg').first().isVisible());
  assert.ok(await row(page, 'APBD Batam').isVisible());
  for (const button of [w('Skenario baru'), w('Hitung dan bandingkan'), w('Keluar')]) assert.equal(await page.getByRole('button', { name: button }).count(), 0, button);
  await seat.context.close();
});
