// From the ward's file to the selected list: upload, outcome, correction, review by two, places.
import assert from 'node:assert/strict';
import { roster } from './roster.mjs';
import { step } from './step.mjs';

const heading = (page) => page.locator('h1');

export async function lists(t, { office, look, w, english, sit }) {
  const clerk = await sit('clerk');
  const { page } = clerk;
  const sum = async (where) => (await where.locator('.rows p').innerText()).replace(/\s+/g, ' ');
  const tried = english
    ? /9 rows read = 5 accepted \+ 1 held \+ 2 refused \+ 0 known already \+ 1 no person/
    : /9 baris dibaca = 5 diterima \+ 1 ditahan \+ 2 ditolak \+ 0 sudah dikenal \+ 1 bukan orang/;

  await step(t, 'a list is uploaded and answered row by row', async () => {
    await page.getByRole('link', { name: w('Usulan'), exact: true }).click();
    await page.getByText(w('Semua baris satu kelompok atau satu kelurahan?')).click();
    await page.getByLabel(w('Kelompok')).selectOption('posyandu-cadres');
    await page.locator('input[type=file]').first().setInputFiles(office.file('Kel. Tanjung Uma.csv', roster));
    await page.waitForURL('**/rosters/try/*');
    await page.getByText(w('Semua kolom dikenali.')).waitFor();
    assert.match(await sum(page), tried);
    await page.getByRole('button', { name: english ? 'First 3 complained about' : '3 pertama yang dikeluhkan' }).waitFor();
    await look(clerk, 'preview');
    await page.getByRole('button', { name: w('Kirim', 'preview.send'), exact: true }).click();
    await page.waitForURL(/rosters\/\d+$/);
    await heading(page).filter({ hasText: 'Kel. Tanjung Uma.csv' }).waitFor();
    assert.match(await sum(page), tried, 'as it was tried');
    await look(clerk, 'roster');
  });

  await step(t, 'the workbook of corrections comes down', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: w('Buku koreksi') }).click()]);
    assert.match(file.suggestedFilename(), /\.xlsx$/);
  });

  await step(t, 'a row is mended in place', async () => {
    await page.getByRole('button', { name: w('ditolak') }).click();
    await page.getByRole('button', { name: 'Yohana Latuconsina' }).click();
    await page.getByRole('heading', { name: w('Seperti yang terbaca') }).waitFor();
    await look(clerk, 'row');
    await page.getByRole('button', { name: w('Perbaiki baris') }).click();
    await page.getByRole('dialog').getByLabel(w('NIK'), { exact: true }).fill('2171015304909008');
    await page.getByRole('button', { name: w('Kirim perbaikan') }).click();
    await page.getByText(w('Perbaikan tercatat dan sudah diperiksa.')).waitFor();
    await page.getByRole('button', { name: w('Tutup') }).click();
  });

  await step(t, 'one proposes with keys, another approves', async () => {
    await page.getByRole('link', { name: w('Peninjauan'), exact: true }).click();
    await page.getByText('Abdul Hamit').waitFor();
    await look(clerk, 'review');
    await page.getByRole('link', { name: /Abdul Hamit/ }).click();
    await page.getByText(w('Usulan Anda')).waitFor();
    await look(clerk, 'pair');
    const choices = await page.locator('input[name=decision]').evaluateAll((all) => all.map((one) => one.value));
    await page.keyboard.press(String(choices.indexOf('different') + 1));
    await page.keyboard.type('Dua KTP sudah dilihat.');
    await page.keyboard.press('Enter');
    await page.getByText(w('Usulan tercatat. Orang kedua masih harus menyetujui.')).waitFor();

    const checker = await sit('checker');
    await checker.page.getByRole('link', { name: w('Peninjauan'), exact: true }).click();
    await checker.page.getByRole('button', { name: w('Menunggu persetujuan saya') }).click();
    await checker.page.getByRole('link', { name: /Abdul Hamit/ }).click();
    await checker.page.getByText(w('Setuju, atau berpendapat lain?')).waitFor();
    await checker.page.getByText(w('Dua orang berbeda'), { exact: true }).click();
    await checker.page.getByLabel(w('Alasan')).fill('Saya juga melihat.');
    await checker.page.getByRole('button', { name: w('Catat keputusan') }).click();
    await checker.page.getByText(w('Dua orang sependapat. Baris sudah diputuskan.')).waitFor();
    await checker.context.close();
  });

  await step(t, 'the places are given, and the list for the decree comes down', async () => {
    await page.getByRole('link', { name: w('Pemilihan') }).click();
    await page.getByRole('link', { name: 'Siti Aminah' }).waitFor();
    await page.getByRole('button', { name: w('terpilih') }).click();
    assert.ok((await page.locator('tbody tr', { hasText: w('terpilih') }).count()) >= 5);
    await look(clerk, 'selection');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: w('Unduh daftar untuk SK') }).click()]);
    assert.match(file.suggestedFilename(), /\.xlsx$/);
  });

  assert.deepEqual(clerk.complaints, []);
  await clerk.context.close();
}
