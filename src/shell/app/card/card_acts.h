// shell/app/card/card_acts.h - the acts of a card's life, and of the keys that sign cards. What
// they mean is in office/card; no signature stands in any of them, so that a replay needs no
// secret.
//
// given (all may be missing but what names cards and people where it says so):
//   card.make       person (list of "P0000123"), ward (code), group (id), only_new: who is
//                   looked at; else all
//   card.print      card (list of "C0000012") or ward; else all that are made and not printed
//   card.hand-over  card, or ward and except; to (holder, family, neighbourhood), name
//   card.revoke     card and reason, or due (true): all whose bearers died, left or are not paid
//                   for; remark
//   card.key        id, public (hexadecimal), from, until: all of them
//   card.key-end    id, reason: both
#pragma once

#include <vector>

#include "shell/app/book/desk.h"

namespace lindung::app {

// Refuses CARD_NOBODY (nobody is to get a card; the message counts the reasons), PERSON_UNKNOWN.
Result<std::vector<MoneyList>> make_cards(Making& making, const boost::json::object& given);
// Cards of another ward than a ward officer's are unknown to him. All refuse CARD_UNKNOWN.
Result<std::vector<MoneyList>> make_card_print(Making& making, const boost::json::object& given);
Result<std::vector<MoneyList>> make_card_handover(Making& making, const boost::json::object& given);
Result<std::vector<MoneyList>> make_card_revocation(Making& making,
                                                    const boost::json::object& given);

// Refuse what card::Cards and card::CardKeys refuse.
Result<void> apply_cards(MoneyBook& book, const MoneyAct& act);
Result<void> apply_card_print(MoneyBook& book, const MoneyAct& act);
Result<void> apply_card_handover(MoneyBook& book, const MoneyAct& act);
Result<void> apply_card_revocation(MoneyBook& book, const MoneyAct& act);
Result<void> apply_card_key(MoneyBook& book, const MoneyAct& act);
Result<void> apply_card_key_end(MoneyBook& book, const MoneyAct& act);

}  // namespace lindung::app
