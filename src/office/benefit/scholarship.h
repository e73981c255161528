// office/benefit/scholarship.h - what the children are paid for school, from the year they enter to
// the end of S1 (PP 82/2019); before 2 December 2019 a sum once.
#pragma once

#include "office/benefit/calculation.h"

namespace lindung::benefit {

// Adds a line for each child; `months_rule` names the contribution months needed. Too few: lines of
// zero, and a note. Refuses "children": an unknown level, a year that the level does not have.
Result<void> add_scholarships(Benefit& benefit, const Law& law, const std::vector<Child>& children,
                              std::string_view months_rule, int paid_months);

}  // namespace lindung::benefit
