// Bills with the real binary: from the budget to the carrier's receipt and the money that comes
// back, to the rupiah, on both engines, killed in the middle of any act, replayed.
#include <gtest/gtest.h>

#include "postgres_database.h"
#include "runner.h"

namespace lindung::testing_binary {
namespace {

namespace json = boost::json;
using Words = std::vector<std::string>;

constexpr const char* kFirst = "2171055405909000";
constexpr const char* kDies = "2171051203859001";
constexpr const char* kStranger = "2171051203859002";  // listed, unknown to the carrier
constexpr const char* kUnbooked = "2171051203859003";

// A city of four listed people, three of whom the carrier knows.
class BillCity : public testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories(dir() / "rosters");
    fs::copy_file(fs::path(LINDUNG_SOURCE_DIR) / "schemes/batam-2025.toml", dir() / "scheme.toml");
    std::ofstream(dir() / "rosters/a.csv") << "NIK,NAMA,TGL LAHIR,KELOMPOK\n"
                                           << kFirst << ",Melati Karsa,1990-05-14,posyandu\n"
                                           << kDies << ",Bayu Pranata,1985-03-12,posyandu\n"
                                           << kStranger << ",Surya Wirawan,1985-03-12,posyandu\n"
                                           << kUnbooked << ",Gilang Permana,1985-03-12,posyandu\n";
    std::ofstream months(dir() / "months.csv");
    months << "nik,bulan,tercantum,diterima,lunas\n";
    for (const char* nik : {kFirst, kDies, kUnbooked}) {
      for (const char* month : {"2025-10", "2025-11", "2025-12"})
        months << nik << "," << month << ",0,1,0\n";
    }
    std::ofstream(dir() / "booked.csv")
        << "kpj,nik,nama\n12345678901," << kFirst << ",Melati Karsa\n12345678902," << kDies
        << ",Bayu Pranata\n";
  }
  fs::path dir() const { return folder_ / "city"; }
  std::string sqlite(const std::string& name) const { return (folder_ / name).string(); }

  static Words command(const std::string& database, const Words& words) {
    Words all{"--quiet", "--json", "--lang", "en", "--db", database};
    all.insert(all.end(), words.begin(), words.end());
    return all;
  }
  static Outcome call(const std::string& database, const Words& words) {
    return run(command(database, words));
  }

  void begin(const std::string& database) const {
    ASSERT_LE(call(database, {"process", dir().string()}).exit, 1);
    ASSERT_EQ(call(database, {"coverage", "import", (dir() / "months.csv").string()}).exit, 0);
    ASSERT_EQ(call(database, {"decree", "issue", "--number", "1/2025", "--date", "2025-09-29",
                              "--basis", "Perwali 1/2025", "--on", "2025-09-29"})
                  .exit,
              0);
  }

  // From the budget to the refund, one act a call.
  std::vector<Words> acts() const {
    const auto by = [](const char* who, const char* on, Words words) {
      words.insert(words.end(), {"--by", who, "--on", on});
      return words;
    };
    const std::string booked = (dir() / "booked.csv").string();
    return {
        by("sari", "2025-10-01",
           {"fund", "allot", "--fund", "grants", "--amount", "300000", "--paper", "DPA 1/2025"}),
        by("sari", "2025-10-02",
           {"bill", "draft", "--fund", "grants", "--from", "2025-10", "--until", "2026-01"}),
        by("dewi", "2025-10-03", {"bill", "approve", "--bill", "T1"}),
        by("sari", "2025-10-04",
           {"bill", "request", "--bill", "T1", "--number", "SPP 1", "--date", "2025-10-04",
            "--code", "251012345678", "--carrier-amount", "151200"}),
        by("sari", "2025-10-05",
           {"bill", "order", "--bill", "T1", "--number", "SPM 1", "--date", "2025-10-05"}),
        by("sari", "2025-10-06",
           {"bill", "pay", "--bill", "T1", "--number", "SP2D 1", "--date", "2025-10-06", "--amount",
            "151200"}),
        by("sari", "2025-10-08",
           {"bill", "receipt", "--bill", "T1", "--number", "BPJS 1", "--date", "2025-10-07",
            "--amount", "100800", "--file", booked}),
        by("sari", "2025-11-03", {"mutate", "death", "--nik", kDies, "--date", "2025-10-20"}),
        by("sari", "2025-11-04",
           {"refund", "claim", "--reason", "died", "--person", kDies, "--agreement", "PKS 3"}),
        by("sari", "2025-11-04",
           {"refund", "claim", "--reason", "not-booked", "--bill", "T1", "--agreement", "PKS 3"}),
        by("sari", "2025-12-04",
           {"refund", "receive", "--refund", "R1", "--number", "STS 1", "--date", "2025-12-04",
            "--amount", "33600"}),
        by("dewi", "2025-12-05", {"refund", "decline", "--refund", "R2", "--reason", "too late"})};
  }

  static std::size_t entries(const std::string& database) {
    return call(database, {"journal", "show"}).json().at("entries").as_array().size();
  }
  static std::string root(const std::string& database) {
    const auto verified = call(database, {"journal", "verify"});
    if (verified.exit != 0) return "exit " + std::to_string(verified.exit) + ": " + verified.out;
    return std::string(verified.json().at("root").as_string());
  }

  // Where every rupiah lies at the end.
  static void expect_the_end(const std::string& database) {
    const auto fund = call(database, {"fund", "show", "grants"}).json().at("funds").at(0);
    const auto& sums = fund.at("balances");
    EXPECT_EQ(sums.at("allotment").as_int64(), 300'000);
    EXPECT_EQ(sums.at("committed").as_int64(), 50'400) << "the one whom the carrier does not know";
    EXPECT_EQ(sums.at("spent").as_int64(), 117'600) << "151,200 less what came back this year";
    EXPECT_EQ(sums.at("available").as_int64(), 132'000);
    EXPECT_EQ(sums.at("receivable").as_int64(), 0);
    EXPECT_EQ(sums.at("payable").as_int64(), 0);
    EXPECT_EQ(sums.at("treasury").as_int64(), 117'600);
    EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
  }

  Folder folder_;
};

TEST_F(BillCity, EveryRupiahFromTheBudgetToTheReceipt) {
  const std::string database = sqlite("a.db");
  begin(database);
  std::vector<json::value> said;
  for (const auto& words : acts()) {
    const auto outcome = call(database, words);
    ASSERT_LE(outcome.exit, 1) << words[0] << " " << words[1] << outcome.out;
    EXPECT_EQ(outcome.out.find(kFirst), std::string::npos) << "an unmasked NIK";
    said.push_back(outcome.json());
  }
  const auto& draft = said[1].as_object();
  EXPECT_EQ(draft.at("people").as_int64(), 3);
  EXPECT_EQ(draft.at("amount").as_int64(), 3 * 3 * 16'800);
  EXPECT_EQ(draft.at("left_out").at(0).at("reason").as_string(), "not-sent");
  EXPECT_EQ(said[2].at("approved").at("author").as_string(), "dewi");
  EXPECT_EQ(said[6].at("stage").as_string(), "receipted");
  EXPECT_EQ(said[6].at("unbooked").as_int64(), 50'400);
  EXPECT_EQ(said[8].at("amount").as_int64(), 33'600) << "November and December of who died";
  EXPECT_EQ(said[9].at("amount").as_int64(), 50'400);
  EXPECT_EQ(said[11].at("outstanding").as_int64(), 0);
  expect_the_end(database);

  const auto paid = [&](const char* nik) {
    std::string months;
    const auto card = call(database, {"person", "show", nik}).json();
    for (const auto& month : card.at("months").as_array())
      months += month.at("paid").as_bool() ? '+' : '-';
    return months;
  };
  EXPECT_EQ(paid(kFirst), "+++");
  EXPECT_EQ(paid(kDies), "+--") << "the refund takes the months back";
  EXPECT_EQ(paid(kStranger), "---");
  EXPECT_EQ(paid(kUnbooked), "---") << "paid out, but never booked";
}

TEST_F(BillCity, NobodyDoesBothAndNothingIsDoneTwice) {
  const std::string database = sqlite("b.db");
  begin(database);
  const auto all = acts();
  for (int i = 0; i < 2; ++i) ASSERT_LE(call(database, all[static_cast<std::size_t>(i)]).exit, 1);
  const std::string before = root(database);
  const auto refused = [&](Words words) {
    const auto outcome = call(database, words);
    EXPECT_EQ(outcome.exit, 2) << outcome.out;
    return std::string(outcome.json().at("error").at("code").as_string());
  };
  EXPECT_EQ(refused({"bill", "approve", "--bill", "T1", "--by", "SARI", "--on", "2025-10-03"}),
            "BILL_MAKER_IS_CHECKER");
  EXPECT_EQ(refused({"bill", "approve", "--bill", "T1", "--by", "dewi", "--on", "2025-09-20"}),
            "FUND_NO_AGREEMENT");
  EXPECT_EQ(
      refused({"bill", "draft", "--fund", "grants", "--month", "2025-11", "--on", "2025-10-02"}),
      "BILL_EMPTY")
      << "everybody is billed already";
  EXPECT_EQ(refused({"bill", "receipt", "--bill", "T1", "--number", "X", "--date", "2025-10-02",
                     "--amount", "1", "--on", "2025-10-02"}),
            "BILL_STATE");
  EXPECT_EQ(refused({"fund", "cut", "--fund", "grants", "--amount", "299999", "--paper", "DPPA",
                     "--on", "2025-10-02"}),
            "FUND_CEILING");
  EXPECT_EQ(root(database), before) << "a refused act leaves no trace";
}

TEST_F(BillCity, KilledInTheMiddleOfAnyAct) {
  const std::string database = sqlite("killed.db");
  begin(database);
  for (const auto& words : acts()) {
    const std::size_t before = entries(database);
    for (long delay = 4'000; entries(database) == before && delay < 4'000'000; delay = delay * 2) {
      run(command(database, words), delay);
    }
    ASSERT_GT(entries(database), before) << words[0] << " " << words[1];
  }
  expect_the_end(database);
}

TEST_F(BillCity, TheSameOnPostgres) {
  const std::string postgres = postgres_database();
  if (postgres.empty()) GTEST_SKIP() << "LINDUNG_TEST_POSTGRES is not set to a server";
  const std::string lite = sqlite("c.db");
  for (const std::string& database : {lite, postgres}) {
    begin(database);
    for (const auto& words : acts()) ASSERT_LE(call(database, words).exit, 1) << words[1];
    expect_the_end(database);
  }
  EXPECT_EQ(root(lite), root(postgres));
}

}  // namespace
}  // namespace lindung::testing_binary
