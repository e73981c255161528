// office/watch/death_data.h - how old the newest word of other offices on who has died is: a bill
// drafted by an extract of last year pays for the dead of this one (BPK on Nunukan 2023, Pagaralam
// 2023). An extract whose day nobody knows is never taken as fresh.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "engines/rules/rule_book.h"
#include "office/watch/watch.h"

namespace lindung::watch {

// The last day on which bills may rest on it without a reason (service.register.age-days); nothing
// when its day is unknown. Refuses NO_RULE_IN_FORCE.
Result<std::optional<Date>> good_until(const rules::RuleBook& rules, const DeathData& data);

// Something to do: it grows old within the horizon, its day is unknown, or there is none.
Result<std::optional<Item>> watch_death_data(const rules::RuleBook& rules, const DeathData& data,
                                             Date on, Date horizon);

}  // namespace lindung::watch
