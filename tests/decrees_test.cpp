// Decrees with the real binary: named, amended for the dead and the moved, named again for the next
// year, on both engines; replayed, and found when a frozen list was changed.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "postgres_database.h"
#include "runner.h"

namespace lindung::testing_binary {
namespace {

namespace json = boost::json;
using Words = std::vector<std::string>;

// Six cadres for three places, October to December 2025.
class DecreeCity : public testing::Test {
 protected:
  static constexpr const char* kNames[] = {"Bayu Pranata", "Surya Wirawan", "Gilang Permana",
                                           "Melati Karsa", "Ratna Dewi",    "Joko Santosa"};

  void SetUp() override {
    fs::create_directories(dir() / "rosters");
    write_scheme(dir() / "scheme.toml", "");
    std::ofstream roster(dir() / "rosters/a.csv");
    roster << "NIK,NAMA,TGL LAHIR,KELOMPOK\n";
    for (int i = 0; i < 6; ++i)
      roster << nik(i) << "," << kNames[i] << ",198" << i << "-03-12,posyandu\n";
  }
  static std::string nik(int i) {
    return "21710512038" + std::to_string(i) + "900" + std::to_string(i);
  }
  fs::path dir() const { return folder_ / "city"; }

  static std::string replaced(std::string text, const std::string& old, const std::string& with) {
    const auto at = text.find(old);
    EXPECT_NE(at, std::string::npos) << old;
    if (at != std::string::npos) text.replace(at, old.size(), with);
    return text;
  }
  static void write_scheme(const fs::path& path, const std::string& year) {
    std::string text = read_file(fs::path(LINDUNG_SOURCE_DIR) / "schemes/batam-2025.toml");
    text = replaced(text, "quota = 3_855", "quota = 3");
    if (!year.empty()) {
      text = replaced(text, "fiscal_year = 2025", "fiscal_year = " + year);
      text = replaced(text, "from = \"2025-10\", until = \"2026-01\"",
                      "from = \"2026-01\", until = \"2026-04\"");
    }
    std::ofstream(path) << text;
  }

  static Outcome call(const std::string& database, const Words& words) {
    Words all{"--quiet", "--json", "--lang", "en", "--db", database};
    all.insert(all.end(), words.begin(), words.end());
    return run(all);
  }
  static Outcome decree(const std::string& database, Words words) {
    words.insert(words.begin(), "decree");
    words.insert(words.end(), {"--basis", "Perwali 1/2025", "--by", "sari", "--on", "2025-11-20"});
    return call(database, words);
  }
  static Words issue(const std::string& number) {
    return {"issue", "--number", number, "--date", "2025-09-20"};
  }
  static Words amend(const std::string& number) {
    return {"amend", "--number", number, "--date", "2025-11-20", "--effective", "2025-12"};
  }
  // The months of a person in which he is listed.
  static std::string listed(const std::string& database, int person) {
    std::string months;
    const auto card = call(database, {"person", "show", "P" + std::to_string(person)}).json();
    for (const auto& month : card.at("months").as_array()) {
      if (month.at("listed").as_bool()) months += std::string(month.at("month").as_string()) + " ";
    }
    return months;
  }
  static std::size_t entries(const std::string& database) {
    return call(database, {"journal", "show"}).json().at("entries").as_array().size();
  }

  // Batam's last quarter: P1, P2 and P3 are listed; P1 dies, P2 moves and P5 is to enter for him.
  void last_quarter(const std::string& database) const {
    ASSERT_LE(call(database, {"process", dir().string()}).exit, 1);
    ASSERT_EQ(decree(database, issue("1/2025")).exit, 0);
    ASSERT_EQ(call(database, {"mutate", "death", "--person", "P1", "--date", "2025-11-05", "--by",
                              "sari", "--on", "2025-11-08"})
                  .exit,
              0);
    ASSERT_EQ(call(database, {"mutate", "move", "--person", "P2", "--since", "2025-11-10",
                              "--replaced-by", "P5", "--by", "sari", "--on", "2025-11-12"})
                  .exit,
              0);
    const auto amended = decree(database, amend("2/2025"));
    ASSERT_EQ(amended.exit, 0) << amended.out;
  }

  Folder folder_;
};

TEST_F(DecreeCity, NamesThoseWhoHaveAPlaceAndWhatTheyCost) {
  const std::string database = (folder_ / "a.db").string();
  ASSERT_LE(call(database, {"process", dir().string()}).exit, 1);
  const std::size_t before = entries(database);
  Words rehearsal = issue("1/2025");
  rehearsal.push_back("--dry-run");
  EXPECT_EQ(decree(database, rehearsal).exit, 0);
  EXPECT_EQ(entries(database), before);

  const auto issued = decree(database, issue("1/2025"));
  ASSERT_EQ(issued.exit, 0) << issued.out;
  const auto view = issued.json();
  EXPECT_EQ(view.at("entering").as_int64(), 3);
  EXPECT_EQ(view.at("committed").as_int64(), 3 * 3 * 16'800);
  EXPECT_EQ(view.at("commitment").as_array().size(), 3U);
  EXPECT_EQ(view.at("groups").at(0).at("people").as_int64(), 3);
  EXPECT_EQ(issued.out.find(nik(0)), std::string::npos) << "an unmasked NIK";
  EXPECT_EQ(listed(database, 1), "2025-10 2025-11 2025-12 ");
  EXPECT_EQ(listed(database, 4), "");
  EXPECT_EQ(decree(database, issue("2/2025")).json().at("error").at("code").as_string(),
            "DECREE_NOBODY");
}

TEST_F(DecreeCity, TheDeadAndTheMovedLeaveAndTheNextEnter) {
  const std::string database = (folder_ / "a.db").string();
  last_quarter(database);
  const auto view = call(database, {"decree", "show", "2/2025"}).json();
  EXPECT_EQ(view.at("leaving").as_int64(), 2);
  EXPECT_EQ(view.at("entering").as_int64(), 2);
  EXPECT_EQ(view.at("committed").as_int64(), 0);  // as many enter as leave
  EXPECT_EQ(view.at("amends").as_string(), "1/2025");
  EXPECT_EQ(listed(database, 1), "2025-10 2025-11 ");  // the old row stays
  EXPECT_EQ(listed(database, 2), "2025-10 2025-11 ");
  EXPECT_EQ(listed(database, 3), "2025-10 2025-11 2025-12 ");
  EXPECT_EQ(listed(database, 4), "2025-12 ");  // next in rank, for the dead
  EXPECT_EQ(listed(database, 5), "2025-12 ");  // whom the ward named
  EXPECT_EQ(listed(database, 6), "");
  EXPECT_EQ(decree(database, amend("3/2025")).json().at("error").at("code").as_string(),
            "DECREE_EMPTY");
  EXPECT_EQ(call(database, {"journal", "verify"}).exit, 0);
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
}

// Nobody reported the death; the register that came later names the day and the NIK.
TEST_F(DecreeCity, WhoIsDeadInARegisterLeavesToo) {
  const std::string database = (folder_ / "a.db").string();
  ASSERT_LE(call(database, {"process", dir().string()}).exit, 1);
  ASSERT_EQ(decree(database, issue("1/2025")).exit, 0);
  fs::create_directories(dir() / "registers");
  std::ofstream(dir() / "registers/deaths.csv")
      << "nama,nik,tanggal_lahir,tanggal_meninggal,kode_wilayah\n"
      << kNames[1] << "," << nik(1) << ",1981-03-12,2025-11-07,217105\n";
  ASSERT_LE(call(database, {"process", dir().string()}).exit, 1);
  const auto amended = decree(database, amend("2/2025"));
  ASSERT_EQ(amended.exit, 0) << amended.out;
  EXPECT_EQ(amended.json().at("leaving").as_int64(), 1);
  EXPECT_EQ(listed(database, 2), "2025-10 2025-11 ");
  EXPECT_EQ(listed(database, 4), "2025-12 ");
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
}

// Who is covered keeps the place; who has left does not come back, though the roster still names
// him.
TEST_F(DecreeCity, TheNextYearGoesOnWithThoseWhoAreCovered) {
  const std::string database = (folder_ / "a.db").string();
  last_quarter(database);
  write_scheme(dir() / "scheme.toml", "2026");
  ASSERT_LE(call(database, {"process", dir().string()}).exit, 1);
  const auto issued = decree(database, {"issue", "--number", "1/2026", "--date", "2025-12-20"});
  ASSERT_EQ(issued.exit, 0) << issued.out;
  EXPECT_EQ(issued.json().at("entering").as_int64(), 3);
  for (const int person : {3, 4, 5})
    EXPECT_NE(listed(database, person).find("2026-03"), std::string::npos) << person;
  for (const int person : {1, 2, 6})
    EXPECT_EQ(listed(database, person).find("2026"), std::string::npos) << person;
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
}

TEST_F(DecreeCity, BothEnginesComeToTheSameJournal) {
  const std::string postgres = postgres_database();
  std::vector<std::string> databases{(folder_ / "a.db").string()};
  databases.push_back(postgres.empty() ? (folder_ / "b.db").string() : postgres);
  std::vector<std::string> roots;
  for (const std::string& database : databases) {
    last_quarter(database);
    const auto verified = call(database, {"journal", "verify"});
    ASSERT_EQ(verified.exit, 0) << verified.out;
    roots.emplace_back(verified.json().at("root").as_string());
  }
  EXPECT_EQ(roots[0], roots[1]);
}

TEST_F(DecreeCity, AListThatWasChangedIsFound) {
  const std::string database = (folder_ / "a.db").string();
  last_quarter(database);
  sqlite3* raw = nullptr;
  ASSERT_EQ(sqlite3_open(database.c_str(), &raw), SQLITE_OK);
  const char* change =
      "update input set name = replace(name, 'annex', 'anexx') where name like '%/annex'";
  EXPECT_EQ(sqlite3_exec(raw, change, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(raw);
  EXPECT_EQ(sqlite3_changes(raw), 1);
  sqlite3_close(raw);
  EXPECT_EQ(call(database, {"journal", "verify"}).exit, 1);
}

}  // namespace
}  // namespace lindung::testing_binary
