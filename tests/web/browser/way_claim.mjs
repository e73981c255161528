// A death, and the claim to the heir's hands.
import { today } from './office.mjs';
import { step } from './step.mjs';

const heading = (page) => page.locator('h1');

export async function claim(t, { office, look, w, sit }) {
  const clerk = await sit('clerk');
  const { page } = clerk;
  const now = today();

  await step(t, 'the card shows the three facts, the death opens the claim', async () => {
    await page.getByRole('link', { name: w('Orang'), exact: true }).click();
    await page.getByLabel(w('Nama, NIK, atau nomor orang')).fill('budi san');
    await page.getByRole('button', { name: w('Cari') }).click();
    await page.getByRole('link', { name: 'Budi Santoso' }).click();
    await heading(page).filter({ hasText: 'Budi Santoso' }).waitFor();
    await page.getByRole('heading', { name: w('Terlindungi') }).waitFor();
    await look(clerk, 'person');
    await page.getByRole('button', { name: w('Lihat NIK') }).click();
    await page.getByLabel(w('Alasan')).fill('Mencocokkan akta kematian');
    await page.getByRole('dialog').getByRole('button', { name: w('Lihat NIK') }).click();
    await page.getByText('2171010211759002').waitFor();
    await page.getByRole('button', { name: w('Laporkan kematian') }).click();
    await page.getByLabel(w('Tanggal meninggal', 'death.date')).fill(now);
    await look(clerk, 'death');
    await page.getByRole('button', { name: w('Catat kematian') }).click();
    await page.getByText(w('Yang harus bertindak:')).waitFor();
  });

  await step(t, 'heir, papers, assessment', async () => {
    await page.getByRole('button', { name: w('Sebut ahli waris atau anak') }).click();
    await page.getByLabel(w('Nama'), { exact: true }).fill('Melati');
    await page.getByLabel(w('Hubungan')).selectOption('spouse');
    await page.getByLabel(w('Rekening'), { exact: true }).fill('1234567890');
    await page.getByRole('button', { name: w('Simpan') }).click();
    await page.getByText('1. Melati').waitFor();
    for (const box of await page.locator('form li input[type=checkbox]').all()) await box.check();
    await page.getByRole('button', { name: w('Catat berkas yang dicentang') }).click();
    await page.getByText(new RegExp(`^${w('lengkap')}$`, 'i')).waitFor();
    await page.getByRole('button', { name: w('Hitung'), exact: true }).click();
    await page.getByRole('heading', { name: w('Yang dapat diharapkan') }).waitFor();
    await page.getByText(new RegExp(`^${w('berhak')}$`, 'i')).waitFor();
    await look(clerk, 'claim');
  });

  await step(t, 'another person sends it; BPJS decides and pays; the heir has it', async () => {
    const checker = await sit('checker');
    await checker.page.goto(page.url());
    await checker.page.getByRole('button', { name: w('Setujui dan kirim ke BPJS') }).click();
    await checker.page.getByRole('button', { name: w('Catat putusan BPJS') }).click();
    await checker.page.getByRole('dialog').getByRole('button', { name: w('Catat putusan BPJS') }).click();
    for (const act of [w('Catat pembayaran'), w('Ahli waris sudah menerima')]) {
      await checker.page.getByRole('button', { name: act }).click();
      await checker.page.getByRole('dialog').getByLabel(w('Ahli waris', 'heir.which')).selectOption({ label: 'Melati' });
      await checker.page.getByRole('dialog').getByRole('button', { name: act }).click();
      await checker.page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await checker.page.locator('[aria-current=step]', { hasText: w('Di tangan ahli waris') }).waitFor();
    await checker.page.goto(`${office.url}/claims?all=true`);
    await checker.page.getByText('Budi Santoso').waitFor();
    await look(checker, 'claims');
    await checker.context.close();
  });
  await clerk.context.close();
}
