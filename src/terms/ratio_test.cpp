#include "terms/ratio.h"

#include <limits>

#include <gtest/gtest.h>

namespace lindung {
namespace {

TEST(Ratio, IsShownInPerCentWithTwoDecimals) {
  EXPECT_EQ((Ratio{1, 2}.percent()), "50.00");
  EXPECT_EQ((Ratio{1, 3}.percent()), "33.33");
  EXPECT_EQ((Ratio{2, 3}.percent()), "66.67");
  EXPECT_EQ((Ratio{1, 1000}.percent()), "0.10");
  EXPECT_EQ((Ratio{1, 20'000}.percent()), "0.01");  // half up
  EXPECT_EQ((Ratio{0, 7}.percent()), "0.00");
  EXPECT_EQ((Ratio{99'999, 100'000}.percent()), "100.00");
}

TEST(Ratio, IsNeverCut) { EXPECT_EQ((Ratio{77'074, 51'086}.percent()), "150.87"); }

TEST(Ratio, SaysNothingWithoutADenominator) { EXPECT_EQ((Ratio{5, 0}.percent()), ""); }

TEST(Ratio, HoldsTheLargestNumbers) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ((Ratio{kMost, kMost}.percent()), "100.00");
  EXPECT_EQ((Ratio{kMost, 1}.percent()), "922337203685477580700.00");
  EXPECT_EQ((Ratio{1, kMost}.percent()), "0.00");
}

}  // namespace
}  // namespace lindung
