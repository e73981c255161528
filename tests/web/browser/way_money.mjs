// From the selected list to the receipt of BPJS: budget, decree, enrolment, bill, papers, receipt;
// who makes does not check.
import assert from 'node:assert/strict';
import { sit, today, year } from './office.mjs';
import { step } from './step.mjs';

const heading = (page) => page.locator('h1');
const month = () => today().slice(0, 7);
const day = today;
const accepted = [
  ['2171014503809001', 'Siti Aminah', '05-03-1980'],
  ['2171010211759002', 'Budi Santoso', '02-11-1975'],
  ['2171012008859006', 'La Ode Basri', '20-08-1985'],
  ['2171016512889007', 'Dewi Kartika Sari', '25-12-1988'],
];

// Every row of the answer but the last is accepted.
function answerOf() {
  const rows = accepted.map(([nik, name, birth], i) => {
    const last = i === accepted.length - 1;
    return `${nik};${name};${birth};${last ? '' : 10_000_000_001 + i};${last ? 'GAGAL' : 'BERHASIL'};${last ? 'NIK tidak ditemukan' : ''};BPU;01-01-${year}`;
  });
  return `NOMOR_IDENTITAS;NAMA_LENGKAP;TGL_LAHIR;KPJ;STATUS;KETERANGAN;SEGMEN;TANGGAL_MULAI\n${rows.join('\n')}\n`;
}

async function downloaded(page, act) {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return file.suggestedFilename();
}

async function budget(browser, office, look) {
  const seat = await sit(browser, office, { role: 'treasurer' });
  const { page } = seat;
  await page.getByRole('link', { name: 'Dana', exact: true }).click();
  await page.getByRole('button', { name: 'Catat pagu' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Dana').selectOption({ index: 1 });
  await form.getByLabel('Jumlah').fill('410.000.000');
  await form.getByLabel('Nomor dokumen').fill(`DPA 2.07/${year}`);
  await form.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText('Sudah dicatat').waitFor();
  await page.getByText('410.000.000').first().waitFor();
  await look(seat, 'funds');
  await seat.context.close();
}

async function decree(browser, office, look) {
  const seat = await sit(browser, office, { role: 'clerk' });
  const { page } = seat;
  await page.getByRole('link', { name: 'Keputusan', exact: true }).click();
  await page.getByText('Belum ada keputusan').waitFor();
  await page.getByRole('link', { name: 'Susun keputusan' }).click();
  await page.getByLabel('Nomor', { exact: true }).fill(`188.45/231/${year}`);
  await page.getByLabel('Tanggal', { exact: true }).fill(`${year}-01-02`);
  await page.getByLabel('Dasar hukum').fill('Peraturan Wali Kota Nomor 12 Tahun 2024\nPKS 3/2025');
  await page.getByRole('button', { name: 'Coba dahulu' }).click();
  await page.getByRole('heading', { name: 'Hasilnya akan begini' }).waitFor();
  await look(seat, 'decree-tried');
  await page.getByRole('button', { name: 'Tetapkan dan catat' }).click();
  await heading(page).filter({ hasText: `188.45/231/${year}` }).waitFor();
  await page.getByRole('link', { name: 'Siti Aminah' }).waitFor();
  await look(seat, 'decree');
  await page.getByRole('button', { name: 'Unduh lampiran' }).click();
  assert.match(await downloaded(page, () => page.getByRole('dialog').getByRole('button', { name: 'Unduh' }).click()), /\.pdf$/);
  return seat;
}

async function enrolment(seat, office, look) {
  const { page } = seat;
  await page.getByRole('link', { name: 'kirim ke BPJS' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Telepon kantor').fill('0778460000');
  await form.getByLabel('Surel kantor').fill('kantor@contoh.go.id');
  await look(seat, 'enrol-form');
  await form.getByRole('button', { name: 'Kirim ke BPJS' }).click();
  await heading(page).filter({ hasText: 'B0001' }).waitFor();
  assert.match(await downloaded(page, () => page.getByRole('button', { name: 'Unduh formulir' }).click()), /B0001\.xlsx$/);
  await page.locator('input[type=file]').setInputFiles(office.file('jawaban.csv', answerOf()));
  await page.getByText('Jawaban tercatat').waitFor();
  await page.getByText('Perlu Anda lihat').waitFor();
  await look(seat, 'batch');
  await page.getByRole('link', { name: 'Pendaftaran', exact: true }).click();
  await page.getByRole('link', { name: 'Selisih' }).click();
  await page.getByRole('link', { name: 'Dewi Kartika Sari' }).waitFor();
  await look(seat, 'difference');
}

async function bill(seat, look) {
  const { page } = seat;
  await page.getByRole('link', { name: 'Tagihan', exact: true }).first().click();
  await page.getByText('Belum ada tagihan').waitFor();
  await page.getByRole('link', { name: 'Susun tagihan' }).click();
  await page.getByLabel('Mulai bulan').fill(`${year}-01`);
  await page.getByLabel('Sampai dengan').fill(month());
  await page.getByRole('button', { name: 'Coba dahulu' }).click();
  await page.getByRole('heading', { name: 'Tidak ditagih' }).waitFor();
  await look(seat, 'bill-tried');
  await page.getByRole('button', { name: 'Catat susunan ini' }).click();
  await heading(page).filter({ hasText: 'T0000001' }).waitFor();
  await page.getByText('Anda yang menyusun tagihan ini').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Setujui' }).count(), 0);
}

async function approve(browser, office) {
  const { page, context } = await sit(browser, office, { role: 'checker' });
  await page.getByRole('link', { name: /menunggu persetujuan Anda/ }).filter({ hasText: 'tagihan' }).click();
  await page.getByRole('link', { name: 'T0000001' }).click();
  await page.getByRole('button', { name: 'Setujui' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click();
  await page.locator('[aria-current=step]', { hasText: 'Disetujui' }).waitFor();
  await context.close();
}

async function pay(browser, office, look) {
  const seat = await sit(browser, office, { role: 'treasurer' });
  const { page } = seat;
  await page.goto(`${office.url}/bills/T0000001`);
  const form = page.getByRole('dialog');
  for (const [act, label, more] of [
    ['Catat SPP', 'Nomor SPP', () => form.getByLabel('Kode iuran').fill('250300001234')],
    ['Catat SPM', 'Nomor SPM', () => undefined],
    ['Catat SP2D', 'Nomor SP2D', () => undefined],
  ]) {
    await page.getByRole('button', { name: act }).click();
    await form.getByLabel(label).fill(`900/${label}/${year}`);
    await form.getByLabel('Tanggal').fill(day());
    await more();
    await form.getByRole('button', { name: act }).click();
    await form.waitFor({ state: 'detached' });
  }
  await page.locator('[aria-current=step]', { hasText: 'SP2D' }).waitFor();
  await look(seat, 'bill-paid');
  await seat.context.close();
}

async function receipt(browser, office, look) {
  const seat = await sit(browser, office, { role: 'bpjs-officer' });
  const { page } = seat;
  await page.goto(`${office.url}/bills/T0000001`);
  await page.getByRole('button', { name: 'Catat bukti BPJS' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Nomor bukti').fill('BPJS-77');
  await form.getByLabel('Tanggal').fill(day());
  const list = accepted.slice(0, 3).map(([nik, name]) => `${nik};${name}`);
  await form.getByLabel('Daftar yang dibukukan').setInputFiles(office.file('dibukukan.csv', `NIK;NAMA\n${list.join('\n')}\n`));
  await form.getByRole('button', { name: 'Catat bukti BPJS' }).click();
  await page.getByText('Lunas: BPJS sudah membukukan').waitFor();
  await look(seat, 'bill-complete');
  await page.getByRole('navigation', { name: 'Tagihan' }).getByRole('link', { name: 'Rekonsiliasi' }).or(page.getByRole('link', { name: '← Tagihan' })).first().click();
  await page.getByRole('link', { name: 'Rekonsiliasi' }).click();
  await page.getByRole('button', { name: 'Bandingkan' }).click();
  await page.getByText('selisih ditemukan').waitFor();
  await look(seat, 'reconcile');
  await seat.context.close();
}

async function minutes(clerk, browser, office, look) {
  const { page } = clerk;
  await page.goto(`${office.url}/reconcile`);
  await page.getByRole('button', { name: 'Bandingkan' }).click();
  await page.getByRole('button', { name: 'Catat sebagai berita acara' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Nomor').fill(`BA-1/${year}`);
  await form.getByRole('button', { name: 'Catat sebagai berita acara' }).click();
  await page.locator('h1', { hasText: `BA-1/${year}` }).waitFor();
  await page.getByText('Anda yang mencatatnya').waitFor();
  assert.equal(await page.getByRole('button', { name: /Tanda tangani/ }).count(), 0, 'who recorded it does not sign');
  for (const [role, side, name] of [['checker', 'Dinas Tenaga Kerja', 'Dewi Anggraini'], ['bpjs-officer', 'BPJS Ketenagakerjaan', 'Yusuf Hamdani']]) {
    const seat = await sit(browser, office, { role });
    await seat.page.goto(`${office.url}/minutes`);
    await seat.page.getByRole('link', { name: `BA-1/${year}` }).click();
    await seat.page.getByRole('button', { name: `Tanda tangani untuk ${side}` }).click();
    const dialog = seat.page.getByRole('dialog');
    await dialog.getByLabel('Nama').fill(name);
    await dialog.getByRole('button', { name: 'Tanda tangani', exact: true }).click();
    await seat.page.getByText(`${name}, `).waitFor();
    await look(seat, `minutes-${role}`);
    await seat.context.close();
  }
  await page.goto(`${office.url}/minutes`);
  await page.getByText('2 dari 2').waitFor();
  await look(clerk, 'minutes');
  await page.getByRole('link', { name: `BA-1/${year}` }).click();
  await page.getByRole('button', { name: 'Cetak berita acara' }).click();
  assert.equal(await form.getByLabel('Penanda tangan dinas').inputValue(), 'Dewi Anggraini');
  const [paper] = await Promise.all([page.waitForEvent('download'), form.getByRole('button', { name: 'Unduh' }).click()]);
  assert.match(paper.suggestedFilename(), /^berita-acara-.*\.pdf$/);
}

export async function money(t, browser, office, look) {
  let clerk;
  await step(t, 'the budget is recorded', () => budget(browser, office, look));
  await step(t, 'a decree is tried, issued and printed', async () => {
    clerk = await decree(browser, office, look);
  });
  await step(t, 'its names go to BPJS, and the answer comes back', () => enrolment(clerk, office, look));
  await step(t, 'a bill is drafted, and says who is left out', () => bill(clerk, look));
  await step(t, 'another person approves', () => approve(browser, office));
  await step(t, 'request, order and payment', () => pay(browser, office, look));
  await step(t, 'BPJS books what it received; the month is compared', () => receipt(browser, office, look));
  await step(t, 'the comparison is recorded, two others sign, its minutes are printed', () => minutes(clerk, browser, office, look));
  await clerk?.context.close();
}
