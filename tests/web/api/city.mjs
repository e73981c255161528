// A small city for tests of the API: thirteen people of Batam in two wards and two groups, a city
// budget and a transfer of the province, twelve places. People and papers are invented.
const names = ['Bayu Pranata', 'Surya Wirawan', 'Gilang Permana', 'Hendra Kusuma', 'Wayan Sudarma', 'Yohanes Tafuli', 'Rizal Mahendra', 'Samsul Arifin', 'Togar Simamora', 'Dedi Kurniawan', 'Petrus Lewerang', 'Imam Syafii', 'Zulkifli Harun'];
export const ward = '2171061005'; // Tanjung Uma
const two = (n) => String(n).padStart(2, '0');

// Men born in 1980 to 1992, each on another day; the first eight are cadres, the others park cars.
export const people = names.map((name, i) => {
  const n = i + 1;
  return { name, nik: `217106${two(n)}03${79 + n}90${two(n)}`, born: `${1979 + n}-03-${two(n)}`, ward: n % 2 ? 'Tanjung Uma' : 'Baloi Indah', group: n <= 8 ? 'Kader posyandu' : 'Juru parkir' };
});

const told = 'citation = "Test"\nverified = true\n';
const named = (id, text) => `name = { id = "${text}", en = "${id}" }\n`;
const fund = (id, source) => `\n[[fund]]\nid = "${id}"\n${named(id, id)}payer = "APBD"\nsource = "${source}"\naccount = "5.1.02"\nceiling = 10_000_000\n${told}`;
const paper = (kind) => `\n[[instrument]]\nkind = "${kind}"\nnumber = "1/2025"\nfrom = 2025-01-01\n${told}`;
const group = (id, text, purse, quota) => `\n[[group]]\nid = "${id}"\n${named(id, text)}aliases = ["${text}"]\nquota = ${quota}\nfunds = ["${purse}"]\n${told}`;

export const scheme = `id = "kota-uji-2025"
name = { id = "Kota uji", en = "Test city" }
city = "2171"
fiscal_year = 2025
registration_date = 2025-01-01
months = { from = "2025-01", until = "2026-01" }
programs = ["JKK", "JKM"]
declared_income = 1_000_000
ward_quota = 8
${told}${fund('city-budget', 'regional-budget')}${fund('transfer', 'provincial-transfer')}${['mayor-regulation', 'decree', 'cooperation-agreement'].map(paper).join('')}${group('posyandu-cadres', 'Kader posyandu', 'city-budget', 8)}${group('parking', 'Juru parkir', 'transfer', 4)}
[[priority]]
kind = "rank-in-roster"
${told}`;

export const roster = `NO,NIK,NAMA,TGL LAHIR,KELURAHAN,KELOMPOK\n${people.map((one, i) => [i + 1, one.nik, one.name, one.born, one.ward, one.group].join(',')).join('\n')}\n`;

// The carrier's answer: it accepts those of these numbers.
export const accepted = (numbers) => `NIK;NAMA;TGL LAHIR;KPJ;STATUS;TANGGAL MULAI;SEGMEN\n${numbers.map((n) => [people[n - 1].nik, people[n - 1].name, people[n - 1].born, 10_000_000_000 + n, 'BERHASIL', '', 'BPU'].join(';')).join('\n')}\n`;
