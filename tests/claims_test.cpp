// Claims with the real binary: a family from the report to the heir's hands, on both engines,
// killed in the middle of any act, replayed; the families who never claimed, from the registers.
#include "acts.h"
#include "city.h"

namespace lindung::testing_binary {
namespace {

constexpr const char* kWidow = "2171055405909000";
constexpr const char* kDead = "2171051203859001";
constexpr const char* kNamesake = "2171051203859002";
constexpr const char* kUncovered = "2171051203859003";

// A city of four people and their months.
class ClaimCity : public City {
 protected:
  void SetUp() override {
    batam({{kWidow, "Melati Karsa", "1990-05-14"},
           {kDead, "Bayu Pranata", "1985-03-12"},
           {kNamesake, "Surya Wirawan", "1985-03-12"},
           {kUncovered, "Gilang Permana", "1985-03-12"}});
    std::ofstream months(dir() / "months.csv");
    months << "nik,bulan,tercantum,diterima,lunas\n";
    for (int i = 0; i < 36; ++i) {
      const std::string month =
          std::to_string(2023 + i / 12) + (i % 12 < 9 ? "-0" : "-") + std::to_string(i % 12 + 1);
      for (const char* nik : {kDead, kNamesake}) months << nik << "," << month << ",1,1,1\n";
      months << kUncovered << "," << month << ",ya,tidak,tidak\n";
      if (i > 33) months << kWidow << "," << month << ",ya,ya,ya\n";
    }
    std::ofstream(dir() / "deaths.csv")
        << "nama,nik,tanggal_lahir,tanggal_meninggal\n"
        << "Bayu Pranata," << kDead << ",1985-03-12,2025-12-05\n"
        << "SURYA WIRAWAN,,1985-03-12,2025-11-20\n"
        << "Gilang Permana," << kUncovered << ",1985-03-12,2025-11-21\n"
        << "Orang Lain,2171051203859004,1985-03-12,2025-11-22\n";
  }
  void begin(const std::string& database) const {
    processed(database);
    ASSERT_EQ(call(database, {"coverage", "import", (dir() / "months.csv").string()}).exit, 0);
  }

  // From the report to the heir's hands, one act a call.
  static Acts acts() {
    Words papers{"claim", "document", "K1"};
    for (const char* one :
         {"member-card", "identity-card", "heir-identity-card", "family-card", "death-certificate",
          "heir-letter", "heir-bank-book", "marriage-book", "birth-certificate"}) {
      papers.insert(papers.end(), {"--document", one});
    }
    return {by("sari", "2025-12-08", {"mutate", "death", "--nik", kDead, "--date", "2025-12-05"}),
            by("sari", "2025-12-08",
               {"claim", "heir", "K1", "--name", "Melati Karsa", "--relation", "spouse", "--nik",
                kWidow, "--account", "1234567890"}),
            by("sari", "2025-12-08",
               {"claim", "heir", "K1", "--name", "Ana", "--relation", "child", "--school", "SD:4"}),
            by("sari", "2025-12-10", papers),
            by("sari", "2025-12-11", {"claim", "assess", "K1"}),
            by("budi", "2025-12-12", {"claim", "send", "K1"}),
            by("budi", "2025-12-15", {"claim", "decide", "K1", "--amount", "42000000"}),
            by("budi", "2025-12-16", {"claim", "pay", "K1", "--amount", "42000000", "--heir", "1"}),
            by("sari", "2025-12-17",
               {"claim", "hand-over", "K1", "--amount", "42000000", "--heir", "1"}),
            by("sari", "2025-12-18",
               {"claim", "school", "K1", "--child", "2", "--year", "2025", "--school", "SD:4"})};
  }
};

TEST_F(ClaimCity, AFamilyGetsWhatTheLawSays) {
  const std::string database = sqlite("a.db");
  begin(database);
  const char* states[] = {"reported", "reported", "reported", "documents",   "assessed",
                          "sent",     "decided",  "paid",     "handed-over", "handed-over"};
  std::size_t i = 0;
  for (const auto& words : acts()) {
    const auto outcome = call(database, words);
    ASSERT_EQ(outcome.exit, 0) << words[1] << outcome.out;
    EXPECT_EQ(outcome.json().at("state").as_string(), states[i++]) << words[1];
    EXPECT_EQ(outcome.out.find(kDead), std::string::npos) << "an unmasked NIK";
    EXPECT_EQ(outcome.out.find(kWidow), std::string::npos) << "an unmasked NIK";
    EXPECT_EQ(outcome.out.find("1234567890"), std::string::npos) << "an unmasked account";
  }
  const auto claim = call(database, {"claim", "show", "K1", "--on", "2025-12-20"}).json();
  const auto& expected = claim.at("assessment");
  EXPECT_EQ(expected.at("total").as_int64(), 42'000'000);
  EXPECT_EQ(expected.at("standing").as_string(), "covered");
  EXPECT_EQ(expected.at("months_paid").as_int64(), 36);
  EXPECT_EQ(expected.at("scholarship_total").as_int64(), 79'500'000);
  EXPECT_TRUE(claim.at("differences").as_array().empty());
  EXPECT_EQ(claim.at("scholarships").at(0).at("letter_on").as_string(), "2025-12-18");
  EXPECT_EQ(call(database, {"journal", "verify"}).exit, 0);
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
  EXPECT_EQ(
      call(database, {"claim", "list", "--on", "2025-12-20"}).json().at("claims").as_array().size(),
      0U);
}

TEST_F(ClaimCity, BothSidesOfTheBodyAreKept) {
  const std::string database = sqlite("sides.db");
  begin(database);
  const auto act = [&](const Words& words) {
    return call(database, by("sari", "2025-12-08", words));
  };
  ASSERT_EQ(act({"claim", "report", "--nik", kDead, "--incident", "accident", "--date",
                 "2025-12-07", "--place", "road"})
                .exit,
            0);
  ASSERT_EQ(
      act({"claim", "outcome", "K1", "--part", "one-leg-groin:left,one-foot-ankle:right"}).exit, 0);
  const auto assessed = act({"claim", "assess", "K1"});
  ASSERT_LE(assessed.exit, 1) << assessed.out;
  const auto calculator =
      call(database, {"benefit", "disability", "--date", "2025-12-07", "--part",
                      "one-leg-groin:left,one-foot-ankle:right", "--income", "1000000"});
  EXPECT_GT(calculator.json().at("total").as_int64(), 0);
  EXPECT_EQ(assessed.json().at("assessment").at("total").as_int64(),
            calculator.json().at("total").as_int64());
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
}

TEST_F(ClaimCity, TheFamilysLetterSaysWhatTheAssessmentSays) {
  const std::string database = sqlite("letter.db");
  begin(database);
  const std::string pdf = (dir() / "surat.pdf").string();
  const auto letter = [&] {
    return call(database, {"letter", "claim", "K1", "--office", "Dinas; Jalan 1; 0778", "--written",
                           "2025-12-12", "--out", pdf});
  };
  EXPECT_EQ(letter().exit, 2);  // no such claim yet
  const auto all = acts();
  for (std::size_t i = 0; i < 4; ++i) {
    const Words born{"--birth", "2015-05-05"};  // 23 before S1 is over
    ASSERT_LE(call(database, i == 2 ? with(all[i], born) : all[i]).exit, 1);
  }
  EXPECT_EQ(letter().exit, 2);  // not assessed
  EXPECT_FALSE(fs::exists(pdf));
  ASSERT_EQ(call(database, all[4]).exit, 0);
  const auto written = letter();
  ASSERT_EQ(written.exit, 0) << written.out;
  EXPECT_EQ(written.json().at("total").as_int64(), 42'000'000 + 79'500'000 - 12'000'000);
  EXPECT_GT(fs::file_size(pdf), 5'000U);
}

TEST_F(ClaimCity, AReportedDeathFreesThePlace) {
  const std::string database = sqlite("place.db");
  begin(database);
  const auto card = [&] { return call(database, {"person", "show", kDead}).json(); };
  const json::value before = card();
  EXPECT_TRUE(before.at("selected").as_bool());
  const auto& months = before.at("months").as_array();
  ASSERT_EQ(months.size(), 36U);  // those that were reported; the scheme's are among them
  EXPECT_EQ(months.front().at("month").as_string(), "2023-01");
  EXPECT_TRUE(months.front().at("paid").as_bool());

  ASSERT_EQ(call(database, {"mutate", "death", "--nik", kDead, "--date", "2025-12-05", "--on",
                            "2025-12-08", "--by", "sari"})
                .exit,
            0);
  const auto selected = [&](const Outcome& outcome) {
    return outcome.json().at("people").at("selected").as_int64();
  };
  const auto again = call(database, {"process", dir().string()});
  EXPECT_EQ(selected(again), 3);
  const json::value after = card();
  EXPECT_FALSE(after.at("selected").as_bool());
  EXPECT_EQ(selected(call(database, {"process", dir().string()})), 3);  // nothing new
  EXPECT_EQ(call(database, {"journal", "verify"}).exit, 0);
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
  // A paper that comes in moves nobody: nothing is given anew, nothing written.
  ASSERT_EQ(call(database, {"claim", "document", "K1", "--document", "family-card", "--on",
                            "2025-12-08", "--by", "sari"})
                .exit,
            0);
  const std::size_t before_run = entries(database);
  EXPECT_EQ(selected(call(database, {"process", dir().string()})), 3);
  EXPECT_EQ(entries(database), before_run);

  ASSERT_EQ(call(database, {"claim", "withdraw", "K1", "--reason", "he lives", "--on", "2025-12-09",
                            "--by", "sari"})
                .exit,
            0);
  EXPECT_EQ(selected(call(database, {"process", dir().string()})), 4);
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
}

TEST_F(ClaimCity, IsTheSameOnBothEngines) {
  same_on_both_stores(folder_, [&](const std::string& database) {
    begin(database);
    for (const auto& words : acts()) EXPECT_EQ(call(database, words).exit, 0) << words[1];
  });
}

TEST_F(ClaimCity, KilledInTheMiddleAnActIsThereWholeOrNotAtAll) {
  killed_at_random_instants(
      folder_, [&](const auto& database) { begin(database); }, acts(), 4, 25'000);
}

TEST_F(ClaimCity, ADocumentThatWasChangedIsFound) {
  const std::string database = sqlite("a.db");
  begin(database);
  for (const auto& words : acts()) ASSERT_EQ(call(database, words).exit, 0);
  const std::string script =
      "import sqlite3, sys\nc = sqlite3.connect(sys.argv[1])\n"
      "c.execute(\"delete from input_chunk where digest = (select digest from input where kind = "
      "'claim' and name like '%assess%')\")\nc.commit()\n";
  const std::string spoil = write("spoil.py", script);
  ASSERT_EQ(std::system(("python3 '" + spoil + "' '" + database + "'").c_str()), 0);
  EXPECT_EQ(call(database, {"journal", "verify"}).exit, 1);
}

std::map<std::string, std::string> watched(const json::value& list, const char* kind) {
  std::map<std::string, std::string> found;  // name, what
  for (const auto& item : list.at("items").as_array()) {
    if (item.at("kind").as_string() == kind)
      found[item.at("name").as_string().c_str()] = item.at("what").as_string().c_str();
  }
  return found;
}

TEST_F(ClaimCity, TheWatchNamesFamiliesThatNeverClaimed) {
  const std::string database = sqlite("a.db");
  begin(database);
  const auto deaths = (dir() / "deaths.csv").string();
  ASSERT_LE(call(database, {"register", "import", "deaths", deaths}).exit, 1);
  const auto before = call(database, {"watch", "--on", "2026-01-10"});
  ASSERT_EQ(before.exit, 1);
  auto unclaimed = watched(before.json(), "unclaimed");
  ASSERT_EQ(unclaimed.size(), 2U);  // Gilang was never covered, the fourth is nobody here
  EXPECT_EQ(unclaimed.at("Bayu Pranata").find("make sure"), std::string::npos);
  EXPECT_NE(unclaimed.at("Surya Wirawan").find("make sure"), std::string::npos);
  EXPECT_EQ(watched(before.json(), "waiting").size(), 1U);  // the widow, covered since November
  ASSERT_EQ(call(database, acts()[0]).exit, 0);
  const auto after = call(database, {"watch", "--on", "2026-01-10"}).json();
  unclaimed = watched(after, "unclaimed");
  EXPECT_EQ(unclaimed.size(), 1U);
  EXPECT_TRUE(unclaimed.contains("Surya Wirawan"));
  EXPECT_EQ(watched(after, "claim").size(), 1U);
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
}

TEST_F(ClaimCity, ALaterFileOfMonthsCorrectsAnEarlierOne) {
  const std::string database = sqlite("a.db");
  begin(database);
  const auto import = [&](const std::string& name, const std::string& rows) {
    std::ofstream(dir() / name) << "nik,month,listed,registered,paid\n" << rows;
    return call(database, {"coverage", "import", (dir() / name).string()});
  };
  std::string unpaid;
  for (const char* month : {"2025-08", "2025-09", "2025-10", "2025-11", "2025-12"})
    unpaid += std::string(kDead) + "," + month + ",1,1,0\n";
  const auto first = import("b.csv", unpaid + "2171051203859004,2025-12,1,1,1\nx,2025-12,1,1,1\n");
  EXPECT_EQ(first.exit, 1);
  EXPECT_EQ(first.json().at("strangers").as_int64(), 1);
  EXPECT_EQ(first.json().at("unreadable").as_array().size(), 1U);
  EXPECT_TRUE(first.json().at("wrote").as_bool());
  EXPECT_FALSE(call(database, {"coverage", "import", (dir() / "b.csv").string()})
                   .json()
                   .at("wrote")
                   .as_bool());
  ASSERT_EQ(call(database, acts()[0]).exit, 0);
  const auto assessed = call(database, {"claim", "assess", "K1", "--on", "2025-12-11"});
  EXPECT_EQ(assessed.exit, 1);
  EXPECT_EQ(assessed.json().at("assessment").at("standing").as_string(), "ended");
  EXPECT_EQ(assessed.json().at("assessment").at("total").as_int64(), 0);
}

}  // namespace
}  // namespace lindung::testing_binary
