#include "terms/date.h"

#include <gtest/gtest.h>

namespace lindung {
namespace {

Date day(int year, int month, int day_of_month) { return *Date::make(year, month, day_of_month); }

TEST(Date, CountsDaysFrom1970) {
  EXPECT_EQ(day(1970, 1, 1).days(), 0);
  EXPECT_EQ(day(1969, 12, 31).days(), -1);
  EXPECT_EQ(day(2000, 3, 1).days(), 11017);
  EXPECT_EQ(Date::from_days(11017), day(2000, 3, 1));
  EXPECT_EQ(Date(), day(1970, 1, 1));
}

TEST(Date, RefusesDaysThatAreNone) {
  EXPECT_FALSE(Date::make(2025, 2, 29));
  EXPECT_TRUE(Date::make(2024, 2, 29));
  EXPECT_FALSE(Date::make(1900, 2, 29));
  EXPECT_FALSE(Date::make(2025, 2, 31));
  EXPECT_FALSE(Date::make(2025, 13, 1));
  EXPECT_FALSE(Date::make(2025, 0, 1));
  EXPECT_FALSE(Date::make(2025, 4, 31));
  EXPECT_FALSE(Date::make(2025, 4, 0));
  EXPECT_FALSE(Date::make(0, 1, 1));
  EXPECT_FALSE(Date::make(10000, 1, 1));
  EXPECT_FALSE(Date::make(2025, -1, 1));
}

TEST(Date, ReadsAndWritesIso) {
  EXPECT_EQ(Date::parse_iso("1980-03-12"), day(1980, 3, 12));
  EXPECT_EQ(day(1980, 3, 12).iso(), "1980-03-12");
  EXPECT_EQ(day(1, 1, 1).iso(), "0001-01-01");
  for (const char* text : {"", "1980-3-12", "1980/03/12", "1980-03-12 ", "80-03-12", "1980-02-30",
                           "198a-03-12", "+980-03-12"}) {
    EXPECT_FALSE(Date::parse_iso(text)) << text;
  }
}

TEST(Date, EveryDayOfFourCenturiesReadsBack) {
  for (std::int32_t days = day(1800, 1, 1).days(); days < day(2200, 1, 1).days(); days += 13) {
    const Date date = Date::from_days(days);
    EXPECT_EQ(Date::parse_iso(date.iso()), date);
    EXPECT_EQ(Date::make(date.year(), date.month(), date.day()), date);
  }
}

TEST(Date, AgeGrowsOnTheBirthday) {
  const Date birth = day(1980, 3, 12);
  EXPECT_EQ(birth.age_on(day(2025, 3, 11)), 44);
  EXPECT_EQ(birth.age_on(day(2025, 3, 12)), 45);
  EXPECT_EQ(birth.age_on(birth), 0);
  EXPECT_EQ(birth.age_on(day(1980, 3, 11)), -1);
}

TEST(Date, LeapDayBirthdaysFallOnTheFirstOfMarch) {
  const Date birth = day(2004, 2, 29);
  EXPECT_EQ(birth.age_on(day(2022, 2, 28)), 17);
  EXPECT_EQ(birth.age_on(day(2022, 3, 1)), 18);
  EXPECT_EQ(birth.age_on(day(2024, 2, 29)), 20);
}

TEST(Date, AddsDaysAcrossMonths) {
  EXPECT_EQ(day(2024, 2, 28).plus_days(2), day(2024, 3, 1));
  EXPECT_EQ(day(2024, 3, 1).plus_days(-1), day(2024, 2, 29));
  EXPECT_LT(day(2024, 2, 28), day(2024, 2, 29));
}

}  // namespace
}  // namespace lindung
