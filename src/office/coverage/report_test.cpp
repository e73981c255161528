#include "office/coverage/report.h"

#include <gtest/gtest.h>

#include "engines/rules/source_law_for_tests.h"
#include "office/coverage/targets.h"

namespace lindung::coverage {
namespace {

const Month kMay = *Month::make(2025, 5);
Counted person(std::uint64_t key, bool listed, bool registered, bool paid) {
  return {key, {kMay, listed, registered, paid}};
}
const rules::RuleBook& law() { return rules::source_law(LINDUNG_SOURCE_DIR); }

TEST(CoverageReport, CountsTheThreeFactsByKeyAndAddsUp) {
  const Counted people[] = {person(2, true, true, true), person(1, true, true, false),
                            person(1, true, true, true), person(1, true, false, true),
                            person(2, false, true, true)};
  Denominator quota;
  quota.of_key = {{1, 2}, {3, 5}};
  quota.whole = 7;
  const auto report = coverage_report(people, quota);
  ASSERT_EQ(report.lines.size(), 3U);
  EXPECT_EQ(report.lines[0].listed, 3);
  EXPECT_EQ(report.lines[0].registered, 2);
  EXPECT_EQ(report.lines[0].paid, 2);
  EXPECT_EQ(report.lines[0].covered, 1);
  EXPECT_EQ(report.lines[0].ratio()->percent(), "50.00");
  EXPECT_FALSE(report.lines[1].ratio());  // no denominator for this key
  EXPECT_EQ(report.lines[2].covered, 0);  // a quota that nobody fills is seen
  EXPECT_EQ(report.lines[2].ratio()->percent(), "0.00");
  EXPECT_EQ(report.total.covered, 3);
  EXPECT_EQ(report.total.ratio()->percent(), "42.86");
}

TEST(CoverageReport, AShareAboveAHundredIsShown) {  // Kutai Timur 2024
  CoverageLine line;
  line.covered = 77'074;
  line.denominator = 51'086;
  EXPECT_EQ(line.ratio()->percent(), "150.87");
  line.covered = 69'528;
  line.denominator = 79'691;
  EXPECT_EQ(line.ratio()->percent(), "87.25");
}

TEST(CoverageReport, TheCitysNumbersHaveASourceAndADay) {
  const auto batam = city_denominators(law(), 2171, *Date::make(2025, 6, 1));
  std::map<std::string, std::int64_t> numbers;
  for (const auto& one : batam) {
    numbers[one.id] = *one.whole;
    EXPECT_FALSE(one.source.empty());
    EXPECT_FALSE(one.definition.id.empty());
    EXPECT_TRUE(one.on);
  }
  EXPECT_EQ(numbers.at("employed"), 606'490);
  EXPECT_EQ(numbers.at("population"), 1'260'785);
  const auto before = city_denominators(law(), 2171, *Date::make(2024, 3, 1));
  for (const auto& one : before) {
    if (one.id == "employed") {
      EXPECT_EQ(*one.whole, 589'402);
    }
  }
  EXPECT_TRUE(city_denominators(law(), 9999, *Date::make(2025, 6, 1)).empty());
}

TEST(Targets, TwoTargetsOfOneYearAreNotOfOneThing) {
  Denominator employed;
  employed.id = "employed";
  employed.whole = 600'000;
  const auto ways =
      ways_to_targets(law(), *Date::make(2025, 7, 1), 214'080, {employed}, 10'000, Rupiah(16'800));
  std::map<std::string, Way> by_id;
  for (const auto& way : ways) by_id[way.target] = way;
  const Way& plan = by_id.at("coverage.target.rpjmn");
  EXPECT_EQ(plan.needed, 192'900);  // 32.15 %
  EXPECT_TRUE(plan.reached());
  EXPECT_EQ(plan.a_month, Rupiah());
  const Way& ministry = by_id.at("coverage.target.home-affairs");
  EXPECT_EQ(ministry.needed, 312'900);  // 52.15 %
  EXPECT_EQ(ministry.missing, 98'820);
  EXPECT_EQ(ministry.a_month, Rupiah(1'660'176'000));
  EXPECT_FALSE(ministry.note.id.empty());
  EXPECT_EQ(by_id.at("coverage.target.growth").needed, 12'000);  // a fifth more than last year
  EXPECT_FALSE(by_id.contains("coverage.target.rkp"));           // of 2026
}

TEST(Targets, PeopleAreRoundedUpAndUnknownsLeftOut) {
  Denominator employed;
  employed.id = "employed";
  employed.whole = 1'001;
  const auto ways =
      ways_to_targets(law(), *Date::make(2026, 7, 1), 0, {employed}, {}, Rupiah(16'800));
  ASSERT_FALSE(ways.empty());
  for (const auto& way : ways) {
    if (way.target == "coverage.target.rkp") {
      EXPECT_EQ(way.needed, 351);  // 350.2
    }
    EXPECT_NE(way.target, "coverage.target.growth");
  }
  EXPECT_TRUE(ways_to_targets(law(), *Date::make(2026, 7, 1), 0, {}, {}, Rupiah(16'800)).empty());
}

}  // namespace
}  // namespace lindung::coverage
