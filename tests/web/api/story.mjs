// What several tests need before they begin: an office whose accounts sit at the API, and a city
// that has come as far as its first paid bill.
import { openOffice, roles } from '../browser/office.mjs';
import { accepted, people, roster, scheme, ward } from './city.mjs';
import { Desk } from './desk.mjs';

export async function openDesks() {
  const office = await openOffice({ on: process.env.LINDUNG_API_ON ?? 'SQLite' });
  const at = { administrator: await Desk.of(office, 'administrator') };
  await at.administrator.act('/api/users/ward-officer/role', { role: 'ward-officer', area: ward });
  for (const role of Object.keys(roles)) at[role] ??= await Desk.of(office, role);
  return { office, at };
}

export async function pay(at, fund, month, receipt = {}) {
  const { clerk, checker, treasurer, 'bpjs-officer': bpjs } = at;
  const day = (n) => `${month}-${n}`;
  const { bill } = await clerk.act('/api/bills', { 'on': day('08'), fund, month });
  const to = (act) => `/api/bills/${bill.bill}/${act}`;
  await checker.act(to('approve'), { 'on': day(10) });
  await treasurer.act(to('request'), { 'on': day(11), number: `SPP-${bill.bill}`, date: day(11), code: `90250${bill.bill.slice(1)}` });
  await treasurer.act(to('order'), { 'on': day(12), number: `SPM-${bill.bill}`, date: day(12) });
  await treasurer.act(to('pay'), { 'on': day(13), number: `SP2D-${bill.bill}`, date: day(13), amount: bill.amount });
  const done = await bpjs.act(to('receipt'), { 'on': day(14), number: `R-${bill.bill}`, date: day(14), amount: bill.amount, ...receipt });
  return done.bill;
}

// The cadres are listed, registered and paid for January; one of them has died.
export async function settle(at) {
  const { clerk, checker, treasurer, 'bpjs-officer': bpjs } = at;
  await checker.send('/api/scheme', 'kota.toml', scheme);
  await clerk.send('/api/rosters', 'usulan.csv', roster);
  for (const fund of ['city-budget', 'transfer']) await treasurer.act(`/api/funds/${fund}/allot`, { 'on': '2025-01-02', amount: 5_000_000, paper: `DPA-${fund}` });
  await clerk.act('/api/decrees', { 'on': '2025-01-02', number: 'SK-1/2025', date: '2025-01-02', basis: ['Perwali 1/2025'] });
  const batch = await clerk.act('/api/enrolment/batches', { 'on': '2025-01-03', fund: 'city-budget', month: '2025-01', phone: '0778460', email: 'a@contoh.go.id' });
  const { file } = await bpjs.send('/api/files', 'jawaban.csv', accepted([1, 2, 3, 4, 5, 6, 7, 8]));
  await bpjs.act(`/api/enrolment/batches/${batch.batch}/answer`, { 'on': '2025-01-06', file });
  await pay(at, 'city-budget', '2025-01');
  const person = {};
  for (const [i, one] of people.entries()) {
    const found = await clerk.act('/api/people/search', { text: one.nik });
    person[i + 1] = found.items[0].person;
  }
  const { claim } = await clerk.act(`/api/people/${person[2]}/death`, { 'on': '2025-02-20', date: '2025-02-18' });
  return { person, claim };
}
