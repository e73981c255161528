// office/coverage/targets.h - the goals that are set for coverage, and the way to them. Each goal
// has a definition of its own: the plan's 32.15 % and the ministry's 52.15 % for one year cannot be
// of one thing, so each is compared with the denominator that it speaks of and says what else it
// counts.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "office/coverage/report.h"
#include "terms/rupiah.h"

namespace lindung::coverage {

struct Way {
  std::string target;  // id of the rule: "coverage.target.rpjmn"
  Text definition;
  rules::RuleRef rule;
  Text source;               // of the rule's value, in words of the reader
  Text note;                 // what the rule's file says of the definition
  std::string against;       // id of the denominator; empty: last year's people
  std::int64_t needed = 0;   // people, rounded up
  std::int64_t missing = 0;  // beyond those covered; 0: reached
  Rupiah a_month;            // what the missing cost in a month
  bool reached() const { return missing == 0; }
};

// Every goal in force on the day: shares of the employed (where the city's number is known), and
// growth over the people covered a year before (where that is known). `dues`: of a person and
// month.
std::vector<Way> ways_to_targets(const rules::RuleBook& rules, Date on, std::int64_t covered,
                                 const std::vector<Denominator>& denominators,
                                 std::optional<std::int64_t> covered_a_year_before, Rupiah dues);

}  // namespace lindung::coverage
