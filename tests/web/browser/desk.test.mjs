// At the desk, with the real binary: from the first login to the selected list, and a claim to the
// heir's hands.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look } from './look.mjs';
import { enter, openBrowser, openOffice, sit } from './office.mjs';
import { roster } from './roster.mjs';

let office;
let browser;

before(async () => {
  office = await openOffice();
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

test('upload, outcome, review by two, selection', async (t) => {
  const clerk = await sit(browser, office, { role: 'clerk' });
  const { page } = clerk;

  await t.test('a list is uploaded and answered row by row', async () => {
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

  await t.test('the workbook of corrections comes down', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Buku koreksi' }).click()]);
    assert.match(file.suggestedFilename(), /\.xlsx$/);
  });

  await t.test('a row is mended in place', async () => {
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

  await t.test('one proposes with keys, another approves', async () => {
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

  await t.test('the places are given, and the list for the decree comes down', async () => {
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
});

test('a death, and the claim to the heir’s hands', async (t) => {
  const clerk = await sit(browser, office, { role: 'clerk' });
  const { page } = clerk;
  const now = new Date().toISOString().slice(0, 10);

  await t.test('the months of cover are recorded from a file', async () => {
    const month = (back) => {
      const date = new Date();
      date.setUTCDate(1);
      date.setUTCMonth(date.getUTCMonth() - back);
      return date.toISOString().slice(0, 7);
    };
    const lines = Array.from({ length: 8 }, (_, i) => `2171010211759002,${month(7 - i)},1,1,1`);
    await page.getByRole('link', { name: 'Cakupan' }).click();
    await page.locator('input[type=file]').setInputFiles(office.file('bulan.csv', `nik,bulan,tercantum,diterima,lunas\n${lines.join('\n')}\n`));
    await page.getByText('Sudah dicatat').waitFor();
    await page.reload();
    await page.getByText('terlindungi pada').waitFor();
    await look(clerk, 'coverage');
  });

  await t.test('the card shows the three facts, the death opens the claim', async () => {
    await page.getByRole('link', { name: 'Orang', exact: true }).click();
    await page.getByLabel('Nama, NIK').fill('budi san');
    await page.getByRole('button', { name: 'Cari' }).click();
    await page.getByRole('link', { name: 'Budi Santoso' }).click();
    await heading(page).filter({ hasText: 'Budi Santoso' }).waitFor();
    await page.getByRole('heading', { name: 'Terlindungi' }).waitFor();
    await look(clerk, 'person');
    await page.getByRole('button', { name: 'Lihat NIK' }).click();
    await page.getByLabel('Alasan').fill('Mencocokkan akta kematian');
    await page.getByRole('dialog').getByRole('button', { name: 'Lihat NIK' }).click();
    await page.getByText('2171010211759002').waitFor();
    await page.getByRole('button', { name: 'Laporkan kematian' }).click();
    await page.getByLabel('Tanggal meninggal').fill(now);
    await look(clerk, 'death');
    await page.getByRole('button', { name: 'Catat kematian' }).click();
    await page.getByText('Yang harus bertindak').waitFor();
  });

  await t.test('heir, papers, assessment', async () => {
    await page.getByRole('button', { name: 'Sebut ahli waris' }).click();
    await page.getByLabel('Nama', { exact: true }).fill('Melati');
    await page.getByLabel('Hubungan').selectOption('spouse');
    await page.getByLabel('Rekening', { exact: true }).fill('1234567890');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('1. Melati').waitFor();
    for (const box of await page.locator('form li input[type=checkbox]').all()) await box.check();
    await page.getByRole('button', { name: 'Catat berkas' }).click();
    await page.getByText('lengkap', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Hitung', exact: true }).click();
    await page.getByRole('heading', { name: 'Yang dapat diharapkan' }).waitFor();
    await page.getByText('berhak', { exact: true }).waitFor();
    await look(clerk, 'claim');
  });

  await t.test('another person sends it; BPJS decides and pays; the heir has it', async () => {
    const checker = await sit(browser, office, { role: 'checker' });
    await checker.page.goto(page.url());
    await checker.page.getByRole('button', { name: 'Setujui dan kirim' }).click();
    await checker.page.getByRole('button', { name: 'Catat putusan BPJS' }).click();
    await checker.page.getByRole('dialog').getByRole('button', { name: 'Catat putusan BPJS' }).click();
    for (const act of ['Catat pembayaran', 'Ahli waris sudah menerima']) {
      await checker.page.getByRole('button', { name: act }).click();
      await checker.page.getByRole('dialog').getByLabel('Ahli waris').selectOption({ label: 'Melati' });
      await checker.page.getByRole('dialog').getByRole('button', { name: act }).click();
      await checker.page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await checker.page.locator('[aria-current=step]', { hasText: 'Di tangan ahli waris' }).waitFor();
    await checker.page.goto(`${office.url}/claims?all=true`);
    await checker.page.getByText('Budi Santoso').waitFor();
    await look(checker, 'claims');
    await checker.context.close();
  });
  await clerk.context.close();
});
