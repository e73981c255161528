// shell/app/card/card_lists.h - the lists that acts on cards rest on, and back.
#pragma once

#include <vector>

#include "office/card/card.h"
#include "shell/app/book/desk.h"

namespace lindung::app {

struct WithoutCard {
  std::uint64_t person = 0;
  card::NoCard why{};
};

MoneyList write_card_texts(Making& making, const std::vector<card::CardText>& texts);
MoneyList write_without_card(Making& making, const std::vector<WithoutCard>& people);
MoneyList write_card_numbers(Making& making, const std::vector<card::CardNumber>& cards);
MoneyList write_card_endings(Making& making, const std::vector<card::Cards::Ending>& endings);

// Refuse JOURNAL_UNREADABLE.
Result<std::vector<card::CardText>> read_card_texts(const MoneyAct& act);
Result<std::vector<WithoutCard>> read_without_card(const MoneyAct& act);
Result<std::vector<card::CardNumber>> read_card_numbers(const MoneyAct& act);
Result<std::vector<card::Cards::Ending>> read_card_endings(const MoneyAct& act);

}  // namespace lindung::app
