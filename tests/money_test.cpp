// A city's money with the real binary: what goes wrong with lists, bills and payments of
// contributions in the audits and the press, each as a scenario in which a check catches it.
#include "money_city.h"

namespace lindung::testing_binary {
namespace {

// Press on Sampang, 2025: 9,016 people for eight months at 16,800 were said to cost 927 million.
TEST(StatedSums, SampangsDoesNotFollowFromItsPeopleAndMonths) {
  const auto found = run({"--json", "recount", "--groups", "2289,727,6000", "--month", "2025-05",
                          "--months", "8", "--amount", "927000000"});
  EXPECT_EQ(found.exit, 1);
  const auto all = found.json();
  EXPECT_EQ(all.at("people").as_int64(), 9'016);
  EXPECT_EQ(all.at("amount").as_int64(), 1'211'750'400);
  EXPECT_EQ(all.at("amount_difference").as_int64(), 284'750'400);
  EXPECT_EQ(all.at("months_paid").at("whole").as_int64(), 6);
  EXPECT_FALSE(all.at("agrees").as_bool());
}

TEST(StatedSums, AreSaidAsTheLanguageWritesNumbers) {
  const std::vector<std::string> recount = {
      "recount", "--groups", "2289,727,6000", "--month", "2025-05", "--months", "8"};
  const auto said = [&](std::vector<std::string> words) {
    words.insert(words.end(), recount.begin(), recount.end());
    return run(words).out;
  };
  const std::string english = said({"--lang", "en"}), indonesian = said({});
  EXPECT_NE(english.find("9,016\n"), std::string::npos) << english;
  EXPECT_NE(english.find("1,211,750,400\n"), std::string::npos) << english;
  EXPECT_NE(indonesian.find("9.016\n"), std::string::npos) << indonesian;
  EXPECT_NE(indonesian.find("1.211.750.400\n"), std::string::npos) << indonesian;
}

// Batam's sectors added up to 25,348 under a headline of 24,348.
TEST(StatedSums, AHeadlineThatIsNotTheSumOfItsGroups) {
  EXPECT_EQ(run({"--json", "recount", "--groups", "11501,13847", "--people", "24348"}).exit, 1);
  EXPECT_EQ(run({"--json", "recount", "--groups", "11501,12847", "--people", "24348"}).exit, 0);
}

// The figures that the press gave right.
TEST(StatedSums, JambisTransferAndPpuAgree) {
  EXPECT_EQ(run({"recount", "--groups", "112538", "--month", "2023-01", "--months", "12",
                 "--amount", "22687660800"})
                .exit,
            0);
  EXPECT_EQ(run({"recount", "--groups", "15000", "--months", "12", "--amount", "3024000000"}).exit,
            0);
}

// F32: a dead man replaced without a decision. Here it takes a numbered amendment with an
// effective month, and his row stays.
TEST_F(MoneyCity, AReplacementNeedsADecisionAndKeepsTheOldRow) {
  const std::string database = sqlite("replace.db");
  processed(database);
  ASSERT_EQ(call(database, issue()).exit, 0);
  ASSERT_EQ(call(database, by("sari", "2025-05-12",
                              {"mutate", "death", "--nik", money_nik(9), "--date", "2025-05-10"}))
                .exit,
            0);
  const auto listed = [&](int n, const char* month) {
    return months_of(database, money_nik(n), "listed").find(month) != std::string::npos;
  };
  EXPECT_TRUE(listed(9, "2025-06"));  // nothing has been decided yet
  EXPECT_FALSE(listed(13, "2025-06"));
  const Words without_number = by("sari", "2025-05-20",
                                  {"decree", "amend", "--date", "2025-05-20", "--basis",
                                   "Perwali 1/2025", "--effective", "2025-06"});
  EXPECT_EQ(call(database, without_number).exit, 2);
  const auto amended =
      call(database, by("sari", "2025-05-20",
                        {"decree", "amend", "--number", "SK-2/2025", "--date", "2025-05-20",
                         "--basis", "Perwali 1/2025", "--effective", "2025-06"}));
  ASSERT_EQ(amended.exit, 0) << amended.out;
  EXPECT_TRUE(listed(9, "2025-05"));  // the old row stays, ended
  EXPECT_FALSE(listed(9, "2025-06"));
  EXPECT_FALSE(listed(13, "2025-05"));
  EXPECT_TRUE(listed(13, "2025-06"));
  const auto again =
      call(database, by("sari", "2025-06-20",
                        {"decree", "amend", "--number", "SK-2/2025", "--date", "2025-06-20",
                         "--basis", "Perwali 1/2025", "--effective", "2025-07"}));
  EXPECT_EQ(again.exit, 2);  // a number is used once, and nobody leaves
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
}

std::map<std::string, json::value> lines_by_name(const json::value& shown) {
  std::map<std::string, json::value> lines;
  for (const auto& line : shown.at("lines").as_array())
    lines[std::string(line.at("name").as_string())] = line;
  return lines;
}

// A purse that the law keeps for other workers gives no place, so the decree does not name them.
TEST_F(MoneyCity, NamesNobodyForWhomNoPurseMayPay) {
  std::string scheme = money_scheme();
  const std::string kind = "\"provincial-transfer\"";
  scheme.replace(scheme.find(kind), kind.size(), "\"palm-oil-share\"");
  std::ofstream(dir() / "scheme.toml") << scheme;
  const std::string database = sqlite("purse.db");
  const auto processed = run({"--lang", "en", "--db", database, "process", dir().string()});
  ASSERT_LE(processed.exit, 1);
  EXPECT_NE(processed.out.find("transfer does not pay for parking"), std::string::npos);
  const auto issued = call(database, issue());
  ASSERT_LE(issued.exit, 1) << issued.out;
  EXPECT_EQ(issued.json().at("entering").as_int64(), 8);
  const auto card = call(database, {"person", "show", money_nik(9)}).json();
  EXPECT_FALSE(card.at("selected").as_bool());
  EXPECT_NE(text(card, "place")
                .find("tidak ada dana kelompok ini yang boleh membayarnya (transfer: sumber dana "
                      "ini menurut aturannya bukan bagi pekerja kelompok ini"),
            std::string::npos)
      << card;
}

// F16: money lies unused because nobody sees which ward has places left.
TEST_F(MoneyCity, EmptyPlacesAreSeenByWard) {
  const std::string database = sqlite("places.db");
  processed(database);
  ASSERT_EQ(call(database, issue()).exit, 0);
  const auto shown =
      call(database, {"coverage", "show", "--month", "2025-02", "--denominator", "quota"});
  ASSERT_EQ(shown.exit, 0) << shown.out;
  auto wards = lines_by_name(shown.json());
  EXPECT_EQ(wards.at("Tanjung Uma").at("listed").as_int64(), 6);
  EXPECT_EQ(wards.at("Tanjung Uma").at("denominator").as_int64(), 8);
  EXPECT_EQ(wards.at("Baloi Indah").at("listed").as_int64(), 6);
  EXPECT_EQ(wards.at("Sagulung Kota").at("listed").as_int64(), 0);  // nobody was named there
  EXPECT_EQ(wards.at("Sagulung Kota").at("denominator").as_int64(), 8);
}

TEST_F(MoneyCity, CoverageHasANamedDenominatorWithSourceAndDay) {
  const std::string database = sqlite("coverage.db");
  processed(database);
  ASSERT_EQ(call(database, issue()).exit, 0);
  std::string months = "nik,month,listed,registered,paid\n";
  for (int n = 1; n <= 6; ++n) months += money_nik(n) + ",2025-02,1,1,1\n";
  months += money_nik(7) + ",2025-02,1,1,0\n";
  ASSERT_EQ(call(database, {"coverage", "import", write("m.csv", months)}).exit, 0);
  const auto of = [&](const char* per, const char* denominator) {
    return call(database, {"coverage", "show", "--month", "2025-02", "--per", per, "--denominator",
                           denominator})
        .json();
  };
  const auto groups = of("group", "listed");
  auto lines = lines_by_name(groups);
  EXPECT_EQ(lines.at("Kader posyandu").at("listed").as_int64(), 8);
  EXPECT_EQ(lines.at("Kader posyandu").at("registered").as_int64(), 7);
  EXPECT_EQ(lines.at("Kader posyandu").at("covered").as_int64(), 6);
  EXPECT_EQ(text(lines.at("Kader posyandu").at("ratio"), "percent"), "75.00");
  EXPECT_EQ(groups.at("total").at("denominator").as_int64(), 12);
  const auto city = of("city", "employed");
  EXPECT_EQ(city.at("total").at("denominator").as_int64(), 606'490);
  EXPECT_EQ(text(city.at("denominator"), "date"), "2024-08-01");
  EXPECT_FALSE(text(city.at("denominator"), "source").empty());
  EXPECT_GE(city.at("targets").as_array().size(), 2U);
  EXPECT_EQ(lines_by_name(of("fund", "listed")).at("transfer").at("listed").as_int64(), 4);
  const auto unknown = call(database, {"coverage", "show", "--denominator", "everybody"});
  EXPECT_EQ(unknown.exit, 2);
  EXPECT_EQ(error_code(unknown), "CALL_VALUE");
}

}  // namespace
}  // namespace lindung::testing_binary
