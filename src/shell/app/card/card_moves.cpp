// Printing, handing over and revoking.
#include <algorithm>
#include <set>
#include <tuple>

#include "shell/app/book/given.h"
#include "shell/app/card/card_acts.h"
#include "shell/app/card/card_bearers.h"
#include "shell/app/card/card_lists.h"
#include "shell/app/embedded.h"

namespace lindung::app {
namespace {

using card::CardNumber;
using card::MemberCard;

// Which cards are meant: those that are named, or those of a ward but for a few.
struct Meant {
  std::vector<std::string> names, except;
  std::uint64_t ward = 0;
};

Meant read_meant(Given& given) {
  Meant meant;
  meant.names = given.optional_lines("card");
  meant.except = given.optional_lines("except");
  if (given.has("ward")) meant.ward = given.natural("ward");
  return meant;
}

bool is_seen(const Making& making, const MemberCard& card) {
  const std::uint64_t area = making.context().village;
  return area == 0 || area == card.text.village;
}

Result<std::vector<CardNumber>> find_named(const Making& making,
                                           const std::vector<std::string>& names) {
  std::vector<CardNumber> numbers;
  for (const auto& name : names) {
    const auto* card = making.book().cards.find(card::parse_card_name(name).value_or(0));
    if (!card || !is_seen(making, *card)) return card::unknown_card(name);
    numbers.push_back(card->number);
  }
  return numbers;
}

// In the order in which they are handed out: by ward and name.
void put_in_order(const Making& making, std::vector<CardNumber>& cards) {
  std::sort(cards.begin(), cards.end(), [&](CardNumber a, CardNumber b) {
    const auto& first = *making.book().cards.find(a);
    const auto& second = *making.book().cards.find(b);
    return std::tie(first.text.village, first.text.name, a) <
           std::tie(second.text.village, second.text.name, b);
  });
}

// Those that are named, else all in that state whose days are not over.
Result<std::vector<CardNumber>> find_meant(const Making& making, const Meant& meant,
                                           card::State state) {
  if (!meant.names.empty()) return find_named(making, meant.names);
  LINDUNG_ASSIGN_OR_RETURN(const auto except, find_named(making, meant.except));
  const std::set<CardNumber> left_out(except.begin(), except.end());
  std::vector<CardNumber> cards;
  for (const auto& card : making.book().cards.all()) {
    const bool there = meant.ward == 0 || card.text.village == meant.ward;
    const bool fits = card.state == state && card.text.until >= making.on();
    if (there && fits && is_seen(making, card) && !left_out.contains(card.number))
      cards.push_back(card.number);
  }
  put_in_order(making, cards);
  return cards;
}

template <class List>
std::vector<MoneyList> one_list(List list) {
  std::vector<MoneyList> lists;
  lists.push_back(std::move(list));
  return lists;
}

Result<std::vector<card::Cards::Ending>> find_due(Making& making) {
  LINDUNG_ASSIGN_OR_RETURN(const auto people, making.people());
  LINDUNG_ASSIGN_OR_RETURN(const auto* deaths, making.deaths());
  LINDUNG_ASSIGN_OR_RETURN(const auto* book, law());
  LINDUNG_ASSIGN_OR_RETURN(const auto terms, coverage::terms_on(*book, making.on()));
  LINDUNG_ASSIGN_OR_RETURN(const auto facts,
                           load_coverage(making.context(), making.state(), people, making.book()));
  const CardBearers bearers(making.book(), facts, people, *deaths, making.on());
  return due_endings(making.book().cards, bearers, making.on(), terms);
}

struct HandoverGiven {
  Meant meant;
  card::CardHandover handover;
};

Result<HandoverGiven> read_handover(const boost::json::object& object) {
  Given given(object);
  HandoverGiven read{read_meant(given), {}};
  auto& to = read.handover;
  if (given.has("to"))
    to.receiver =
        given.word<card::Receiver>("to", card::parse_receiver, "holder, family, neighbourhood");
  to.name = given.optional_line("name");
  if (read.meant.names.empty() && read.meant.ward == 0) {
    given.fail("card", {"Sebutkan kartunya, atau kelurahannya dengan --ward.",
                        "Name the cards, or their ward with --ward."});
  }
  if (to.receiver != card::Receiver::Holder && to.name.empty()) {
    given.fail("name", {"Sebutkan nama orang yang menerima.", "Name the one who took it."});
  }
  LINDUNG_RETURN_IF_ERROR(given.done());
  return read;
}

struct RevokeGiven {
  std::vector<std::string> names;
  card::RevokeReason reason{};
  bool due = false;
};

Result<RevokeGiven> read_revocation(const boost::json::object& object) {
  Given given(object);
  RevokeGiven read;
  read.due = given.flag("due");
  if (!read.due) {
    read.names = given.lines("card");
    read.reason = given.word<card::RevokeReason>(
        "reason", card::parse_revoke_reason,
        "died, moved, found-work, refused, too-old, not-paid, lost, mistake");
  }
  given.optional_line("remark");
  LINDUNG_RETURN_IF_ERROR(given.done());
  return read;
}

}  // namespace

Result<std::vector<MoneyList>> make_card_print(Making& making, const boost::json::object& object) {
  Given given(object);
  const Meant meant = read_meant(given);
  LINDUNG_RETURN_IF_ERROR(given.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto cards, find_meant(making, meant, card::State::Made));
  return one_list(write_card_numbers(making, cards));
}

Result<void> apply_card_print(MoneyBook& book, const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto cards, read_card_numbers(act));
  return book.cards.print(cards, act.on);
}

Result<std::vector<MoneyList>> make_card_handover(Making& making,
                                                  const boost::json::object& object) {
  LINDUNG_ASSIGN_OR_RETURN(const auto given, read_handover(object));
  LINDUNG_ASSIGN_OR_RETURN(const auto cards, find_meant(making, given.meant, card::State::Printed));
  return one_list(write_card_numbers(making, cards));
}

Result<void> apply_card_handover(MoneyBook& book, const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(auto given, read_handover(act.given));
  LINDUNG_ASSIGN_OR_RETURN(const auto cards, read_card_numbers(act));
  given.handover.on = act.on;
  given.handover.by = act.author;
  return book.cards.hand_over(cards, given.handover);
}

Result<std::vector<MoneyList>> make_card_revocation(Making& making,
                                                    const boost::json::object& object) {
  LINDUNG_ASSIGN_OR_RETURN(const auto given, read_revocation(object));
  if (given.due) {
    LINDUNG_ASSIGN_OR_RETURN(auto endings, find_due(making));
    std::erase_if(endings, [&](const auto& ending) {
      return !is_seen(making, *making.book().cards.find(ending.card));
    });
    return one_list(write_card_endings(making, endings));
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto cards, find_named(making, given.names));
  std::vector<card::Cards::Ending> endings;
  for (const auto number : cards) endings.push_back({number, given.reason});
  return one_list(write_card_endings(making, endings));
}

Result<void> apply_card_revocation(MoneyBook& book, const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto endings, read_card_endings(act));
  return book.cards.revoke(endings, act.on);
}

}  // namespace lindung::app
