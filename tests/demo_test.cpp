// The four cities worked through their fiscal year with the real binary: what was published of them
// comes out to the rupiah, the books balance, and a second run adds nothing.
#include <gtest/gtest.h>

#include "calls.h"

namespace lindung::testing_binary {
namespace {

struct Published {
  const char* city;
  std::int64_t people;
  std::int64_t month;     // rupiah, all funds together
  std::int64_t paid;      // of all months
  std::int64_t allotted;  // the ceilings of the scheme
  std::size_t months;
};

class DemoYear : public ::testing::TestWithParam<Published> {};

json::object year_of(const Folder& folder, const char* city) {
  const auto said = run({"--json", "--quiet", "--lang", "en", "demo", "--city", city, "--dir",
                         (folder / "demo").string()});
  EXPECT_TRUE(said.exit == 0 || said.exit == 1) << said.out;
  return json::parse(said.out).at("cities").at(0).at("year").as_object();
}

TEST_P(DemoYear, PaysWhatWasPublishedAndNothingTwice) {
  const Published& published = GetParam();
  const Folder folder;
  const json::object year = year_of(folder, published.city);
  EXPECT_EQ(year.at("listed").as_int64(), published.people);
  EXPECT_EQ(year.at("allotted").as_int64(), published.allotted);
  EXPECT_EQ(year.at("paid").as_int64(), published.paid);
  EXPECT_EQ(year.at("billed").as_int64(), published.paid);
  EXPECT_EQ(year.at("left").as_int64(), published.allotted - published.paid);
  std::string story;
  std::map<std::string, std::int64_t> by_day;
  for (const auto& step : year.at("steps").as_array()) {
    story += std::string(step.at("what").as_string()) + "\n";
    const auto people = step.at("people").as_int64(), amount = step.at("amount").as_int64();
    if (people == 0 || amount == 0) continue;
    EXPECT_EQ(amount, people * 16'800);
    by_day[std::string(step.at("on").as_string())] += amount;
  }
  EXPECT_EQ(by_day.size(), published.months);
  for (const auto& [day, amount] : by_day) EXPECT_EQ(amount, published.month) << day;
  // A year as it goes: what went wrong is told, and mended within the published sums.
  for (const char* part : {"the carrier refuses 3", "a letter of the carrier", "amendment",
                           "warning: last month's dues are not paid", "2 died and 1 moved",
                           "3 leave, 3 enter instead", "claimed back", "gives the money back"})
    EXPECT_NE(story.find(part), std::string::npos) << part << "\n" << story;

  const json::object again = year_of(folder, published.city);
  EXPECT_TRUE(again.at("steps").as_array().empty());
  EXPECT_EQ(again.at("paid"), year.at("paid"));
  EXPECT_EQ(again.at("left"), year.at("left"));
  const std::string database = (folder / "demo" / (std::string(published.city) + ".db")).string();
  EXPECT_EQ(run({"--db", database, "journal", "verify"}).exit, 0);
}

// Batam 12,847 people of the second tranche; Jambi 3,000 + 1,316 + 1,650; Samarinda Rp 3 billion
// for 19,000 people, nine months and Rp 127,200,000 left; Ambon 25,000 people for twelve months.
INSTANTIATE_TEST_SUITE_P(
    Cities, DemoYear,
    ::testing::Values(Published{"batam", 12'847, 215'829'600, 647'488'800, 660'000'000, 3},
                      Published{"jambi", 5'966, 100'228'800, 801'830'400, 850'000'000, 8},
                      Published{"samarinda", 19'000, 319'200'000, 2'872'800'000, 3'000'000'000, 9},
                      Published{"ambon", 25'000, 420'000'000, 5'040'000'000, 5'100'000'000, 12}),
    [](const auto& one) { return std::string(one.param.city); });

TEST(DemoAccounts, AreOneOfEachRoleAndTheSameAtEveryRun) {
  const Folder folder;
  const std::string dir = (folder / "demo").string();
  const std::vector<std::string> words{"--json", "--quiet", "demo", "--city",
                                       "jambi",  "--dir",   dir,    "--accounts"};
  const auto first = run(words);
  ASSERT_EQ(first.exit, 0) << first.out;
  const auto accounts = first.json().at("accounts").as_array();
  ASSERT_EQ(accounts.size(), 9u);
  EXPECT_EQ(accounts[0].at("login"), "clerk.jambi");
  EXPECT_EQ(run(words).json().at("accounts"), first.json().at("accounts"));
  EXPECT_EQ(run({"--db", dir + "/demo.db", "journal", "verify"}).exit, 0);
  const auto own = run({"--json", "--quiet", "--db", dir + "/kota.db", "demo", "--accounts"});
  EXPECT_EQ(own.exit, 2) << "never in an office's own database";
}

}  // namespace
}  // namespace lindung::testing_binary
