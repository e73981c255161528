// A death, and the claim to the heir's hands.
import { sit, today } from './office.mjs';
import { step } from './step.mjs';

const heading = (page) => page.locator('h1');

export async function claim(t, browser, office, look) {
  const clerk = await sit(browser, office, { role: 'clerk' });
  const { page } = clerk;
  const now = today();

  await step(t, 'the card shows the three facts, the death opens the claim', async () => {
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

  await step(t, 'heir, papers, assessment', async () => {
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

  await step(t, 'another person sends it; BPJS decides and pays; the heir has it', async () => {
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
}
