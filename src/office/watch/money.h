// office/watch/money.h - the items that follow from purses, bills, places and batches.
#pragma once

#include "office/watch/watch.h"

namespace lindung::watch {

// Refuses NO_RULE_IN_FORCE for a day before the service standards.
Result<std::vector<Item>> watch_money(const rules::RuleBook& rules, const City& city,
                                      const coverage::Terms& terms, Date on, Date horizon);

}  // namespace lindung::watch
