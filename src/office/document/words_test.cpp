#include "office/document/words.h"

#include <gtest/gtest.h>

namespace lindung::document {
namespace {

TEST(Words, SpansOfMonths) {
  const auto month = [](int year, int number) { return *Month::make(year, number); };
  EXPECT_EQ(span({month(2024, 4), month(2024, 5)}), "April 2024");
  EXPECT_EQ(span({month(2024, 4), month(2025, 1)}), "April sampai Desember 2024");
  EXPECT_EQ(span({month(2024, 11), month(2025, 3)}), "November 2024 sampai Februari 2025");
}

TEST(Words, ProgrammesAndPlaces) {
  using enum Program;
  EXPECT_EQ(list({EmploymentInjury}), "jaminan kecelakaan kerja (JKK)");
  EXPECT_EQ(list({EmploymentInjury, Death}),
            "jaminan kecelakaan kerja (JKK) dan jaminan kematian (JKM)");
  EXPECT_EQ(list({EmploymentInjury, Death, OldAge}),
            "jaminan kecelakaan kerja (JKK), jaminan kematian (JKM), dan jaminan hari tua (JHT)");
  EXPECT_EQ(region_name(*RegionCode::parse("2171")), "Kota Batam");
  EXPECT_EQ(region_name(*RegionCode::parse("9999")), "99.99");
}

}  // namespace
}  // namespace lindung::document
