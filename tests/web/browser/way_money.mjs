// From the selected list to the receipt of BPJS: budget, decree, enrolment, bill, papers, receipt;
// who makes does not check.
import assert from 'node:assert/strict';
import { chooseMonth, today, year } from './office.mjs';
import { step } from './step.mjs';

const heading = (page) => page.locator('h1');
const month = () => today().slice(0, 7);
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

async function budget(way) {
  const { office, look, w, sit } = way;
  const seat = await sit('treasurer');
  const { page } = seat;
  await page.getByRole('link', { name: w('Dana', 'station.funds'), exact: true }).click();
  await page.getByRole('button', { name: w('Catat pagu') }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(w('Dana', 'funds.fund')).selectOption({ index: 1 });
  await form.getByLabel(w('Jumlah', 'funds.amount')).fill('410.000.000');
  await form.getByLabel(w('Nomor dokumen anggaran')).fill(`DPA 2.07/${year}`);
  await form.getByRole('button', { name: w('Simpan') }).click();
  await page.getByText(w('Sudah dicatat.')).waitFor();
  await page.getByText(way.english ? '410,000,000' : '410.000.000').first().waitFor();
  await look(seat, 'funds');
  await seat.context.close();
}

async function decree(way) {
  const { office, look, w, sit } = way;
  const seat = await sit('clerk');
  const { page } = seat;
  await page.getByRole('link', { name: w('Keputusan'), exact: true }).click();
  await page.getByText(w('Belum ada keputusan. Setelah tempat dibagi di halaman Pemilihan, susun keputusan pertama.')).waitFor();
  await page.getByRole('link', { name: w('Susun keputusan') }).click();
  await page.getByLabel(w('Nomor'), { exact: true }).fill(`188.45/231/${year}`);
  await page.getByLabel(w('Tanggal', 'bill.date'), { exact: true }).fill(`${year}-01-02`);
  await page.getByLabel(w('Dasar hukum')).fill('Peraturan Wali Kota Nomor 12 Tahun 2024\nPKS 3/2025');
  await page.getByRole('button', { name: w('Coba dahulu') }).click();
  await page.getByRole('heading', { name: w('Hasilnya akan begini') }).waitFor();
  await look(seat, 'decree-tried');
  await page.getByRole('button', { name: w('Tetapkan dan catat') }).click();
  await heading(page).filter({ hasText: `188.45/231/${year}` }).waitFor();
  await page.getByRole('link', { name: 'Siti Aminah' }).waitFor();
  await look(seat, 'decree');
  await page.getByRole('button', { name: w('Unduh lampiran') }).click();
  assert.match(await downloaded(page, () => page.getByRole('dialog').getByRole('button', { name: w('Unduh') }).click()), /\.pdf$/);
  return seat;
}

async function enrolment(seat, { office, look, w }) {
  const { page } = seat;
  await page.getByRole('link', { name: w('Berikutnya: kirim ke BPJS') }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(w('Telepon kantor')).fill('0778460000');
  await form.getByLabel(w('Surel kantor')).fill('kantor@contoh.go.id');
  await look(seat, 'enrol-form');
  await form.getByRole('button', { name: w('Kirim ke BPJS') }).click();
  await heading(page).filter({ hasText: 'B0001' }).waitFor();
  assert.match(await downloaded(page, () => page.getByRole('button', { name: w('Unduh formulir') }).click()), /B0001\.xlsx$/);
  await page.locator('input[type=file]').setInputFiles(office.file('jawaban.csv', answerOf()));
  await page.getByText(w('Jawaban tercatat:')).waitFor();
  await page.getByText(w('Perlu Anda lihat')).waitFor();
  await look(seat, 'batch');
  await page.getByRole('link', { name: w('Pendaftaran'), exact: true }).click();
  await page.getByRole('link', { name: w('Selisih', 'enrol.difference') }).click();
  await page.getByRole('link', { name: 'Dewi Kartika Sari' }).waitFor();
  await look(seat, 'difference');
}

async function bill(seat, { look, w }) {
  const { page } = seat;
  await page.getByRole('link', { name: w('Tagihan'), exact: true }).first().click();
  await page.getByText(w('Belum ada tagihan. Setelah BPJS menerima orangnya, susun tagihan bulan pertama.')).waitFor();
  await page.getByRole('link', { name: w('Susun tagihan') }).click();
  await chooseMonth(page, w('Mulai bulan'), `${year}-01`);
  await chooseMonth(page, w('Sampai dengan bulan'), month());
  await page.getByRole('button', { name: w('Coba dahulu') }).click();
  await page.getByRole('heading', { name: w('Tidak ditagih') }).waitFor();
  await look(seat, 'bill-tried');
  await page.getByRole('button', { name: w('Catat susunan ini') }).click();
  await heading(page).filter({ hasText: 'T0000001' }).waitFor();
  await page.getByText(w('Anda yang menyusun tagihan ini; orang lain harus menyetujuinya.')).waitFor();
  assert.equal(await page.getByRole('button', { name: w('Setujui') }).count(), 0);
}

async function approve(way) {
  const { w, english, sit } = way;
  const { page, context } = await sit('checker');
  await page.getByRole('link', { name: english ? /bill waits for your approval/ : /tagihan menunggu persetujuan Anda/ }).click();
  await page.getByRole('link', { name: 'T0000001' }).click();
  await heading(page).filter({ hasText: 'T0000001' }).waitFor(); // the list has a button "Approved"
  await page.getByRole('button', { name: w('Setujui'), exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: w('Setujui'), exact: true }).click();
  await page.locator('[aria-current=step]', { hasText: w('Disetujui') }).waitFor();
  await context.close();
}

async function pay(way) {
  const { office, look, w, sit } = way;
  const seat = await sit('treasurer');
  const { page } = seat;
  await page.goto(`${office.url}/bills/T0000001`);
  const form = page.getByRole('dialog');
  for (const [act, label, more] of [
    [w('Catat SPP'), w('Nomor SPP'), () => form.getByLabel(w('Kode iuran')).fill('250300001234')],
    [w('Catat SPM'), w('Nomor SPM'), () => undefined],
    [w('Catat SP2D'), w('Nomor SP2D'), () => undefined],
  ]) {
    await page.getByRole('button', { name: act }).click();
    await form.getByLabel(label).fill(`900/${label}/${year}`);
    await form.getByLabel(w('Tanggal', 'bill.date')).fill(today());
    await more();
    await form.getByRole('button', { name: act }).click();
    await form.waitFor({ state: 'detached' });
  }
  await page.locator('[aria-current=step]', { hasText: w('SP2D') }).waitFor();
  await look(seat, 'bill-paid');
  await seat.context.close();
}

async function receipt(way) {
  const { office, look, w, english, sit } = way;
  const seat = await sit('bpjs-officer');
  const { page } = seat;
  await page.goto(`${office.url}/bills/T0000001`);
  await page.getByRole('button', { name: w('Catat bukti BPJS') }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(w('Nomor bukti')).fill('BPJS-77');
  await form.getByLabel(w('Tanggal', 'bill.date')).fill(today());
  const list = accepted.slice(0, 3).map(([nik, name]) => `${nik};${name}`);
  await form.getByLabel(w('Daftar yang dibukukan')).setInputFiles(office.file('dibukukan.csv', `NIK;NAMA\n${list.join('\n')}\n`));
  await form.getByRole('button', { name: w('Catat bukti BPJS') }).click();
  await page.getByText(w('Lunas: BPJS sudah membukukan semuanya. Orang-orang ini terlindungi.')).waitFor();
  await look(seat, 'bill-complete');
  await page.getByRole('navigation', { name: w('Tagihan') }).getByRole('link', { name: w('Rekonsiliasi') }).or(page.getByRole('link', { name: `← ${w('Tagihan')}` })).first().click();
  await page.getByRole('link', { name: w('Rekonsiliasi') }).click();
  await page.getByRole('button', { name: w('Bandingkan') }).click();
  await page.getByText(english ? /difference(s were| was) found/ : 'selisih ditemukan').waitFor();
  await look(seat, 'reconcile');
  await seat.context.close();
}

async function minutes(clerk, { office, look, w, english, sit }) {
  const { page } = clerk;
  await page.goto(`${office.url}/reconcile`);
  await page.getByRole('button', { name: w('Bandingkan') }).click();
  await page.getByRole('button', { name: w('Catat sebagai berita acara') }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(w('Nomor')).fill(`BA-1/${year}`);
  await form.getByRole('button', { name: w('Catat sebagai berita acara') }).click();
  await page.locator('h1', { hasText: `BA-1/${year}` }).waitFor();
  await page.getByText(w('Anda yang mencatatnya; dua orang lain yang menandatangani.')).waitFor();
  assert.equal(await page.getByRole('button', { name: english ? /^Sign for/ : /Tanda tangani/ }).count(), 0, 'who recorded it does not sign');
  for (const [role, side, name] of [['checker', w('Dinas Tenaga Kerja', 'minutes.side.office'), 'Dewi Anggraini'], ['bpjs-officer', 'BPJS Ketenagakerjaan', 'Yusuf Hamdani']]) {
    const seat = await sit(role);
    await seat.page.goto(`${office.url}/minutes`);
    await seat.page.getByRole('link', { name: `BA-1/${year}` }).click();
    await seat.page.getByRole('button', { name: `${english ? 'Sign for' : 'Tanda tangani untuk'} ${side}` }).click();
    const dialog = seat.page.getByRole('dialog');
    await dialog.getByLabel(w('Nama', 'minutes.name')).fill(name);
    await dialog.getByRole('button', { name: w('Tanda tangani'), exact: true }).click();
    await seat.page.getByText(`${name}, `).waitFor();
    await look(seat, `minutes-${role}`);
    await seat.context.close();
  }
  await page.goto(`${office.url}/minutes`);
  await page.getByText(english ? '2 of 2' : '2 dari 2').waitFor();
  await look(clerk, 'minutes');
  await page.getByRole('link', { name: `BA-1/${year}` }).click();
  await page.getByRole('button', { name: w('Cetak berita acara') }).click();
  assert.equal(await form.getByLabel(w('Penanda tangan dinas')).inputValue(), 'Dewi Anggraini');
  const [paper] = await Promise.all([page.waitForEvent('download'), form.getByRole('button', { name: w('Unduh') }).click()]);
  assert.match(paper.suggestedFilename(), /^berita-acara-.*\.pdf$/);
}

export async function money(t, way) {
  let clerk;
  await step(t, 'the budget is recorded', () => budget(way));
  await step(t, 'a decree is tried, issued and printed', async () => {
    clerk = await decree(way);
  });
  await step(t, 'its names go to BPJS, and the answer comes back', () => enrolment(clerk, way));
  await step(t, 'a bill is drafted, and says who is left out', () => bill(clerk, way));
  await step(t, 'another person approves', () => approve(way));
  await step(t, 'request, order and payment', () => pay(way));
  await step(t, 'BPJS books what it received; the month is compared', () => receipt(way));
  await step(t, 'the comparison is recorded, two others sign, its minutes are printed', () => minutes(clerk, way));
  await clerk?.context.close();
}
