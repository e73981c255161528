// office/decree/totals.h - the sums printed under an annex. They are counted
// twice, by ward and by group, and must meet: Batam's published sectors add to
// 25,348 under a headline of 24,348.
#pragma once

#include <map>

#include "office/decree/recipient_list.h"

namespace lindung::decree {

struct Totals {
  std::map<std::uint64_t, std::int64_t> by_village;  // 0: village unknown
  std::map<std::uint16_t, std::int64_t> by_group;
  std::map<std::uint16_t, std::int64_t> by_fund;
  std::int64_t people = 0;
};

// Of those listed in a month. Every sum is the sum of its parts; else the
// program stops.
Totals totals(const RecipientList& list, Month month);

// A stated table against its own headline: the difference, headline minus the
// sum of the parts.
std::int64_t headline_difference(std::span<const std::int64_t> parts, std::int64_t headline);

}  // namespace lindung::decree
