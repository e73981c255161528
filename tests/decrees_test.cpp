// Decrees with the real binary: named, amended for the dead and the moved, named again for the next
// year, on both engines; replayed, and found when a frozen list was changed.
#include <sqlite3.h>

#include "acts.h"
#include "city.h"

namespace lindung::testing_binary {
namespace {

// Six cadres for three places, October to December 2025.
class DecreeCity : public City {
 protected:
  static constexpr const char* kNames[] = {"Bayu Pranata", "Surya Wirawan", "Gilang Permana",
                                           "Melati Karsa", "Ratna Dewi",    "Joko Santosa"};

  void SetUp() override {
    std::vector<Listed> people;
    for (int i = 0; i < 6; ++i)
      people.push_back({nik(i), kNames[i], "198" + std::to_string(i) + "-03-12"});
    batam(people);
    write_scheme(dir() / "scheme.toml", "");
  }
  static std::string nik(int i) {
    return "21710512038" + std::to_string(i) + "900" + std::to_string(i);
  }

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

  static Outcome decree(const std::string& database, const Words& words) {
    return call(database, by("sari", "2025-11-20",
                             with(with({"decree"}, words), {"--basis", "Perwali 1/2025"})));
  }
  static Words issue(const std::string& number) {
    return {"issue", "--number", number, "--date", "2025-09-20"};
  }
  static Words amend(const std::string& number) {
    return {"amend", "--number", number, "--date", "2025-11-20", "--effective", "2025-12"};
  }
  // The months of a person in which he is listed.
  static std::string listed(const std::string& database, int person) {
    return months_of(database, "P" + std::to_string(person), "listed");
  }

  // Batam's last quarter: P1, P2 and P3 are listed; P1 dies, P2 moves and P5 is to enter for him.
  void last_quarter(const std::string& database) const {
    processed(database);
    ASSERT_EQ(decree(database, issue("1/2025")).exit, 0);
    ASSERT_EQ(call(database, by("sari", "2025-11-08",
                                {"mutate", "death", "--person", "P1", "--date", "2025-11-05"}))
                  .exit,
              0);
    ASSERT_EQ(call(database, by("sari", "2025-11-12",
                                {"mutate", "move", "--person", "P2", "--since", "2025-11-10",
                                 "--replaced-by", "P5"}))
                  .exit,
              0);
    const auto amended = decree(database, amend("2/2025"));
    ASSERT_EQ(amended.exit, 0) << amended.out;
  }
};

TEST_F(DecreeCity, NamesThoseWhoHaveAPlaceAndWhatTheyCost) {
  const std::string database = sqlite("a.db");
  processed(database);
  const std::size_t before = entries(database);
  EXPECT_EQ(decree(database, with(issue("1/2025"), {"--dry-run"})).exit, 0);
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
  EXPECT_EQ(error_code(decree(database, issue("2/2025"))), "DECREE_NOBODY");
}

TEST_F(DecreeCity, TheDeadAndTheMovedLeaveAndTheNextEnter) {
  const std::string database = sqlite("a.db");
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
  EXPECT_EQ(error_code(decree(database, amend("3/2025"))), "DECREE_EMPTY");
  EXPECT_EQ(call(database, {"journal", "verify"}).exit, 0);
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
}

// Nobody reported the death; the register that came later names the day and the NIK.
TEST_F(DecreeCity, WhoIsDeadInARegisterLeavesToo) {
  const std::string database = sqlite("a.db");
  processed(database);
  ASSERT_EQ(decree(database, issue("1/2025")).exit, 0);
  fs::create_directories(dir() / "registers");
  std::ofstream(dir() / "registers/deaths.csv")
      << "nama,nik,tanggal_lahir,tanggal_meninggal,kode_wilayah\n"
      << kNames[1] << "," << nik(1) << ",1981-03-12,2025-11-07,217105\n";
  processed(database);
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
  const std::string database = sqlite("a.db");
  last_quarter(database);
  write_scheme(dir() / "scheme.toml", "2026");
  processed(database);
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
  same_on_both_stores(folder_, [&](const std::string& database) { last_quarter(database); });
}

TEST_F(DecreeCity, AListThatWasChangedIsFound) {
  const std::string database = sqlite("a.db");
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
