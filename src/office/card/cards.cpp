#include "office/card/cards.h"

#include <unordered_set>

namespace lindung::card {
namespace {

Error too_early(const MemberCard& card) {
  return Error::input("CARD_DATE", card_name(card.number),
                      {"Hari itu lebih awal daripada langkah sebelumnya untuk kartu ini.",
                       "That day lies before the step before it for this card."});
}

}  // namespace

Error no_cards() {
  return Error::input("CARD_EMPTY", "",
                      {"Tidak ada kartu untuk perbuatan ini. Lihat `lindung card list`.",
                       "There is no card for this act. See `lindung card list`."});
}

Error wrong_state(const MemberCard& card) {
  static constexpr const char* kId[] = {"Kartu ini belum dicetak; cetaklah lebih dahulu.",
                                        "Kartu ini sudah dicetak.", "Kartu ini sudah diserahkan.",
                                        "Kartu ini sudah dicabut.",
                                        "Kartu ini sudah diganti kartu yang lebih baru."};
  static constexpr const char* kEn[] = {
      "This card is not printed yet; print it first.", "This card is printed already.",
      "This card is handed over already.", "This card is revoked.",
      "A newer card has replaced this one."};
  const auto at = static_cast<std::size_t>(card.state);
  return Error::input("CARD_STATE", card_name(card.number), {kId[at], kEn[at]});
}

Error unknown_card(std::string where) {
  return Error::input("CARD_UNKNOWN", std::move(where),
                      {"Tidak ada kartu dengan nomor ini. Lihat `lindung card list`.",
                       "There is no card of this number. See `lindung card list`."});
}

const MemberCard* Cards::find(CardNumber number) const {
  return number == 0 || number > cards_.size() ? nullptr : &cards_[number - 1];
}

const MemberCard* Cards::of(std::uint64_t person) const {
  const auto found = living_.find(person);
  return found == living_.end() ? nullptr : find(found->second);
}

Result<void> Cards::make(std::span<const CardText> texts, Date on) {
  if (texts.empty()) return no_cards();
  std::unordered_set<std::uint64_t> people;
  for (const auto& text : texts) {
    if (text.until < text.from || text.until < on) {
      return Error::input("CARD_PERIOD", "",
                          {"Masa perlindungan kartu sudah lewat atau terbalik.",
                           "The card's period is over, or ends before it begins."});
    }
    if (!people.insert(text.person).second) {
      return Error::input("CARD_TWICE", "",
                          {"Satu orang tercantum dua kali pada pembuatan kartu ini.",
                           "Somebody stands twice among the cards to be made."});
    }
  }
  for (const auto& text : texts) {
    MemberCard card;
    card.number = next();
    card.text = text;
    card.made = on;
    if (const auto old = living_.find(text.person); old != living_.end()) {
      card.replaces = old->second;
      cards_[old->second - 1].state = State::Replaced;
      cards_[old->second - 1].replaced_by = card.number;
    }
    living_[text.person] = card.number;
    cards_.push_back(std::move(card));
  }
  return {};
}

// Known, living, each once, and made before.
Result<void> Cards::check_each(std::span<const CardNumber> cards, Date on) const {
  if (cards.empty()) return no_cards();
  std::unordered_set<CardNumber> seen;
  for (const CardNumber number : cards) {
    const auto* card = find(number);
    if (!card) return unknown_card(card_name(number));
    if (!card->lives()) return wrong_state(*card);
    if (on < card->made) return too_early(*card);
    if (!seen.insert(number).second) {
      return Error::input("CARD_TWICE", card_name(number),
                          {"Kartu ini disebut dua kali.", "This card is named twice."});
    }
  }
  return {};
}

Result<void> Cards::print(std::span<const CardNumber> cards, Date on) {
  LINDUNG_RETURN_IF_ERROR(check_each(cards, on));
  for (const CardNumber number : cards) {
    auto& card = cards_[number - 1];
    if (card.state == State::Made) card.state = State::Printed;
    card.printed = on;
  }
  return {};
}

Result<void> Cards::hand_over(std::span<const CardNumber> cards, const CardHandover& handover) {
  LINDUNG_RETURN_IF_ERROR(check_each(cards, handover.on));
  for (const CardNumber number : cards) {
    const auto& card = cards_[number - 1];
    if (card.state != State::Printed) return wrong_state(card);
    if (handover.on < *card.printed) return too_early(card);
  }
  for (const CardNumber number : cards) {
    cards_[number - 1].state = State::HandedOver;
    cards_[number - 1].handed_over = handover;
  }
  return {};
}

Result<void> Cards::revoke(std::span<const Ending> endings, Date on) {
  std::vector<CardNumber> numbers;
  for (const auto& ending : endings) numbers.push_back(ending.card);
  LINDUNG_RETURN_IF_ERROR(check_each(numbers, on));
  for (const auto& ending : endings) {
    auto& card = cards_[ending.card - 1];
    card.state = State::Revoked;
    card.revoked = {on, ending.reason};
    living_.erase(card.text.person);
  }
  return {};
}

}  // namespace lindung::card
