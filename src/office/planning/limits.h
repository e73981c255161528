// office/planning/limits.h - what stands in the way of whoever is left out, and what one more would
// cost.
#pragma once

#include <vector>

#include "office/planning/plan.h"

namespace lindung::planning {

enum class LimitKind : std::uint8_t {
  Ceiling,  // what is left of the purse does not pay one more for the block
  People,   // the purse pays for as many people as it may
  Months,   // the purse may not pay all months of the block
  NoPurse   // no purse may pay for this class at all
};

// For a class with people left out in a block: each of its purses, and why it does not pay for one
// more.
struct Limit {
  std::size_t person_class = 0;
  std::size_t block = 0;
  std::size_t purse = 0;  // meaningless for NoPurse
  LimitKind kind{};
  std::int64_t left_out = 0;  // people of the class in this block
  Rupiah missing;             // Ceiling: what one more for the block lacks
};

// By class, block, purse.
std::vector<Limit> binding_limits(const Problem& problem, const Plan& plan);

// How far each purse goes in this plan.
struct PurseEnd {
  std::optional<Month> last_paid;  // none: it pays nothing
  bool before_its_time = false;    // it pays nothing in its last months, and people are left out
};
std::vector<PurseEnd> purse_ends(const Problem& problem, const Plan& plan);

}  // namespace lindung::planning
