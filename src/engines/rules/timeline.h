// engines/rules/timeline.h - the values of a rule in the order of time: no day twice, no day
// forgotten.
#pragma once

#include <map>

#include "base/result.h"
#include "engines/rules/conditions.h"
#include "engines/rules/rule.h"

namespace lindung::rules {

// In every combination of circumstances: values ascend (RULES_DATE_ORDER), do not overlap
// (RULES_OVERLAP), and a value with an end is followed at once unless it says `ends = true`
// (RULES_GAP). A value without an end holds until the next one begins.
Result<void> check_timeline(const Rule& rule, const Enumerations& enumerations);

// No two discounts for the same member, month and circumstances: which one would hold?
Result<void> check_discounts(const std::map<std::string, Discount, std::less<>>& discounts);

}  // namespace lindung::rules
