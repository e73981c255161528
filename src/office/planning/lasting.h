// office/planning/lasting.h - how long the money lasts for everybody at once, and what is missing.
#pragma once

#include "base/result.h"
#include "office/planning/problem.h"

namespace lindung::planning {

struct Lasting {
  int months = 0;       // everybody can be paid for so many months from the first one on
  Month first_unpaid;   // the month after; the plan's end when the money is enough
  Rupiah cost;          // of those months, at the least
  Rupiah left;          // of all purses together after them
  Rupiah cost_for_all;  // everybody, all months, at the cheapest purse of each class and month
  Rupiah missing;       // money beyond the ceilings that everybody and all months would take
  bool payable = true;  // false: for some people and month there is no purse at all
};

Result<Lasting> how_long(const Problem& problem);

}  // namespace lindung::planning
