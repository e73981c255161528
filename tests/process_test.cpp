// The main job with the real binary: four cities against the truth of their samples, on both
// engines, killed and repeated.
#include <optional>
#include <set>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include "calls.h"
#include "postgres_database.h"
#include "random.h"

namespace lindung::testing_binary {
namespace {

struct City {
  const char* scheme;
  std::int64_t selected;
};

void PrintTo(const City& city, std::ostream* out) { *out << city.scheme; }

std::int64_t number(const json::value& value, std::initializer_list<const char*> path) {
  const json::value* at = &value;
  for (const char* key : path) at = &at->as_object().at(key);
  return at->to_number<std::int64_t>();
}

std::int64_t sum_of_fates(const json::value& rows) {
  std::int64_t sum = 0;
  for (const char* fate : {"accepted", "held", "refused", "known", "not_person"})
    sum += number(rows, {fate});
  return sum;
}

Outcome sample(const std::string& scheme, const fs::path& out, const char* seed = "7") {
  return run(
      {"--quiet", "--json", "sample", "--scheme", scheme, "--out", out.string(), "--seed", seed});
}

Outcome process(const std::string& database, const fs::path& folder, const char* threads = "0") {
  return run(
      {"--quiet", "--json", "--threads", threads, "--db", database, "process", folder.string()});
}

class FourCities : public testing::TestWithParam<City> {};

TEST_P(FourCities, SelectsExactlyAndJudgesByTheTruth) {
  const Folder folder;
  const fs::path dir = folder / "city";
  ASSERT_EQ(sample(GetParam().scheme, dir).exit, 0);
  const auto processed = process((folder / "a.db").string(), dir);
  ASSERT_EQ(processed.exit, 1);  // rows are held and refused
  const auto document = processed.json();
  EXPECT_EQ(number(document, {"people", "selected"}), GetParam().selected);
  EXPECT_EQ(number(document, {"rows", "read"}), sum_of_fates(document.at("rows")));
  std::int64_t read_in_groups = 0;
  for (const auto& group : document.at("groups").as_array()) {
    EXPECT_EQ(number(group, {"read"}), sum_of_fates(group));
    read_in_groups += number(group, {"read"});
  }
  EXPECT_EQ(read_in_groups, number(document, {"rows", "read"}));

  std::map<std::string, std::string> verdicts;  // by file, sheet and row
  const auto given = read_csv(dir / "out/verdicts.csv");
  for (std::size_t i = 1; i < given.size(); ++i)
    verdicts[given[i][0] + "|" + given[i][1] + "|" + given[i][2]] = given[i][4];
  const auto truth = read_csv(dir.string() + "-truth/truth.csv");
  EXPECT_EQ(verdicts.size(), truth.size() - 1);

  std::map<std::string, std::map<std::string, int>> kinds;
  std::map<std::string, int> accepted_of_human;
  std::map<std::string, int> sums;
  for (std::size_t i = 1; i < truth.size(); ++i) {
    const auto& row = truth[i];
    const std::string& verdict = verdicts[row[0] + "|" + row[1] + "|" + row[2]];
    ASSERT_FALSE(verdict.empty()) << "no verdict for row " << row[2] << " of " << row[0];
    ++kinds[row[4]][verdict];
    const std::string family = row[4].substr(0, row[4].find('-'));
    ++sums[family];
    ++sums[family + " " + verdict];
    if (verdict == "accepted") ++accepted_of_human[row[5]];
  }
  for (const auto& [kind, counts] : kinds) {
    std::printf("  %-28s", kind.c_str());
    for (const auto& [verdict, count] : counts) std::printf(" %s %d", verdict.c_str(), count);
    std::printf("\n");
  }
  std::printf("  bad accepted %d of %d; good refused %d, held %d of %d\n", sums["bad accepted"],
              sums["bad"], sums["good refused"], sums["good held"], sums["good"]);
  EXPECT_LE(sums["bad accepted"] * 200, sums["bad"]);    // at least 99.5 % are caught
  EXPECT_LE(sums["good refused"] * 1000, sums["good"]);  // at most 0.1 %
  EXPECT_LE(sums["good held"] * 100, sums["good"]);      // at most 1 %
  int twice = 0;
  for (const auto& [human, count] : accepted_of_human) twice += human != "0" && count > 1;
  EXPECT_LE(twice * 200, sums["double"]);

  const auto again = process((folder / "a.db").string(), dir);
  EXPECT_TRUE(again.json().at("nothing_new").as_bool());
  EXPECT_EQ(again.json().at("rows"), document.at("rows"));
}

INSTANTIATE_TEST_SUITE_P(Press, FourCities,
                         testing::Values(City{"batam-2025", 12'847}, City{"jambi-2025", 5'966},
                                         City{"ambon-2021", 25'000},
                                         City{"samarinda-2024", 19'000}),
                         [](const auto& city) {
                           const std::string scheme = city.param.scheme;
                           return scheme.substr(0, scheme.find('-'));
                         });

// One city, processed once without being disturbed.
class OneCity : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(sample("jambi-2025", dir()).exit, 0);
    ASSERT_EQ(process(database(), dir()).exit, 1);
    verdicts_ = read_file(dir() / "out/verdicts.csv");
    root_ = root(database());
    ASSERT_EQ(root_.find("exit"), std::string::npos) << root_;
  }
  fs::path dir() const { return folder_ / "city"; }
  std::string database() const { return (folder_ / "a.db").string(); }
  // The same folder without results, under another name.
  fs::path copy(const std::string& name) const {
    fs::remove_all(folder_ / name);
    fs::copy(dir(), folder_ / name, fs::copy_options::recursive);
    fs::remove_all((folder_ / name) / "out");
    return folder_ / name;
  }
  std::string copy_of_database() const {
    const std::string other = (folder_ / "other.db").string();
    for (const char* ending : {"", "-wal"}) {
      fs::remove(other + ending);
      if (fs::exists(database() + ending)) fs::copy_file(database() + ending, other + ending);
    }
    fs::remove(other + "-shm");
    return other;
  }
  void expect_undisturbed(const std::string& database, const fs::path& dir) const {
    EXPECT_EQ(read_file(dir / "out/verdicts.csv"), verdicts_);
    EXPECT_EQ(root(database), root_);
  }

  Folder folder_;
  std::string verdicts_;
  std::string root_;
};

TEST_F(OneCity, IsTheSameWithAnyThreadsAndOnBothEngines) {
  for (const char* threads : {"1", "8"}) {
    const auto dir = copy(threads);
    const std::string database = (folder_ / (std::string("t") + threads)).string();
    EXPECT_EQ(process(database, dir, threads).exit, 1);
    expect_undisturbed(database, dir);
  }
  EXPECT_EQ(run({"--quiet", "--db", database(), "journal", "replay"}).exit, 0);
  const std::string postgres = postgres_database();
  if (postgres.empty()) GTEST_SKIP() << "LINDUNG_TEST_POSTGRES is not set to a server";
  const auto dir = copy("pg");
  EXPECT_EQ(process(postgres, dir).exit, 1);
  expect_undisturbed(postgres, dir);
  EXPECT_EQ(run({"--quiet", "--db", postgres, "journal", "replay"}).exit, 0);
}

TEST_F(OneCity, KilledAtAnyInstantItComesOutTheSame) {
  const char* wanted = std::getenv("LINDUNG_KILLS");
  const int kills = wanted ? std::atoi(wanted) : 20;
  Random random;
  for (int i = 0; i < kills; ++i) {
    const long instant = static_cast<long>(random.next() % 400'000);
    const auto dir = copy("killed");
    const std::string postgres = i % 2 ? postgres_database() : "";
    const std::string database =
        postgres.empty() ? (folder_ / ("k" + std::to_string(i))).string() : postgres;
    run({"--quiet", "--db", database, "process", dir.string()}, instant);
    SCOPED_TRACE("kill " + std::to_string(i) + " after " + std::to_string(instant) + " us");
    EXPECT_EQ(process(database, dir).exit, 1);
    expect_undisturbed(database, dir);
  }
}

int sql(const std::string& database, const std::string& text) {
  sqlite3* db = nullptr;
  sqlite3_open(database.c_str(), &db);
  const int result = sqlite3_exec(db, text.c_str(), nullptr, nullptr, nullptr);
  const int changed = sqlite3_changes(db);
  sqlite3_close(db);
  return result == SQLITE_OK ? changed : -1;
}

// Turns one bit of one block of this kind.
void flip_block(const std::string& database, const char* kind) {
  sqlite3* db = nullptr;
  sqlite3_open(database.c_str(), &db);
  sqlite3_stmt* read = nullptr;
  sqlite3_prepare_v2(db, "select bytes from block where kind = ? order by act, key limit 1", -1,
                     &read, nullptr);
  sqlite3_bind_text(read, 1, kind, -1, SQLITE_STATIC);
  ASSERT_EQ(sqlite3_step(read), SQLITE_ROW) << kind;
  std::string bytes(static_cast<const char*>(sqlite3_column_blob(read, 0)),
                    static_cast<std::size_t>(sqlite3_column_bytes(read, 0)));
  sqlite3_finalize(read);
  bytes[bytes.size() / 2] ^= 1;
  sqlite3_stmt* write = nullptr;
  sqlite3_prepare_v2(db,
                     "update block set bytes = ?2 where kind = ?1 and key = (select min(key) from "
                     "block where kind = ?1)",
                     -1, &write, nullptr);
  sqlite3_bind_text(write, 1, kind, -1, SQLITE_STATIC);
  sqlite3_bind_blob(write, 2, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
  ASSERT_EQ(sqlite3_step(write), SQLITE_DONE);
  sqlite3_finalize(write);
  sqlite3_close(db);
}

TEST_F(OneCity, OneFlippedBitInABlockIsFound) {
  for (const char* kind : {"verdicts", "known", "determination"}) {
    const std::string database = copy_of_database();
    flip_block(database, kind);
    EXPECT_EQ(run({"--quiet", "--db", database, "journal", "verify"}).exit, 1) << kind;
  }
}

TEST_F(OneCity, OneChangedByteIsFound) {
  const std::vector<std::string> changes = {
      "update journal_entry set body = body || ' ' where sequence = 0",
      "update journal_entry set body = '{}' where sequence = 3",
      "update journal_entry set author = 'x' where sequence = 2",
      "update journal_entry set recorded_at_ms = recorded_at_ms + 1 where sequence = 5",
      "update person_block set bytes = (select bytes from person_block where number = 1) where "
      "number = 0",
      "update person_block set bytes = substr(bytes, 1, length(bytes) - 1) where number = 0",
      "update nik_block set bytes = (select bytes from nik_block where number = 1) where number = "
      "0",
      "delete from person_block where number = 0",
      "delete from nik_block where number = 0",
      "delete from journal_entry where sequence = 4"};
  for (const auto& change : changes) {
    const std::string database = copy_of_database();
    const int changed = sql(database, change);
    ASSERT_GT(changed, 0) << change;
    EXPECT_EQ(run({"--quiet", "--db", database, "journal", "verify"}).exit, 1) << change;
  }
}

// Everything that the tables hold, as one text; nothing when the engine cannot read the file.
std::optional<std::string> dump(const std::string& database) {
  sqlite3* db = nullptr;
  sqlite3_open(database.c_str(), &db);
  std::string text;
  bool good = true;
  const auto rows = [&](const std::string& query, const auto& take) {
    sqlite3_stmt* statement = nullptr;
    good = good && sqlite3_prepare_v2(db, query.c_str(), -1, &statement, nullptr) == SQLITE_OK;
    int state = SQLITE_DONE;
    while (good && (state = sqlite3_step(statement)) == SQLITE_ROW) take(statement);
    good = good && state == SQLITE_DONE;
    sqlite3_finalize(statement);
  };
  const auto cell = [](sqlite3_stmt* statement, int column) {
    const void* bytes = sqlite3_column_blob(statement, column);
    return std::string(static_cast<const char*>(bytes),
                       static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
  };
  std::vector<std::string> tables;
  rows("select name, sql from sqlite_master order by name", [&](sqlite3_stmt* statement) {
    tables.push_back(cell(statement, 0));
    text += cell(statement, 1);
  });
  for (const auto& table : tables) {
    rows("select * from " + table, [&](sqlite3_stmt* statement) {
      for (int c = 0; c < sqlite3_column_count(statement); ++c) text += cell(statement, c) + "|";
    });
  }
  sqlite3_close(db);
  return good ? std::optional(text) : std::nullopt;
}

// A byte of the file itself: found, or it lies where SQLite keeps nothing and changes nothing.
TEST_F(OneCity, AChangedByteOfTheFileIsFoundOrHoldsNothing) {
  const char* wanted = std::getenv("LINDUNG_FLIPS");
  const int flips = wanted ? std::atoi(wanted) : 20;
  const std::string whole = read_file(copy_of_database());
  const auto before = dump(copy_of_database());
  ASSERT_TRUE(before);
  Random random(0x2545F4914F6CDD1D);
  int found = 0;
  for (int i = 0; i < flips; ++i) {
    const std::uint64_t chance = random.next();
    const std::string database = copy_of_database();
    fs::remove(database + "-wal");  // everything stands in the file: the last run tidied up
    std::string bytes = whole;
    const std::size_t at = chance % bytes.size();
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << (chance >> 60) % 8));
    std::ofstream(database, std::ios::binary) << bytes;
    const int verified = run({"--quiet", "--db", database, "journal", "verify"}).exit;
    EXPECT_TRUE(verified == 0 || verified == 1 || verified == 3) << verified;
    found += verified != 0;
    if (verified == 0) {
      EXPECT_EQ(dump(database), before) << "byte " << at;
    }
  }
  EXPECT_GT(found * 2, flips);
}

TEST_F(OneCity, TwoPeopleDecideAHeldRow) {
  const auto held =
      run({"--quiet", "--json", "--db", database(), "review", "list"}).json().at("held").as_array();
  ASSERT_FALSE(held.empty());
  std::string row;
  for (const auto& one : held) {
    const auto reasons = json::serialize(one.at("reasons"));
    if (reasons.find("NIK_NOT_FOUND") != std::string::npos && row.empty())
      row = one.at("row").as_string().c_str();
  }
  ASSERT_FALSE(row.empty());
  const auto decide = [&](const char* by) {
    return run({"--quiet", "--json", "--db", database(), "--by", by, "review", "decide", row,
                "accept", "--reason", "seen the card"});
  };
  EXPECT_EQ(decide("ani").exit, 1);
  const auto again = decide("ani");
  EXPECT_EQ(again.exit, 2);
  EXPECT_EQ(again.json().at("error").at("code"), "REVIEW_SAME_AUTHOR");
  const auto approved = decide("budi");
  EXPECT_EQ(approved.exit, 0);
  EXPECT_EQ(approved.json().at("verdict"), "accepted");
  EXPECT_EQ(run({"--quiet", "--db", database(), "journal", "verify"}).exit, 0);
  EXPECT_EQ(run({"--quiet", "--db", database(), "journal", "replay"}).exit, 0);
}

TEST_F(OneCity, AWithdrawnFileLeavesAndTheJournalStillReplays) {
  EXPECT_EQ(
      run({"--quiet", "--db", database(), "roster", "withdraw", "2", "--reason", "sent by mistake"})
          .exit,
      1);
  EXPECT_EQ(run({"--quiet", "--db", database(), "journal", "verify"}).exit, 0);
  EXPECT_EQ(run({"--quiet", "--db", database(), "journal", "replay"}).exit, 0);
  EXPECT_EQ(
      run({"--quiet", "--db", database(), "roster", "withdraw", "2", "--reason", "again"}).exit, 2);
}

TEST_F(OneCity, ANikIsNeverShownWhole) {
  const auto shown = run({"--quiet", "--json", "--db", database(), "person", "show", "P0000001"});
  ASSERT_EQ(shown.exit, 0);
  const std::string masked = shown.json().at("nik").as_string().c_str();
  EXPECT_NE(masked.find("******"), std::string::npos);
  const auto unknown = run({"--json", "--db", database(), "person", "show", "1571054512909001"});
  EXPECT_EQ(unknown.exit, 2);
  EXPECT_EQ(unknown.out.find("1571054512909001"), std::string::npos);
}

class Errors : public testing::Test {
 protected:
  static std::string code(const Outcome& outcome) {
    return std::string(outcome.json().at("error").at("code").as_string());
  }
  void write(const std::string& name, const std::string& text) {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << text;
  }
  void write_one_good_row() {
    write("d/rosters/posyandu-cadres/a.csv",
          "NIK,NAMA,TGL LAHIR\n2171054512809001,Siti Contoh,05-12-1980\n");
  }
  Outcome process() { return testing_binary::process((folder_ / "e.db").string(), folder_ / "d"); }
  Folder folder_;
  const std::string scheme_ = read_file(fs::path(LINDUNG_SOURCE_DIR) / "schemes/batam-2025.toml");
};

TEST_F(Errors, OfTheCallAndTheFolder) {
  EXPECT_EQ(run({"--json", "process"}).exit, 2);
  EXPECT_EQ(code(run({"--json", "no-such-command"})), "CALL");
  EXPECT_EQ(code(process()), "FOLDER_MISSING");
  fs::create_directories(folder_ / "d");
  EXPECT_EQ(code(process()), "FOLDER_NO_SCHEME");
  write("d/scheme.toml", scheme_);
  EXPECT_EQ(code(process()), "FOLDER_NO_ROSTERS");
  write("d/rosters/a.csv", "NIK,NAMA\n2171054512909001,Siti Contoh\n");
  write("d/registers/no-such.csv", "nik\n");
  EXPECT_EQ(code(process()), "REGISTER_KIND");
  fs::remove(folder_ / "d/registers/no-such.csv");
  write("d/scheme.toml", scheme_ + "\nunheard_of = 1\n");
  const auto wrong = process();
  EXPECT_EQ(wrong.exit, 2);
  EXPECT_NE(std::string(wrong.json().at("error").at("where").as_string()).find("scheme.toml:"),
            std::string::npos);
}

TEST_F(Errors, AFileThatCannotBeReadStopsNobodyElse) {
  write("d/scheme.toml", scheme_);
  write_one_good_row();
  write("d/rosters/surat.pdf", "%PDF-1.4\n");
  const auto processed = process();
  ASSERT_EQ(processed.exit, 1);
  EXPECT_EQ(processed.json().at("refused_files").as_array().size(), 1u);
  EXPECT_EQ(processed.json().at("refused_files").as_array()[0].at("code"), "FILE_IS_PDF");
  EXPECT_EQ(number(processed.json(), {"rows", "accepted"}), 1);
}

TEST_F(Errors, AFolderThatCannotBeWrittenChangesNothing) {
  write("d/scheme.toml", scheme_);
  write_one_good_row();
  write("d/out", "a file where the folder should be");
  const auto refused = process();
  EXPECT_EQ(refused.exit, 3);
  fs::remove(folder_ / "d/out");
  EXPECT_EQ(process().json().at("nothing_new").as_bool(), false);
}

TEST_F(Errors, ACorrectedRowMovesAndTheOthersStay) {
  write("d/scheme.toml", scheme_);
  write("d/rosters/posyandu-cadres/a.csv",
        "NIK,NAMA,TGL LAHIR\n2171054512809001,Siti Contoh,05-12-1980\n21710545128090,Rina "
        "Misal,06-11-1981\n2171,Dewi Umpama,07-10-1982\n");
  EXPECT_EQ(number(process().json(), {"rows", "refused"}), 2);
  write("d/rosters/perbaikan.csv",
        "Referensi,Kelompok,NIK,Nama,Tgl Lahir\n"
        "F1-S0-R3,posyandu-cadres,2171054611819002,Rina Misal,1981-11-06\n"
        "F1-S0-R4,posyandu-cadres,2171,Dewi Umpama,1982-10-07\n");
  const auto after = process().json();
  EXPECT_EQ(number(after, {"rows", "read"}), 7);  // two headings, five people
  EXPECT_EQ(number(after, {"rows", "accepted"}), 2);
  EXPECT_EQ(number(after, {"reasons", "ROW_CORRECTED"}), 1);
  EXPECT_EQ(number(after, {"reasons", "ROW_UNCHANGED"}), 1);
  EXPECT_EQ(run({"--quiet", "--db", (folder_ / "e.db").string(), "journal", "replay"}).exit, 0);
}

// A folder with one file of two lists of people: the second list as it comes back a month later.
class Resent : public testing::Test {
 protected:
  Resent() {
    fs::create_directories(folder_ / "d/rosters");
    fs::copy_file(fs::path(LINDUNG_SOURCE_DIR) / "schemes/batam-2025.toml",
                  folder_ / "d/scheme.toml");
  }
  void send(const std::string& rows) {
    std::ofstream(folder_ / "d/rosters/a.csv") << "NIK,NAMA,TGL LAHIR,KELOMPOK\n" << rows;
  }
  json::value process() {
    return run({"--quiet", "--json", "--db", database(), "process", (folder_ / "d").string()})
        .json();
  }
  std::string database() { return (folder_ / "a.db").string(); }
  std::string out(const std::string& name) { return read_file(folder_ / ("d/out/" + name)); }

  const std::string melati_ = "2171055405909000,Melati Karsa,1990-05-14,posyandu\n";
  const std::string bayu_ = "2171051203859001,Bayu Pranata,1985-03-12,posyandu\n";
  const std::string sari_ = "2171054107929002,Sari Wulandini,1992-07-01,posyandu\n";
  Folder folder_;
};

TEST_F(Resent, WhoIsGoneSinceTheLastVersionIsListedAndStays) {
  send(melati_ + bayu_);
  EXPECT_EQ(process().at("people").at("gone"), 0);
  send(melati_ + sari_);
  const auto again = process();
  EXPECT_EQ(again.at("people").at("gone"), 1);
  EXPECT_EQ(again.at("people").at("new"), 1);
  EXPECT_EQ(
      out("gone.csv"),
      "file,file_number,row,group,person,name\na.csv,1,3,posyandu-cadres,P0000002,Bayu Pranata\n");
  EXPECT_EQ(process().at("people").at("gone"), 1);
  run({"--quiet", "--db", database(), "roster", "withdraw", "1", "--reason", "replaced"});
  EXPECT_EQ(process().at("people").at("gone"), 0);
}

TEST_F(Resent, OutputsThatWereNotPutInPlaceAreWrittenByTheNextRun) {
  send(melati_);
  process();
  const std::string verdicts = out("verdicts.csv");
  fs::create_directories(folder_ / "d/out/.pending");  // as a kill after the commit leaves it
  std::ofstream(folder_ / "d/out/verdicts.csv") << "of an earlier run";
  EXPECT_EQ(process().at("nothing_new"), true);
  EXPECT_EQ(out("verdicts.csv"), verdicts);
  EXPECT_FALSE(fs::exists(folder_ / "d/out/.pending"));
}

// What the program decides about a fixed invented city. A change that is meant goes into
// tests/fingerprint.txt in the same commit, whose message says why.
TEST(Fingerprint, IsTheOneThatWasCommitted) {
  const std::string committed = read_file(fs::path(LINDUNG_SOURCE_DIR) / "tests/fingerprint.txt");
  EXPECT_EQ(run({"--quiet", "selftest"}).out, committed);
  EXPECT_EQ(run({"--quiet", "--threads", "1", "selftest"}).out, committed);
}

}  // namespace
}  // namespace lindung::testing_binary
