#include "terms/funding_source.h"

#include <set>

#include <gtest/gtest.h>

namespace lindung {
namespace {

TEST(FundingSource, EveryKindStandsInItsPlaceUnderItsOwnWord) {
  std::set<std::string_view> words;
  for (std::size_t i = 0; i < kFundingSourceCount; ++i) {
    const auto& one = kFundingSources[i];
    EXPECT_EQ(static_cast<std::size_t>(one.source), i);
    EXPECT_TRUE(words.insert(one.word).second);
    EXPECT_EQ(parse_funding_source(one.word), one.source);
    EXPECT_FALSE(one.name_id.empty() || one.name_en.empty());
  }
  EXPECT_FALSE(parse_funding_source("Village-Fund"));
}

TEST(FundingSource, VillagesSpendPublicMoneyAndDonorsDoNot) {
  EXPECT_TRUE(is_public_money(FundingSource::VillageFund));
  EXPECT_TRUE(is_public_money(FundingSource::NeighbourhoodFund));
  EXPECT_FALSE(is_public_money(FundingSource::Company));
  EXPECT_FALSE(is_public_money(FundingSource::Self));
}

}  // namespace
}  // namespace lindung
