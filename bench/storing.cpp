// bench/storing - a million people into an empty database: the store, against a bare loader that
// puts the same rows into a table with the same key, and an index by NIK made after. `storing
// sqlite DIR [ROWS]`, `storing postgres URL [ROWS]`. Prints seconds of both, and the ratio of
// rates.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <libpq-fe.h>
#include <sqlite3.h>

#include "shell/store/store.h"

namespace {

using namespace lindung;
using Clock = std::chrono::steady_clock;
constexpr store::City kCity = 2171;
constexpr const char* kColumns =
    "city bigint not null, person bigint not null, act bigint not null, nik bigint not null, "
    "family_card bigint not null, kpj bigint not null, name text not null, birth_date bigint not "
    "null, sex text not null, village bigint not null, grp text not null, phone text not null, "
    "standing text not null, file bigint not null, sheet bigint not null, row_number bigint not "
    "null, primary key (city, person, act)";

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

std::vector<store::Person> make_people(std::size_t rows) {
  std::vector<store::Person> people(rows);
  for (std::size_t i = 0; i < rows; ++i) {
    const std::uint64_t random = (i + 1) * 0x9E3779B97F4A7C15U;
    auto& p = people[i];
    p.person = i + 1;
    p.nik = 2171'000000'000000 + random % 1'000'000'000'000;
    p.family_card = 2171'000000'000000 + (random >> 13) % 1'000'000'000'000;
    p.name = fmt::format("Melati {:x} Karsa", random % 0xffffff);
    p.birth_date = static_cast<std::int32_t>(random % 15'000);
    p.birth_date_known = true;
    p.sex = random % 2 ? 'L' : 'P';
    p.village = 2171051000 + random % 64;
    p.group = "neighbourhood-heads";
    p.phone = fmt::format("08{}", 1'000'000'000 + random % 9'000'000'000);
    p.standing = 'A';
    p.file = 1;
    p.row = static_cast<std::uint32_t>(i + 2);
  }
  return people;
}

double with_store(const std::string& url, const std::vector<store::Person>& people) {
  const auto opened = store::Store::open(url);
  if (!opened) return 0;
  const auto start = Clock::now();
  auto transaction = (*opened)->begin(kCity);
  const bool done = transaction &&
                    (*transaction)
                        ->put_entry(journal::make_entry({kCity, 0, "bench", "{}"}, {}, {}))
                        .has_value() &&
                    (*transaction)->put_people(people).has_value() &&
                    (*transaction)->commit().has_value();
  return done ? seconds_since(start) : 0;
}

void bind_person(sqlite3_stmt* insert, const store::Person& p) {
  int at = 0;
  const auto whole = [&](std::uint64_t n) {
    sqlite3_bind_int64(insert, ++at, static_cast<sqlite3_int64>(n));
  };
  const auto text = [&](const char* begin, std::size_t size) {
    sqlite3_bind_text64(insert, ++at, begin, size, SQLITE_STATIC, SQLITE_UTF8);
  };
  whole(kCity), whole(p.person), whole(p.act), whole(p.nik), whole(p.family_card), whole(p.kpj);
  text(p.name.data(), p.name.size());
  sqlite3_bind_int64(insert, ++at, p.birth_date);
  text(&p.sex, 1);
  whole(p.village);
  text(p.group.data(), p.group.size());
  text(p.phone.data(), p.phone.size());
  text(&p.standing, 1);
  whole(p.file), whole(p.sheet), whole(p.row);
}

double with_bare_sqlite(const std::string& path, const std::vector<store::Person>& people) {
  sqlite3* db = nullptr;
  sqlite3_open(path.c_str(), &db);
  const auto run = [&](const std::string& sql) {
    return sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
  };
  bool good = run("pragma journal_mode=wal; pragma synchronous=full; pragma cache_size=-65536") &&
              run("create table person (" + std::string(kColumns) + ") without rowid");
  const auto start = Clock::now();
  sqlite3_stmt* insert = nullptr;
  good = good && run("begin immediate") &&
         sqlite3_prepare_v2(db, "insert into person values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", -1,
                            &insert, nullptr) == SQLITE_OK;
  for (std::size_t i = 0; good && i < people.size(); ++i) {
    bind_person(insert, people[i]);
    good = sqlite3_step(insert) == SQLITE_DONE;
    sqlite3_reset(insert);
  }
  sqlite3_finalize(insert);
  good = good && run("create index person_nik on person (city, nik)") && run("commit");
  const double seconds = seconds_since(start);
  sqlite3_close(db);
  return good ? seconds : 0;
}

std::string copy_line(const store::Person& p) {
  return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", kCity,
                     p.person, p.act, p.nik, p.family_card, p.kpj, p.name, p.birth_date, p.sex,
                     p.village, p.group, p.phone, p.standing, p.file, p.sheet, p.row);
}

double with_bare_copy(const std::string& url, const std::vector<store::Person>& people) {
  PGconn* db = PQconnectdb(url.c_str());
  bool good = PQstatus(db) == CONNECTION_OK;
  const auto run = [&](const std::string& sql, ExecStatusType wanted) {
    PGresult* result = PQexec(db, sql.c_str());
    good = good && PQresultStatus(result) == wanted;
    PQclear(result);
  };
  run("drop table if exists bare_person", PGRES_COMMAND_OK);
  run("create table bare_person (" + std::string(kColumns) + ")", PGRES_COMMAND_OK);
  const auto start = Clock::now();
  run("begin", PGRES_COMMAND_OK);
  run("copy bare_person from stdin", PGRES_COPY_IN);
  for (std::size_t i = 0; good && i < people.size(); ++i) {
    const std::string line = copy_line(people[i]);
    good = PQputCopyData(db, line.data(), static_cast<int>(line.size())) == 1;
  }
  good = good && PQputCopyEnd(db, nullptr) == 1;
  while (PGresult* result = PQgetResult(db)) PQclear(result);
  run("create index on bare_person (city, nik)", PGRES_COMMAND_OK);
  run("commit", PGRES_COMMAND_OK);
  const double seconds = seconds_since(start);
  run("drop table bare_person", PGRES_COMMAND_OK);
  PQfinish(db);
  return good ? seconds : 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const bool sqlite = std::string(argv[1]) == "sqlite";
  const auto people = make_people(argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1'000'000);
  double ours = 0, bare = 0;
  if (sqlite) {
    const std::filesystem::path dir = argv[2];
    for (const char* name : {"store.db", "store.db-wal", "store.db-shm", "bare.db", "bare.db-wal"})
      std::filesystem::remove(dir / name);
    ours = with_store((dir / "store.db").string(), people);
    bare = with_bare_sqlite((dir / "bare.db").string(), people);
  } else {
    ours = with_store(argv[2], people);
    bare = with_bare_copy(argv[2], people);
  }
  if (ours == 0 || bare == 0) return 3;
  fmt::print("{{\"ours\": {:.3f}, \"peer\": {:.3f}}}\n", ours, bare);
  return 0;
}
