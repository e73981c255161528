// office/planning/explain.h - why each purse pays whom, in sentences that a person can check with a
// pocket calculator.
#pragma once

#include <vector>

#include "base/error.h"
#include "office/planning/limits.h"
#include "office/planning/plan.h"

namespace lindung::planning {

// Why this purse and no other pays for this class.
enum class Why : std::uint8_t {
  OnlyPurse,       // no other may pay for these people in these months
  Cheapest,        // the same protection costs less here
  FirstInOrder,    // equal dues, and the scheme names it first
  EarlierIsSpent,  // a purse that the scheme names earlier has nothing left for one more
  EarlierIsFull,   // it pays for as many people as it may
  SparesAnother    // its money protects more people if the earlier purse pays for others
};

// One purse paying for one class, all blocks with the same number of people that follow each other
// taken together.
struct Explanation {
  std::size_t person_class = 0;
  std::size_t purse = 0;
  Period months;
  std::int64_t people = 0;
  Rupiah amount;
  Why why{};
  Text text;
};

// In order of class, purse in the class's order, month.
std::vector<Explanation> explain(const Problem& problem, const Plan& plan);

// Who is left out and why, one text a class and period; nothing when everybody is in.
struct LeftOut {
  std::size_t person_class = 0;
  Period months;
  std::int64_t people = 0;
  std::uint32_t first_rank = 0;  // of those left out
  Text reason;                   // why: a clause for each purse
  Text text;                     // the whole sentence
};
std::vector<LeftOut> left_out(const Problem& problem, const Plan& plan);

}  // namespace lindung::planning
