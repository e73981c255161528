// shell/app/card/card_bearers.h - everybody who may bear a card, as the books know him on a day:
// months, death, whether he is to leave, his number at the carrier.
#pragma once

#include <span>
#include <vector>

#include "office/card/cards.h"
#include "office/card/due.h"
#include "shell/app/book/book.h"
#include "shell/app/claim/recorded_deaths.h"
#include "shell/app/coverage/coverage_facts.h"
#include "shell/app/run/known_people.h"

namespace lindung::app {

class CardBearers {
 public:
  // Facts and people must outlive this object.
  CardBearers(const MoneyBook& book, const CoverageFacts& facts, std::span<const KnownEntry> people,
              const RecordedDeaths& deaths, Date on);
  // One for each of `people` of whom any month is known, in their order.
  std::span<const card::Bearer> all() const { return bearers_; }
  // Null: no month is known of that person.
  const card::Bearer* find(std::uint64_t person) const;

 private:
  std::vector<card::Bearer> bearers_;
};

// Living cards that should be revoked on that day, and why.
std::vector<card::Cards::Ending> due_endings(const card::Cards& cards, const CardBearers& bearers,
                                             Date on, const coverage::Terms& terms);

}  // namespace lindung::app
