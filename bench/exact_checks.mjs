// bench/exact_checks.mjs - the peer of `lindung process`: the script a data analyst would write. DuckDB
// reads the roster, checks each NIK (16 digits, a date that exists, agreeing with the birth date and sex),
// finds doubles inside the file and people known before by equal NIK, and writes people and verdicts to a
// database file with primary keys. No names are compared, no registers read, nobody selected.
//   node exact_checks.mjs ROSTER.csv DATABASE
import { DuckDBInstance } from '@duckdb/node-api';

const [roster, database] = process.argv.slice(2);
const instance = await DuckDBInstance.create(database);
const db = await instance.connect();
await db.run(`
  create table if not exists person (person bigint primary key, nik varchar, name varchar, sex varchar, birth_date date,
    village varchar, rt varchar, rw varchar, address varchar, phone varchar, grp varchar);
  create table if not exists verdict (file varchar, row_number bigint, grp varchar, verdict varchar, reasons varchar, person bigint,
    primary key (file, row_number))`);
const literal = (text) => `'${text.replaceAll("'", "''")}'`;
await db.run(`
  create temp table row_read as
  select row_number() over () as n, nik, nama, jenis_kelamin as sex, try_cast(tanggal_lahir as date) as born, kelurahan, rt, rw, alamat, no_hp, kelompok
  from read_csv(${literal(roster)}, header = true, all_varchar = true)`);
await db.run(`
  create temp table judged as
  with formed as (
    select *, regexp_full_match(nik, '[0-9]{16}') as whole,
      substr(nik, 9, 2) = strftime(born, '%m') and substr(nik, 11, 2) = strftime(born, '%y') and
      try_cast(substr(nik, 7, 2) as integer) = day(born) + case when sex = 'P' then 40 else 0 end as agrees,
      born > date '1961-01-01' and born < date '2008-01-01' as right_age
    from row_read),
  doubles as (
    select *, case when whole then row_number() over (partition by nik order by n) else 1 end as occurrence from formed)
  select d.*, p.person as known_as from doubles d left join person p on p.nik = case when d.whole then d.nik end`);
await db.run(`
  create temp table entering as
  select (select coalesce(max(person), 0) from person) + row_number() over (order by n) as person, *
  from judged where whole and agrees and right_age and occurrence = 1 and known_as is null`);
await db.run(`
  begin;
  insert into person select person, nik, nama, sex, born, kelurahan, rt, rw, alamat, no_hp, kelompok from entering order by person;
  insert into verdict
  select ${literal(roster)}, j.n + 1, j.kelompok,
    case when not whole or not right_age then 'refused' when not agrees then 'held' when known_as is not null or occurrence > 1 then 'known' else 'accepted' end,
    concat_ws(';', case when not whole then 'NIK_LENGTH' end, case when not agrees then 'NIK_DATE' end, case when not right_age then 'AGE' end,
      case when occurrence > 1 then 'DOUBLE' end, case when known_as is not null then 'KNOWN' end),
    coalesce(known_as, person)
  from judged j left join (select n, person from entering) e using (n) order by j.n;
  commit;
  checkpoint`);
const counts = await db.runAndReadAll("select verdict, count(*) from verdict where file = " + literal(roster) + " group by 1 order by 1");
console.log(JSON.stringify(Object.fromEntries(counts.getRows().map(([verdict, n]) => [verdict, Number(n)]))));
db.closeSync();
instance.closeSync();
