// office/billing/branch_count.h - how many participants a branch of the carrier may count towards
// its own target for a group that a government pays: all of them from six paid months on, fewer
// months in proportion. No law, but the reason why branches ask for blocks of six months and more.
// Source: the carrier's Perdir 22/PERDIR.02/072022, as its process manual tells it.
#pragma once

#include <algorithm>
#include <cstdint>

#include "terms/ratio.h"

namespace lindung::billing {

inline constexpr std::int64_t kMonthsCountedInFull = 6;

// 1,000 people and three months: 3,000 of 6, which is 500 participants. Months below zero count as
// none.
inline Ratio branch_count(std::int64_t people, std::int64_t months) {
  const std::int64_t counted = std::clamp<std::int64_t>(months, 0, kMonthsCountedInFull);
  return {people * counted, kMonthsCountedInFull};
}

}  // namespace lindung::billing
