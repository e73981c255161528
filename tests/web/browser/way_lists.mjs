// From the ward's file to the selected list: upload, outcome, correction, review by two, places.
import assert from 'node:assert/strict';
import { sit } from './office.mjs';
import { roster } from './roster.mjs';
import { step } from './step.mjs';

const heading = (page) => page.locator('h1');

export async function lists(t, browser, office, look) {
  const clerk = await sit(browser, office, { role: 'clerk' });
  const { page } = clerk;

  await step(t, 'a list is uploaded and answered row by row', async () => {
    await page.getByRole('link', { name: 'Usulan', exact: true }).click();
    await page.getByText('Semua baris satu kelompok').click();
    await page.getByLabel('Kelompok').selectOption({ label: 'Kader posyandu' });
    await page.locator('input[type=file]').first().setInputFiles(office.file('Kel. Tanjung Uma.csv', roster));
    await page.getByRole('link', { name: 'Lihat hasil per baris' }).click();
    await heading(page).filter({ hasText: 'Kel. Tanjung Uma.csv' }).waitFor();
    await page.getByText('baris dibaca').waitFor();
    const sum = (await page.locator('.rows p').innerText()).replace(/\s+/g, ' ');
    assert.match(sum, /9 baris dibaca = 5 diterima \+ 1 ditahan \+ 2 ditolak \+ 0 sudah dikenal \+ 1 bukan orang/);
    await look(clerk, 'roster');
  });

  await step(t, 'the workbook of corrections comes down', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Buku koreksi' }).click()]);
    assert.match(file.suggestedFilename(), /\.xlsx$/);
  });

  await step(t, 'a row is mended in place', async () => {
    await page.getByRole('button', { name: 'ditolak' }).click();
    await page.getByRole('button', { name: 'Yohana Latuconsina' }).click();
    await page.getByRole('heading', { name: 'Seperti yang terbaca' }).waitFor();
    await look(clerk, 'row');
    await page.getByRole('button', { name: 'Perbaiki baris' }).click();
    await page.getByRole('dialog').getByLabel('NIK', { exact: true }).fill('2171015304909008');
    await page.getByRole('button', { name: 'Kirim perbaikan' }).click();
    await page.getByText('Perbaikan tercatat').waitFor();
    await page.getByRole('button', { name: 'Tutup' }).click();
  });

  await step(t, 'one proposes with keys, another approves', async () => {
    await page.getByRole('link', { name: 'Peninjauan' }).click();
    await page.getByText('Abdul Hamit').waitFor();
    await look(clerk, 'review');
    await page.getByRole('link', { name: /Abdul Hamit/ }).click();
    await page.getByText('Usulan Anda').waitFor();
    await look(clerk, 'pair');
    const choices = await page.locator('input[name=decision]').evaluateAll((all) => all.map((one) => one.value));
    await page.keyboard.press(String(choices.indexOf('different') + 1));
    await page.keyboard.type('Dua KTP sudah dilihat.');
    await page.keyboard.press('Enter');
    await page.getByText('Orang kedua masih harus menyetujui').waitFor();

    const checker = await sit(browser, office, { role: 'checker' });
    await checker.page.getByRole('link', { name: 'Peninjauan' }).click();
    await checker.page.getByRole('button', { name: 'Menunggu persetujuan saya' }).click();
    await checker.page.getByRole('link', { name: /Abdul Hamit/ }).click();
    await checker.page.getByText('Setuju, atau berpendapat lain?').waitFor();
    await checker.page.getByText('Dua orang berbeda', { exact: true }).click();
    await checker.page.getByLabel('Alasan').fill('Saya juga melihat.');
    await checker.page.getByRole('button', { name: 'Catat keputusan' }).click();
    await checker.page.getByText('Dua orang sependapat').waitFor();
    await checker.context.close();
  });

  await step(t, 'the places are given, and the list for the decree comes down', async () => {
    await page.getByRole('link', { name: 'Pemilihan' }).click();
    await page.getByRole('link', { name: 'Siti Aminah' }).waitFor();
    await page.getByRole('button', { name: 'terpilih' }).click();
    assert.ok((await page.locator('tbody tr', { hasText: 'terpilih' }).count()) >= 5);
    await look(clerk, 'selection');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Unduh daftar' }).click()]);
    assert.match(file.suggestedFilename(), /\.xlsx$/);
  });

  assert.deepEqual(clerk.complaints, []);
  await clerk.context.close();
}
