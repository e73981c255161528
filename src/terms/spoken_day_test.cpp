#include "terms/spoken_day.h"

#include <gtest/gtest.h>

namespace lindung {
namespace {

TEST(SpokenDay, IsSaidInBothLanguages) {
  const Text day = spoken_day(*Date::make(2026, 5, 3));
  EXPECT_EQ(day.id, "3 Mei 2026");
  EXPECT_EQ(day.en, "3 May 2026");
  const Text month = spoken_month(*Month::make(2025, 12));
  EXPECT_EQ(month.id, "Desember 2025");
  EXPECT_EQ(month.en, "December 2025");
}

}  // namespace
}  // namespace lindung
