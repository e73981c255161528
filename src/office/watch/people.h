// office/watch/people.h - the items that follow from the months of one person.
#pragma once

#include "office/watch/watch.h"

namespace lindung::watch {

// Of a living person: a wait, a gap ahead, a grace that ends, a lapse.
std::vector<Item> watch_cover(const Person& person, const coverage::Terms& terms, Date on,
                              Date horizon);

// Of a dead one whose family has not claimed: what it may expect, if he was covered.
Result<std::optional<Item>> watch_unclaimed(const rules::RuleBook& rules, const Person& person,
                                            Rupiah income, Date on);

}  // namespace lindung::watch
