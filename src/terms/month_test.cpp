#include "terms/month.h"

#include <gtest/gtest.h>

namespace lindung {
namespace {

Month month(int year, int number) { return *Month::make(year, number); }

TEST(Month, ReadsAndWrites) {
  EXPECT_EQ(Month::parse("2026-01"), month(2026, 1));
  EXPECT_EQ(month(2026, 1).iso(), "2026-01");
  EXPECT_EQ(month(2026, 12).iso(), "2026-12");
  EXPECT_EQ(month(2026, 12).year(), 2026);
  EXPECT_EQ(month(2026, 12).month(), 12);
  for (const char* text : {"", "2026", "2026-1", "2026-00", "2026-13", "2026/01", "2026-01-01",
                           " 2026-01", "0000-01"}) {
    EXPECT_FALSE(Month::parse(text)) << text;
  }
}

TEST(Month, CountsAcrossYears) {
  EXPECT_EQ(month(2025, 11).plus(3), month(2026, 2));
  EXPECT_EQ(month(2026, 2).plus(-3), month(2025, 11));
  EXPECT_EQ(month(2026, 2) - month(2025, 11), 3);
  EXPECT_LT(month(2025, 12), month(2026, 1));
  EXPECT_LT(Month(), month(1, 1));
}

TEST(Month, HoldsTheDaysOfTheMonth) {
  EXPECT_EQ(Month::of(*Date::make(2025, 5, 22)), month(2025, 5));
  EXPECT_EQ(month(2025, 5).first_day(), *Date::make(2025, 5, 1));
}

TEST(Period, IsHalfOpen) {
  const Period ten{month(2025, 1), month(2025, 11)};
  EXPECT_EQ(ten.months(), 10);
  EXPECT_TRUE(ten.contains(month(2025, 1)));
  EXPECT_TRUE(ten.contains(month(2025, 10)));
  EXPECT_FALSE(ten.contains(month(2025, 11)));
  EXPECT_EQ((Period{month(2025, 5), month(2025, 5)}).months(), 0);
  EXPECT_EQ((Period{month(2025, 5), month(2025, 4)}).months(), 0);
}

}  // namespace
}  // namespace lindung
