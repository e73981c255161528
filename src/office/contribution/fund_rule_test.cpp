#include "office/contribution/fund_rule.h"

#include <gtest/gtest.h>

#include "engines/rules/source_law_for_tests.h"

namespace lindung::contribution {
namespace {

const rules::RuleBook& law() { return rules::source_law(LINDUNG_SOURCE_DIR); }

MayPay may_pay(const char* fund, int year) { return fund_rule(law(), fund, year).value().may_pay; }

TEST(FundRule, VillageFundByYear) {
  EXPECT_EQ(may_pay("village-fund", 2023), MayPay::Unknown);
  EXPECT_EQ(may_pay("village-fund", 2024), MayPay::No);
  EXPECT_EQ(may_pay("village-fund", 2025), MayPay::Unknown);
  EXPECT_EQ(may_pay("village-fund", 2026), MayPay::Yes);
  EXPECT_EQ(fund_rule(law(), "village-fund", 2026)->for_whom,
            std::vector<std::string>{"cash-for-work-workers"});
}

TEST(FundRule, TobaccoShareNeedsTheRegionsRuleFrom2025) {
  const auto before = fund_rule(law(), "tobacco-excise-share", 2024);
  const auto after = fund_rule(law(), "tobacco-excise-share", 2025);
  ASSERT_TRUE(before && after);
  const auto needs = [](const FundRule& rule) {
    return std::count(rule.needs.begin(), rule.needs.end(), "regional-rule-on-recipients");
  };
  EXPECT_EQ(needs(*before), 0);
  EXPECT_EQ(needs(*after), 1);
  EXPECT_EQ(after->group_type, "SG");
}

TEST(FundRule, AnswersForEveryFundAndYearAndItsPayerIsOneOfTheContributionRules) {
  for (const auto& fund : *law().enumeration("fund")) {
    for (int year = 2015; year <= 2027; ++year) {
      const auto rule = fund_rule(law(), fund, year);
      ASSERT_TRUE(rule) << fund << year << rule.error().where;
      EXPECT_FALSE(rule->for_whom.empty());
      EXPECT_FALSE(rule->needs.empty());
      const auto* payers = law().enumeration("payer");
      EXPECT_EQ(std::count(payers->begin(), payers->end(), rule->payer), 1) << rule->payer;
      EXPECT_EQ(rule->group_type.empty(), year < 2023 || fund == "self") << fund << year;
    }
  }
  EXPECT_FALSE(fund_rule(law(), "grant", 2026)->verified());
  EXPECT_FALSE(fund_rule(law(), "grant", 2026)->repeats_yearly);
  EXPECT_TRUE(fund_rule(law(), "self", 2026)->verified());
}

TEST(FundRule, RefusesWhatItDoesNotKnow) {
  const auto odd = fund_rule(law(), "gold", 2026);
  EXPECT_EQ(odd.error().where, "fund");
  EXPECT_NE(odd.error().message.en.find("village-fund"), std::string::npos);
  EXPECT_EQ(fund_rule(law(), "grant", 2014).error().where, "fiscal-year");
  EXPECT_EQ(fund_rule(law(), "grant", 99'999).error().where, "fiscal-year");
}

}  // namespace
}  // namespace lindung::contribution
