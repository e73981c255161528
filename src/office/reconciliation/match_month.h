// office/reconciliation/match_month.h - the three lists of a month against each other, person by
// person.
#pragma once

#include <vector>

#include "office/reconciliation/sides.h"

namespace lindung::reconciliation {

// Every difference of the month, in order. Somebody who died before the month is named once, by the
// heaviest of billed, listed, registered. Whoever is billed without being listed or registered is
// named for that, and not as missing from a list as well. A purse that billed nobody in the month
// is one difference, not one for each of its people.
std::vector<Difference> match_month(const MonthSides& sides);

}  // namespace lindung::reconciliation
