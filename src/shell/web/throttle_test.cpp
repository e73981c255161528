#include "shell/web/throttle.h"

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

}  // namespace
}  // namespace lindung::web
