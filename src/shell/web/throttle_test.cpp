#include "shell/web/throttle.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include <gtest/gtest.h>

namespace lindung::web {
namespace {

using std::chrono::seconds;

TEST(Throttle, GivesSoManyTriesAndOneMoreWithTime) {
  Throttle throttle(3, seconds(10));
  const auto start = Throttle::Clock::now();
  for (int i = 0; i < 3; ++i) {
    EXPECT_TRUE(throttle.may("a", start)) << i;
    throttle.spend("a", start);
  }
  EXPECT_FALSE(throttle.may("a", start));
  EXPECT_FALSE(throttle.may("a", start + seconds(9)));
  EXPECT_TRUE(throttle.may("a", start + seconds(10)));
  EXPECT_TRUE(throttle.may("b", start));
  throttle.forget("a");
  EXPECT_TRUE(throttle.may("a", start));
}

// Many who ask once must not make those forgotten who asked too often.
TEST(Throttle, KeepsWhoIsHeldBackAmongAHundredThousandOthers) {
  Throttle throttle(1, seconds(60));
  const auto start = Throttle::Clock::now();
  throttle.spend("held", start + seconds(59));
  for (int i = 0; i < 100'000; ++i)
    throttle.spend("other" + std::to_string(i), start + std::chrono::milliseconds(i));
  EXPECT_FALSE(throttle.may("held", start + seconds(100)));
  EXPECT_TRUE(throttle.may("other0", start + seconds(100)));
  EXPECT_FALSE(throttle.may("other99999", start + seconds(100)));
}

// A thousand a second for ten minutes, each once: what is remembered are those of the last minute.
TEST(Throttle, ForgetsLittleByLittleWhoMayTryFreely) {
  Throttle throttle(20, seconds(60));
  const auto start = Throttle::Clock::now();
  std::size_t most = 0;
  for (int i = 0; i < 600'000; ++i) {
    const auto key = std::to_string(static_cast<std::uint64_t>(i) * 0x9E3779B97F4A7C15U);
    throttle.spend(key, start + std::chrono::milliseconds(i));
    if (i % 10'000 == 0) most = std::max(most, throttle.keys());
  }
  EXPECT_LE(most, 90'000U);
  EXPECT_GE(most, 60'000U);
}

}  // namespace
}  // namespace lindung::web
