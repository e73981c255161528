// A roster is looked at before it is sent in: the same reading as the real one, and nothing of it
// stays in the city.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { people, roster, scheme } from './city.mjs';
import { openDesks } from './story.mjs';
import { workbook } from './xlsx.mjs';

let office, at;
before(async () => {
  ({ office, at } = await openDesks());
  await at.checker.send('/api/scheme', 'kota.toml', scheme);
});
after(() => office?.stop());

const staged = '/api/rosters/staged';
const journal = async () => (await at.inspector.see('/api/journal?limit=1')).total;
const uploads = () => readdirSync(tmpdir()).filter((name) => name.startsWith('lindung-serve-')).flatMap((name) => {
  try {
    return readdirSync(join(tmpdir(), name)).filter((file) => file !== 'lock').map((file) => join(name, file));
  } catch {
    return []; // of another test, gone meanwhile
  }
});

test('what is read is what would be recorded, row by row, and nothing is', async () => {
  const { clerk } = at;
  const before = await journal();
  const text = `${roster}14,${people[0].nik},${people[0].name},${people[0].born},Tanjung Uma,Kader posyandu\n15,217106,Salah Nomor,1990-01-01,Tanjung Uma,Kader posyandu\n`;
  const told = await clerk.send(staged, 'usulan.csv', text);
  assert.equal(told.compared, true);
  assert.equal(told.known, null);
  assert.equal(await journal(), before, 'the journal has not grown');
  assert.deepEqual((await clerk.see('/api/rosters')).items, []);
  assert.deepEqual((await clerk.act('/api/people/search', {})).total, 0);
  assert.deepEqual(told.sheets[0].columns.map((one) => `${one.letters} ${one.meaning}`), ['A ordinal', 'B nik', 'C name', 'D birth_date', 'E village', 'F group']);
  assert.equal(told.sheets[0].heading_first, 1);
  assert.equal(told.first.length, 15);
  assert.ok(told.first.every((row) => row.nik === '' || /\*{6}/.test(row.nik)), 'masked');
  assert.deepEqual(told.troubled.map((row) => row.verdict).sort(), ['known', 'refused']);

  const sent = await clerk.act(`${staged}/${told.file}/send`);
  assert.deepEqual(sent.summary.rows, told.rows, 'the real reading gives the same figures');
  const rows = (await clerk.see(`/api/rosters/${sent.file}/rows`)).items.filter((row) => row.verdict !== 'not_person');
  assert.deepEqual(rows.map((row) => [row.row_number, row.verdict, row.reasons.map((one) => one.code)]), told.first.map((row) => [row.row_number, row.verdict, row.reasons.map((one) => one.code)]));
  assert.deepEqual((await clerk.see(staged)).items, [], 'what was sent in waits no longer');

  const again = await clerk.send(staged, 'usulan.csv', text);
  assert.equal(again.known, sent.file, 'the city has it already');
  assert.equal(again.rows, null);
  assert.equal((await clerk.act(`${staged}/${again.file}/send`)).wrote, false);
});

test('a heading that nobody understood is given its meaning, and the file is sent as it was read then', async () => {
  const { clerk } = at;
  const text = 'Nomor Unik Warga,Nama,Tgl Lahir,Kelurahan,Bintang\n2171060403929031,Umar Contoh,04-03-1992,Baloi Indah,x\n2171060503939032,Udin Contoh,05-03-1993,Baloi Indah,y\n';
  const told = await clerk.send(staged, 'lain.csv', text);
  const meaning = (preview, heading) => preview.sheets[0].columns.find((one) => one.heading === heading).meaning;
  assert.equal(meaning(told, 'Bintang'), null);
  const read = await clerk.act(`${staged}/${told.file}/preview`, { group: 'parking', columns: { Bintang: 'note' } });
  assert.equal(meaning(read, 'Bintang'), 'note');
  assert.deepEqual(read.first.map((row) => row.group), ['parking', 'parking']);
  await clerk.refused(`${staged}/${told.file}/preview`, { columns: { Bintang: 'zodiac' } }, 400, 'CALL_VALUE');
  const unknown = await clerk.post(`${staged}/${told.file}/preview`, { group: 'nobody' });
  assert.equal((await jobEnd(clerk, unknown)).error.code, 'ROSTER_GROUP');
  await clerk.act(`${staged}/${told.file}/preview`, { group: 'parking', columns: { Bintang: 'note' } });
  const sent = await clerk.act(`${staged}/${told.file}/send`);
  const rows = (await clerk.see(`/api/rosters/${sent.file}/rows`)).items;
  assert.deepEqual(rows.filter((row) => row.name).map((row) => row.group), ['parking', 'parking']);
});

async function jobEnd(desk, reply) {
  for (;;) {
    const job = await desk.see(reply.headers.get('location'));
    if (job.state === 'failed' || job.state === 'done') return job;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

test('a file that cannot be read says why, and does not wait', async () => {
  const { clerk } = at;
  for (const [name, bytes, code] of [
    ['daftar.pdf', '%PDF-1.4\n%...', 'FILE_IS_PDF'],
    ['kosong.csv', '', 'FILE_EMPTY'],
    ['rusak.xlsx', workbook([['NIK']]).subarray(0, 300), /^FILE_/],
  ]) {
    const job = await jobEnd(clerk, await clerk.upload(staged, name, bytes));
    assert.equal(job.state, 'failed', name);
    assert.match(job.error.code, new RegExp(code), name);
    assert.ok(job.error.message.length > 20);
  }
  assert.deepEqual((await clerk.see(staged)).items, []);
});

test('25,000 rows of a workbook, in reasonable time', { timeout: 120_000 }, async () => {
  const { clerk } = at;
  const two = (n) => String(n).padStart(2, '0');
  const first = ['Bayu', 'Surya', 'Gilang', 'Hendra', 'Wayan', 'Yohanes', 'Rizal', 'Samsul', 'Togar', 'Dedi'];
  const rows = Array.from({ length: 25_000 }, (_, i) => {
    const [day, month, year] = [1 + (i % 28), 1 + (Math.floor(i / 28) % 12), 60 + (Math.floor(i / 336) % 40)];
    const nik = `2171${two(1 + (Math.floor(i / 13440) % 12))}${two(day)}${two(month)}${two(year)}${9000 + (i % 1000)}`;
    return [i + 1, nik, `${first[i % 10]} Contoh ${i.toString(36)}`, `${two(day)}-${two(month)}-19${year}`, 'Tanjung Uma', 'Juru parkir'];
  });
  const bytes = workbook([['NO', 'NIK', 'NAMA', 'TGL LAHIR', 'KELURAHAN', 'KELOMPOK'], ...rows]);
  const begun = Date.now();
  const told = await clerk.send(staged, 'besar.xlsx', bytes);
  assert.equal(told.people, 25_000);
  assert.equal(told.rows.read, 25_001);
  assert.equal(told.first.length, 20);
  assert.ok(Date.now() - begun < 30_000, `${Date.now() - begun} ms`);
  await clerk.act(`${staged}/${told.file}/discard`);
});

test('who may not see the registers is not told of them by a file that nobody recorded', async () => {
  const { clerk, checker, 'ward-officer': ward, 'sector-office': sector } = at;
  await checker.send('/api/registers/deaths', 'kematian.csv', 'nama,nik,tanggal_lahir,tanggal_meninggal,kode_wilayah\nAmat Contoh,2171060604949041,1994-04-06,2024-12-01,217106\n');
  const text = 'NIK,NAMA,TGL LAHIR,KELURAHAN,KELOMPOK\n2171060604949041,Amat Contoh,1994-04-06,Tanjung Uma,Kader posyandu\n';
  const whole = await clerk.send(staged, 'a.csv', text);
  assert.ok(whole.first[0].reasons.some((one) => /DEAD|DECEASED/.test(one.code)), JSON.stringify(whole.first[0]));
  for (const desk of [ward, sector]) {
    const told = await desk.send(staged, 'a.csv', text);
    assert.equal(told.compared, false);
    assert.equal(told.rows, null);
    assert.equal(told.first[0].verdict, null);
    assert.ok(!told.first[0].reasons.some((one) => /DEAD|DECEASED/.test(one.code)));
    await desk.act(`${staged}/${told.file}/discard`);
  }
  await clerk.act(`${staged}/${whole.file}/discard`);
});

test('a waiting file is its account’s; a ward sends for itself alone', async () => {
  const { clerk, 'ward-officer': ward } = at;
  const told = await ward.send(staged, 'rt.csv', 'NIK,NAMA,TGL LAHIR,KELOMPOK\n2171060704959051,Ujang Contoh,1995-04-07,Kader posyandu\n', { 'X-Village': 'Baloi Indah' });
  assert.equal(told.first[0].village, 'Tanjung Uma', 'whatever the request says');
  const again = await ward.act(`${staged}/${told.file}/preview`, { village: 'Baloi Indah' });
  assert.equal(again.first[0].village, 'Tanjung Uma');
  for (const act of ['preview', 'send', 'discard']) await clerk.refused(`${staged}/${told.file}/${act}`, {}, 404, 'NOT_FOUND');
  const { file } = await clerk.send('/api/files', 'x.csv', 'x');
  await clerk.refused(`${staged}/${file}/send`, {}, 404, 'NOT_FOUND');
  assert.equal((await ward.post(`${staged}/${told.file}/discard`)).status, 204);
  await ward.refused(`${staged}/${told.file}/discard`, {}, 404, 'NOT_FOUND');
});

test('no more than ten wait, and what is discarded leaves the disk', async () => {
  const { clerk } = at;
  const own = new Set();
  for (let i = 0; i < 10; ++i) {
    const reply = await clerk.upload(staged, `berkas-${i}.csv`, `NIK,NAMA\n21710604039290${60 + i},Orang Contoh\n`);
    if (reply.status === 429) break; // files for acts count too
    own.add((await jobEnd(clerk, reply)).result.file);
  }
  assert.ok(own.size >= 9, `${own.size}`);
  const more = await clerk.upload(staged, 'sebelas.csv', 'NIK,NAMA\n2171060403929080,Orang Contoh\n');
  assert.equal(`${more.status} ${more.json.error.code}`, '429 STAGED_FULL');
  assert.match(more.json.error.message, /Kirim atau buang/);
  const waiting = await clerk.see(staged);
  assert.equal(waiting.items.length, own.size);
  assert.ok(waiting.bytes > 0 && waiting.bytes <= waiting.bytes_most);
  const before = uploads().length;
  for (const file of own) assert.equal((await clerk.post(`${staged}/${file}/discard`)).status, 204);
  assert.ok(uploads().length <= before - own.size, 'the files are gone');
  assert.deepEqual((await clerk.see(staged)).items, []);
});
