#include "terms/calendar.h"

#include <gtest/gtest.h>

namespace lindung {
namespace {

Date day(int year, int month, int of_month) { return *Date::make(year, month, of_month); }

TEST(Months, EndWithTheMonth) {
  EXPECT_EQ(plus_months(day(2024, 1, 31), 1), day(2024, 2, 29));
  EXPECT_EQ(plus_months(day(2024, 11, 30), 3), day(2025, 2, 28));
  EXPECT_EQ(whole_months(day(2024, 1, 31), day(2024, 2, 28)), 0);
  EXPECT_EQ(whole_months(day(2024, 1, 31), day(2024, 2, 29)), 1);
  EXPECT_EQ(whole_months(day(2021, 3, 1), day(2024, 2, 29)), 35);
  EXPECT_EQ(whole_months(day(2024, 3, 1), day(2024, 1, 1)), 0);
  EXPECT_EQ(last_day(*Month::make(2024, 2)), day(2024, 2, 29));
  EXPECT_EQ(last_day(*Month::make(2025, 12)), day(2025, 12, 31));
}

TEST(Months, EndWithTheLastYear) {
  EXPECT_EQ(plus_months(day(9999, 11, 30), 1), day(9999, 12, 30));
  EXPECT_EQ(plus_months(day(9999, 12, 1), 1), day(9999, 12, 31));
  EXPECT_EQ(whole_months(day(2024, 1, 1), day(9999, 12, 31)), 95711);
}

TEST(WorkingDays, LeaveOutSaturdayAndSunday) {
  const Date friday = day(2026, 11, 20);
  EXPECT_EQ(plus_working_days(friday, 0), friday);
  EXPECT_EQ(plus_working_days(friday, 1), day(2026, 11, 23));
  EXPECT_EQ(plus_working_days(friday, 5), day(2026, 11, 27));
  EXPECT_EQ(plus_working_days(friday, 7), day(2026, 12, 1));
  EXPECT_EQ(plus_working_days(day(2026, 11, 21), 1), day(2026, 11, 23));  // from a Saturday
  EXPECT_EQ(plus_working_days(day(1969, 12, 31), 3), day(1970, 1, 5));
}

}  // namespace
}  // namespace lindung
