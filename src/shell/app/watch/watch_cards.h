// shell/app/watch/watch_cards.h - what the watch list asks of the cards.
#pragma once

#include <vector>

#include "engines/rules/rule_book.h"
#include "office/watch/watch.h"
#include "shell/app/card/card_bearers.h"

namespace lindung::app {

struct WatchedCards {
  std::vector<watch::WaitingCards> waiting;
  std::vector<watch::CardToRevoke> to_revoke;
};

// Refuses NO_RULE_IN_FORCE.
Result<WatchedCards> cards_to_watch(const card::Cards& cards, const CardBearers& bearers,
                                    const rules::RuleBook& rules, Date on);

}  // namespace lindung::app
