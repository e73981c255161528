#include "base/english_number.h"

#include <gtest/gtest.h>

namespace lindung {
namespace {

TEST(GroupedEn, MarksThousandsWithACommaAndKeepsTheSign) {
  EXPECT_EQ(grouped_en(999), "999");
  EXPECT_EQ(grouped_en(12'847), "12,847");
  EXPECT_EQ(grouped_en(-1'234'567), "-1,234,567");
}

}  // namespace
}  // namespace lindung
