// Bills with the real binary: from the budget to the carrier's receipt and the money that comes
// back, to the rupiah, on both engines, killed in the middle of any act, replayed.
#include "acts.h"
#include "city.h"

namespace lindung::testing_binary {
namespace {

constexpr const char* kFirst = "2171055405909000";
constexpr const char* kDies = "2171051203859001";
constexpr const char* kStranger = "2171051203859002";  // listed, unknown to the carrier
constexpr const char* kUnbooked = "2171051203859003";

// A city of four listed people, three of whom the carrier knows.
class BillCity : public City {
 protected:
  void SetUp() override {
    batam({{kFirst, "Melati Karsa", "1990-05-14"},
           {kDies, "Bayu Pranata", "1985-03-12"},
           {kStranger, "Surya Wirawan", "1985-03-12"},
           {kUnbooked, "Gilang Permana", "1985-03-12"}});
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
  void begin(const std::string& database) const {
    processed(database);
    ASSERT_EQ(call(database, {"coverage", "import", (dir() / "months.csv").string()}).exit, 0);
    ASSERT_EQ(call(database, {"decree", "issue", "--number", "1/2025", "--date", "2025-09-29",
                              "--basis", "Perwali 1/2025", "--on", "2025-09-29"})
                  .exit,
              0);
  }

  // From the budget to the refund, one act a call.
  Acts acts() const {
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
  const auto refused = [&](const Words& words) {
    const auto outcome = call(database, words);
    EXPECT_EQ(outcome.exit, 2) << outcome.out;
    return error_code(outcome);
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
  for (const auto& words : acts()) killed_until_done(database, words);
  expect_the_end(database);
}

TEST_F(BillCity, TheSameOnPostgres) {
  same_on_both_stores(folder_, [&](const std::string& database) {
    begin(database);
    do_all(database, acts());
    expect_the_end(database);
  });
}

}  // namespace
}  // namespace lindung::testing_binary
