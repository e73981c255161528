#include "shell/app/watch/watch_cards.h"

#include <algorithm>
#include <map>

namespace lindung::app {

Result<WatchedCards> cards_to_watch(const card::Cards& cards, const CardBearers& bearers,
                                    const rules::RuleBook& rules, Date on) {
  WatchedCards watched;
  if (cards.all().empty()) return watched;
  std::map<std::uint64_t, watch::WaitingCards> wards;
  for (const auto& card : cards.all()) {
    const bool waits = card.state == card::State::Made || card.state == card::State::Printed;
    if (!waits || card.made > on || card.text.until < on) continue;
    auto& ward = wards[card.text.village];
    if (ward.cards++ == 0) {
      ward.ward = std::to_string(card.text.village);
      ward.oldest = card.made;
    }
    ward.oldest = std::min(ward.oldest, card.made);
  }
  for (auto& [code, ward] : wards) watched.waiting.push_back(std::move(ward));
  LINDUNG_ASSIGN_OR_RETURN(const auto terms, coverage::terms_on(rules, on));
  for (const auto& ending : due_endings(cards, bearers, on, terms)) {
    watched.to_revoke.push_back(
        {card::card_name(ending.card), cards.find(ending.card)->text.person});
  }
  return watched;
}

}  // namespace lindung::app
