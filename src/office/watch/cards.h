// office/watch/cards.h - the items that follow from member cards: not handed out, to be revoked.
#pragma once

#include "office/watch/watch.h"

namespace lindung::watch {

// Refuses NO_RULE_IN_FORCE for a day before the rules.
Result<std::vector<Item>> watch_cards(const rules::RuleBook& rules, const City& city, Date on,
                                      Date horizon);

}  // namespace lindung::watch
