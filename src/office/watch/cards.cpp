#include "office/watch/cards.h"

#include "base/text.h"
#include "terms/spoken.h"

namespace lindung::watch {
namespace {

constexpr const char* kCardDays = "membership.card-days";

Item waiting(const WaitingCards& cards, Date until) {
  const Text oldest = spoken_day(cards.oldest);
  Item one;
  one.kind = Kind::CardWaiting;
  one.subject = cards.ward;
  one.until = until;
  one.rule = kCardDays;
  one.what = {
      grouped(cards.cards) + " kartu belum diserahkan, yang tertua sejak " + oldest.id + ".",
      grouped_en(cards.cards) + " cards are not handed out, the oldest since " + oldest.en + "."};
  return one;
}

Item to_revoke(const CardToRevoke& card, Date on) {
  Item one;
  one.kind = Kind::CardRevoke;
  one.person = card.person;
  one.subject = card.card;
  one.until = on;
  one.what = {"Kartu masih berlaku, padahal pemegangnya tidak lagi peserta; cabutlah.",
              "The card is still valid though its bearer is no participant any more; revoke it."};
  return one;
}

}  // namespace

Result<std::vector<Item>> watch_cards(const rules::RuleBook& rules, const City& city, Date on,
                                      Date horizon) {
  std::vector<Item> found;
  for (const auto& cards : city.waiting_cards) {
    LINDUNG_ASSIGN_OR_RETURN(const auto days, rules.number(kCardDays, cards.oldest));
    const Date until = cards.oldest.plus_days(static_cast<std::int32_t>(days.value));
    if (until <= horizon) found.push_back(waiting(cards, until));
  }
  for (const auto& card : city.cards_to_revoke) found.push_back(to_revoke(card, on));
  return found;
}

}  // namespace lindung::watch
