#include "terms/spoken.h"

#include <gtest/gtest.h>

namespace lindung {
namespace {

TEST(Spoken, DaysAndMonthsAreSaidInBothLanguages) {
  const Text day = spoken_day(*Date::make(2026, 5, 3));
  EXPECT_EQ(day.id, "3 Mei 2026");
  EXPECT_EQ(day.en, "3 May 2026");
  const Text month = spoken_month(*Month::make(2025, 12));
  EXPECT_EQ(month.id, "Desember 2025");
  EXPECT_EQ(month.en, "December 2025");
}

TEST(Spoken, ASumHasTheGroupMarkOfItsLanguage) {
  EXPECT_EQ(spoken_rupiah(Rupiah(16'800)), (Text{"Rp 16.800", "Rp 16,800"}));
  EXPECT_EQ(spoken_rupiah(Rupiah(-1'234'567)), (Text{"-Rp 1.234.567", "-Rp 1,234,567"}));
  EXPECT_EQ(spoken_rupiah(Rupiah()), (Text{"Rp 0", "Rp 0"}));
}

}  // namespace
}  // namespace lindung
