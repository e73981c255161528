// office/card/cards.h - all cards of a city as a fold over acts. Every act refuses whole and
// changes nothing when anything in it cannot be; `where` names the card.
#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "office/card/member_card.h"

namespace lindung::card {

class Cards {
 public:
  // The first gets the next number. A card that its person has is replaced. Refuses CARD_EMPTY (no
  // text), CARD_PERIOD (protected until a day before the first, or before the day of the act),
  // CARD_TWICE (somebody stands in it twice).
  Result<void> make(std::span<const CardText> texts, Date on);

  // On paper or for a phone, as often as wanted. Refuses CARD_EMPTY, CARD_UNKNOWN, CARD_STATE
  // (revoked or replaced), CARD_DATE (before it was made).
  Result<void> print(std::span<const CardNumber> cards, Date on);

  // Refuses CARD_EMPTY, CARD_UNKNOWN, CARD_STATE (not printed; handed over before; revoked;
  // replaced), CARD_DATE (before it was printed).
  Result<void> hand_over(std::span<const CardNumber> cards, const CardHandover& handover);

  struct Ending {
    CardNumber card = 0;
    RevokeReason reason{};
  };
  // Refuses CARD_EMPTY, CARD_UNKNOWN, CARD_STATE (revoked or replaced), CARD_DATE (before it was
  // made).
  Result<void> revoke(std::span<const Ending> endings, Date on);

  std::span<const MemberCard> all() const { return cards_; }  // card n is all()[n - 1]
  const MemberCard* find(CardNumber number) const;
  // The card of a person that is neither revoked nor replaced; null: none.
  const MemberCard* of(std::uint64_t person) const;
  CardNumber next() const { return static_cast<CardNumber>(cards_.size() + 1); }

 private:
  Result<void> check_each(std::span<const CardNumber> cards, Date on) const;

  std::vector<MemberCard> cards_;
  std::unordered_map<std::uint64_t, CardNumber> living_;  // by person
};

Error unknown_card(std::string where);      // CARD_UNKNOWN
Error wrong_state(const MemberCard& card);  // CARD_STATE
Error no_cards();                           // CARD_EMPTY

}  // namespace lindung::card
