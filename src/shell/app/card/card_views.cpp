#include "shell/app/card/card_views.h"

#include <algorithm>
#include <tuple>

#include "office/document/words.h"
#include "shell/app/card/card_bearers.h"
#include "shell/app/card/card_key_file.h"
#include "shell/app/card/card_lists.h"
#include "shell/app/embedded.h"
#include "shell/app/login/rights.h"
#include "shell/app/run/outputs.h"
#include "shell/app/run/workbench.h"

namespace lindung::app {
namespace {

// Everything that a list of cards is made of, read for one question.
struct ReadDesk {
  CityState state;
  MoneyBook book;
  KnownPeople people;

  CardDesk desk() const { return {state, book, people.entries}; }
};

Result<ReadDesk> read_desk(const Context& context, std::uint64_t city) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::CardRead));
  ReadDesk read;
  LINDUNG_ASSIGN_OR_RETURN(read.state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(read.book, load_money(context, read.state));
  LINDUNG_ASSIGN_OR_RETURN(read.people, load_known(*context.store, city, read.state.verifications));
  return read;
}

bool is_of_group(const CardDesk& desk, const card::MemberCard& card, const std::string& group) {
  if (group.empty()) return true;
  const auto* entry = find_entry(desk.people, card.text.person);
  return entry && entry->group == group;
}

bool is_seen(const Context& context, const CardDesk& desk, const card::MemberCard& card) {
  if (context.village != 0 && context.village != card.text.village) return false;
  return is_of_group(desk, card, context.group);
}

CardLine line_of(const CardDesk& desk, const card::MemberCard& card, Date on) {
  CardLine line;
  line.card = card;
  line.id = std::to_string(desk.state.city) + "-" + card::card_name(card.number);
  line.person_id = person_name_id(card.text.person);
  line.ward = document::ward_name(card.text.village);
  line.expired = card.text.until < on;
  if (const auto* entry = find_entry(desk.people, card.text.person)) {
    line.group = std::string(entry->group);
    if (const auto nik = Nik::from_number(entry->person.nik)) line.nik_masked = nik->masked();
  }
  return line;
}

bool is_asked_for(const CardDesk& desk, const CardQuestion& question,
                  const card::MemberCard& card) {
  if (question.ward != 0 && card.text.village != question.ward) return false;
  if (!is_of_group(desk, card, question.group)) return false;
  if (question.person != 0) return card.text.person == question.person;
  return question.state ? card.state == *question.state : card.lives();
}

// Why cards should be revoked, by number.
Result<std::map<card::CardNumber, card::RevokeReason>> find_due(const Context& context,
                                                                const CardDesk& desk, Date on) {
  std::map<card::CardNumber, card::RevokeReason> due;
  const MoneyWish nothing{"card.revoke", on, {}, {}};
  Making making(context, desk.state, desk.book, nothing, "");
  LINDUNG_ASSIGN_OR_RETURN(const auto* deaths, making.deaths());
  LINDUNG_ASSIGN_OR_RETURN(const auto* rules, law());
  LINDUNG_ASSIGN_OR_RETURN(const auto terms, coverage::terms_on(*rules, on));
  LINDUNG_ASSIGN_OR_RETURN(const auto facts,
                           load_coverage(context, desk.state, desk.people, desk.book));
  const CardBearers bearers(desk.book, facts, desk.people, *deaths, on);
  for (const auto& ending : due_endings(desk.book.cards, bearers, on, terms))
    due[ending.card] = ending.reason;
  return due;
}

// The cards and people that the lists of an act name. `last`: the highest card of the city after
// the act.
Result<CardAct> read_act(const MoneyAct& act, std::size_t last) {
  CardAct done;
  if (act.kind == "card.make") {
    LINDUNG_ASSIGN_OR_RETURN(const auto texts, read_card_texts(act));
    for (std::size_t number = last - texts.size() + 1; number <= last; ++number)
      done.cards.push_back(static_cast<card::CardNumber>(number));
    LINDUNG_ASSIGN_OR_RETURN(const auto without, read_without_card(act));
    for (const auto& one : without) ++done.without[std::string(card::no_card_id(one.why))];
  } else if (act.kind == "card.revoke") {
    LINDUNG_ASSIGN_OR_RETURN(const auto endings, read_card_endings(act));
    for (const auto& ending : endings) done.cards.push_back(ending.card);
  } else {
    LINDUNG_ASSIGN_OR_RETURN(done.cards, read_card_numbers(act));
  }
  return done;
}

}  // namespace

Result<CardList> list_cards(const Context& context, const CardDesk& desk,
                            const CardQuestion& question) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::CardRead));
  std::map<card::CardNumber, card::RevokeReason> due;
  if (question.due) {
    LINDUNG_ASSIGN_OR_RETURN(due, find_due(context, desk, question.on));
  }
  CardList list;
  for (const auto& card : desk.book.cards.all()) {
    if (!is_seen(context, desk, card)) continue;
    auto& ward = list.wards[card.text.village];
    const std::string state(card::state_id(card.state));
    ++list.totals[state], ++ward[state];
    if (card.lives() && card.text.until < question.on) ++list.totals["expired"], ++ward["expired"];
    const auto found = due.find(card.number);
    if (!is_asked_for(desk, question, card) || (question.due && found == due.end())) continue;
    list.lines.push_back(line_of(desk, card, question.on));
    if (found != due.end()) list.lines.back().due = found->second;
  }
  std::sort(list.lines.begin(), list.lines.end(), [](const auto& a, const auto& b) {
    return std::tie(a.card.text.village, a.card.text.name, a.card.number) <
           std::tie(b.card.text.village, b.card.text.name, b.card.number);
  });
  return list;
}

Result<CardList> list_cards(const Context& context, std::uint64_t city,
                            const CardQuestion& question) {
  LINDUNG_ASSIGN_OR_RETURN(const auto read, read_desk(context, city));
  return list_cards(context, read.desk(), question);
}

Result<CardLine> show_card(const Context& context, const CardDesk& desk, const std::string& name,
                           Date on) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::CardRead));
  const auto* card = desk.book.cards.find(card::parse_card_name(name).value_or(0));
  if (!card || !is_seen(context, desk, *card)) return card::unknown_card(name);
  return line_of(desk, *card, on);
}

Result<CardLine> show_card(const Context& context, std::uint64_t city, const std::string& name,
                           Date on) {
  LINDUNG_ASSIGN_OR_RETURN(const auto read, read_desk(context, city));
  return show_card(context, read.desk(), name, on);
}

Result<CardAct> act_on_cards(const Context& context, std::uint64_t city, MoneyWish wish) {
  MoneyDesk desk(context, city);
  LINDUNG_ASSIGN_OR_RETURN(const auto act, desk.record(std::move(wish)));
  LINDUNG_ASSIGN_OR_RETURN(auto done, read_act(act, desk.book().cards.all().size()));
  done.act = money_act_name(act.number);
  return done;
}

Result<CardAct> rehearse_cards(const Context& context, std::uint64_t city, MoneyWish wish) {
  MoneyDesk desk(context, city);
  LINDUNG_ASSIGN_OR_RETURN(const auto act, desk.rehearse(std::move(wish)));
  const auto made = act.lists.find("cards");
  const std::size_t more = made == act.lists.end() ? 0 : made->second.rows;
  return read_act(act, desk.book().cards.all().size() + more);
}

Result<std::vector<CardKeyLine>> list_card_keys(const Context& context, std::uint64_t city,
                                                const std::filesystem::path& secrets) {
  LINDUNG_ASSIGN_OR_RETURN(const auto cards, public_cards(context, city, Date()));
  std::vector<CardKeyLine> lines;
  for (const auto& key : cards.keys.all()) {
    LINDUNG_ASSIGN_OR_RETURN(const auto secret, find_card_secret(secrets, city, key.id));
    lines.push_back({key, secret.has_value()});
  }
  return lines;
}

Result<PublicCards> public_cards(const Context& context, std::uint64_t city, Date on) {
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(auto book, load_money(context, state));
  auto revocations = card::revocations_on(book.cards, city, on);
  return PublicCards{std::move(book.card_keys), std::move(revocations)};
}

}  // namespace lindung::app
