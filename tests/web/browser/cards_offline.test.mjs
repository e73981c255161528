// Cards that a ward hands out on a phone without a line: the list taken along, a card that changes
// hands and waits, sent once however often the line breaks, and a card that somebody else had
// handed over meanwhile.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { look } from './look.mjs';
import { openBrowser, openOffice, phone, sit, today, year } from './office.mjs';
import { step } from './step.mjs';

const people = [
  ['2171014503809001', 'Siti Aminah', '1980-03-05'],
  ['2171010211759002', 'Budi Santoso', '1975-11-02'],
  ['2171016512889007', 'Dewi Kartika Sari', '1988-12-25'],
];

// Three of Tanjung Uma with a printed card each.
function prepare(desk) {
  const rows = people.map((one) => [...one, 'Tanjung Uma', '1', '2', 'posyandu'].join(',')).join('\n');
  desk.lindung('roster', 'import', desk.file('usulan.csv', `NIK,NAMA,TGL LAHIR,KELURAHAN,RT,RW,KELOMPOK\n${rows}\n`));
  desk.lindung('verify');
  desk.lindung('select');
  desk.lindung('decree', 'issue', '--number', '1', '--date', `${year}-01-02`, '--basis', 'Perwali 1/2025', '--on', `${year}-01-02`);
  desk.lindung('enrol', 'export', '--fund', 'grants', '--month', `${year}-01`, '--phone', '0778460', '--email', 'a@contoh.go.id', '--out', join(desk.folder, 'kirim.xlsx'), '--on', `${year}-01-03`);
  for (const line of ['1', '2', '3']) desk.lindung('enrol', 'settle', 'B1', '--line', line, '--kpj', `2301234567${line}`, '--start', `${year}-01-06`, '--reason', 'surat', '--on', `${year}-01-06`);
  const months = Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`);
  const paid = people.flatMap(([nik]) => months.map((month) => `${nik},${month},1,1,1\n`)).join('');
  desk.lindung('coverage', 'import', desk.file('bulan.csv', `nik,month,listed,registered,paid\n${paid}`));
  desk.lindung('card', 'key', 'new', '--from', `${year}-01-01`, '--until', `${year + 2}-12-31`);
  desk.lindung('card', 'make');
  desk.lindung('card', 'print', '--out', join(desk.folder, 'kartu.pdf'));
}

let office;
let browser;

before(async () => {
  office = await openOffice({ prepare, wanted: ['clerk', 'ward-officer'] });
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await office?.stop();
});

const waits = (page, n) => page.getByRole('heading', { name: `${n} menunggu dikirim` });
const send = (page) => page.getByRole('button', { name: 'Kirim semuanya' }).click();

// As the office knows the card of a person.
async function known(page, name) {
  const { items } = await page.evaluate(async () => (await fetch('/api/cards')).json());
  return items.find((one) => one.name === name);
}

async function handOver(page, name, act = () => undefined) {
  await page.getByRole('button', { name: new RegExp(`Serahkan.*${name}`) }).click();
  const form = page.getByRole('dialog');
  await act(form);
  await form.getByRole('button', { name: 'Catat penyerahan' }).click();
  await form.waitFor({ state: 'detached' });
}

test('a ward hands cards out where there is no line', async (t) => {
  const seat = await sit(browser, office, { role: 'ward-officer', viewport: phone, line: 'bad' });
  const { page, context } = seat;

  await step(t, 'takes the list along', async () => {
    await page.goto(`${office.url}/cards?state=printed`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.getByRole('button', { name: 'Simpan daftar kartu di ponsel ini' }).click();
    await page.getByText('3 kartu dibawa di ponsel ini').waitFor();
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    for (const [nik] of people) assert.ok(!kept.includes(nik) && !kept.includes(`${nik.slice(0, 6)}*`), 'no number is taken along');
  });

  await step(t, 'hands two out; they wait, also when the page is opened again', async () => {
    await context.setOffline(true);
    await page.reload();
    await handOver(page, 'Siti Aminah', async (form) => {
      await form.getByLabel('Keluarga').check();
      await form.getByLabel('Nama yang menerima').fill('Rana Karsa');
    });
    await page.getByText('Penyerahan 1 kartu tersimpan di ponsel ini').waitFor();
    await handOver(page, 'Budi Santoso');
    await waits(page, 2).waitFor();
    await page.reload();
    await waits(page, 2).waitFor();
    assert.equal(await page.getByRole('button', { name: /Serahkan.*(Siti|Budi)/ }).count(), 0, 'a card waits but once');
    assert.equal(await page.getByRole('button', { name: /Serahkan.*Dewi/ }).count(), 1);
    await look(seat, 'cards-offline');
  });

  await step(t, 'the line breaks after the office has heard: nothing comes in twice', async () => {
    await context.setOffline(false);
    await page.reload();
    await page.evaluate(() => {
      const real = globalThis.fetch;
      globalThis.fetch = async (...asked) => {
        const answer = await real(...asked);
        if (String(asked[0]).endsWith('/cards/hand-over')) throw new TypeError('the line broke');
        return answer;
      };
    });
    await send(page);
    await page.getByText('Server tidak terjangkau').waitFor();
    assert.equal((await known(page, 'Budi Santoso')).state, 'handed-over');
    await page.reload();
    await waits(page, 2).waitFor();
  });

  await step(t, 'meanwhile the office has handed one over itself: the ward is told by whom', async () => {
    const clerk = await sit(browser, office, { role: 'clerk' });
    const { card } = await known(page, 'Siti Aminah');
    await clerk.page.goto(`${office.url}/cards/${card}`);
    await clerk.page.getByRole('button', { name: 'Serahkan' }).click();
    await clerk.page.getByRole('dialog').getByLabel('Ketua RT').check();
    await clerk.page.getByRole('dialog').getByLabel('Nama yang menerima').fill('Pak RT');
    await clerk.page.getByRole('button', { name: 'Catat penyerahan' }).click();
    await clerk.page.getByText('Ketua RT, Pak RT').waitFor();
    await clerk.context.close();
    await send(page);
    await page.getByText('1 laporan terkirim').waitFor();
    await page.getByText(/Kartu ini sudah tercatat diserahkan .* oleh clerk/).waitFor();
    await page.getByRole('heading', { name: '1 tidak diterima kantor' }).waitFor();
    await look(seat, 'cards-conflict');
  });

  await step(t, 'what the office knows is what happened', async () => {
    assert.deepEqual((await known(page, 'Budi Santoso')).handed_over, { on: today(), to: 'holder', name: '', by: 'ward-officer' });
    const { to, name, by } = (await known(page, 'Siti Aminah')).handed_over;
    assert.deepEqual([to, name, by], ['neighbourhood', 'Pak RT', 'clerk']);
    await page.getByRole('button', { name: 'Hapus Siti Aminah' }).click();
    await page.getByRole('heading', { name: '1 tidak diterima kantor' }).waitFor({ state: 'detached' });
  });

  await step(t, 'who signs out leaves no names behind', async () => {
    await page.getByRole('link', { name: /Uji/ }).click();
    await page.getByRole('main').getByRole('button', { name: 'Keluar' }).click();
    await page.getByRole('heading', { name: 'Masuk' }).waitFor();
    assert.equal(await page.evaluate(() => localStorage.getItem('lindung.cards')), null);
  });
  await context.close();
});
