#include "shell/app/book/book.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "shell/app/book/desk.h"

namespace lindung::app {
namespace {

// Lists on which no sum and no fact of the book rests: they are shown, or sent. Together with the
// files that came with acts they are the larger part of a city's bytes.
struct ShownList {
  std::string_view kind, list;
};
constexpr ShownList kOnlyShown[] = {
    {"enrol.export", "form"},           {"enrol.export", "left-out"},
    {"enrol.answer", "rows"},           {"reconcile.record", "compared"},
    {"reconcile.record", "months"},     {"reconcile.record", "differences"},
    {"reconcile.record", "unreadable"},
};

bool is_only_shown(std::string_view kind, std::string_view list) {
  return std::any_of(std::begin(kOnlyShown), std::end(kOnlyShown),
                     [&](const ShownList& one) { return one.kind == kind && one.list == list; });
}

enum class Contents : std::uint8_t { All, OfTheBook };

// The lists and files that a document names. What the book does not need is named without its text.
Result<MoneyAct> with_contents(const Context& context, store::City city, MoneyDocument document,
                               Contents contents) {
  Inputs inputs(context, city);
  for (const auto& list : document.lists) {
    Bytes text;
    if (contents == Contents::All || !is_only_shown(document.act.kind, list.name)) {
      LINDUNG_ASSIGN_OR_RETURN(text, inputs.bytes(list.digest, list.name));
    }
    document.act.lists[list.name] = {list.name, std::move(text), list.commitment.size};
  }
  if (contents == Contents::OfTheBook) return std::move(document.act);
  for (const auto& file : document.files) {
    LINDUNG_ASSIGN_OR_RETURN(auto bytes, inputs.bytes(file.digest, file.name));
    document.act.files.push_back({file.name, std::move(bytes)});
  }
  return std::move(document.act);
}

Result<MoneyAct> read_act(const Context& context, const CityState& state, std::size_t index,
                          Contents contents, std::string* text) {
  const auto& recorded = state.money_acts[index];
  Inputs inputs(context, state.city);
  LINDUNG_ASSIGN_OR_RETURN(const auto bytes, inputs.bytes(recorded.digest, recorded.name));
  LINDUNG_ASSIGN_OR_RETURN(auto document, read_money_document(*bytes, recorded.name));
  if (text) *text = *bytes;
  return with_contents(context, state.city, std::move(document), contents);
}

}  // namespace

std::uint16_t MoneyBook::group_number(std::string_view id) {
  const auto number = std::find(groups.begin(), groups.end(), id) - groups.begin();
  if (number == std::ssize(groups)) groups.emplace_back(id);
  return static_cast<std::uint16_t>(number);
}

Result<billing::PurseNumber> MoneyBook::purse_number(std::string_view fund, int fiscal_year) const {
  if (const auto found = books.find(fund, fiscal_year)) return *found;
  return Error::environment("JOURNAL_UNREADABLE", std::string(fund),
                            {"Dana ini tidak pernah dibuka dalam catatan; periksa jurnal.",
                             "No record has opened this purse; check the journal."});
}

std::uint64_t MoneyBook::successor_of(std::uint64_t leaving) const {
  for (auto one = replacements.rbegin(); one != replacements.rend(); ++one) {
    if (one->leaving == leaving) return one->entering;
  }
  return 0;
}

std::vector<coverage::PersonMonthFacts> MoneyBook::facts(std::uint64_t person) const {
  std::map<Month, coverage::PersonMonthFacts> months;
  const auto at = [&](Month month) -> coverage::PersonMonthFacts& {
    auto& facts = months[month];
    facts.month = month;
    return facts;
  };
  for (const auto& place : decrees.places_of(person)) {
    const Period listed = decrees.row(place).months;
    for (Month month = listed.from; month < listed.until; month = month.plus(1))
      at(month).listed = true;
  }
  // A membership without an end is of interest as far as the lists go.
  const Month last = months.empty() ? Month() : months.rbegin()->first;
  for (const std::size_t position : enrolment.members.memberships_of(person)) {
    const auto& member = enrolment.members.memberships()[position];
    const Month first = Month::of(member.start);
    const Month until = member.until.value_or(std::max(first, last).plus(1));
    for (Month month = first; month < until; month = month.plus(1)) at(month).registered = true;
  }
  for (const auto& billed : books.months_of(person)) {
    if (billed.is_paid()) at(billed.month).paid = true;
  }
  std::vector<coverage::PersonMonthFacts> all;
  for (const auto& [month, facts] : months) all.push_back(facts);
  return all;
}

Result<void> read_on(const Context& context, const CityState& state, MoneyBook& book) {
  while (book.acts.size() < state.money_acts.size()) {
    const std::size_t index = book.acts.size();
    std::string text;
    LINDUNG_ASSIGN_OR_RETURN(const auto act,
                             read_act(context, state, index, Contents::OfTheBook, &text));
    const auto* kind = find_money_kind(act.kind);
    if (!kind || act.number != index + 1) {
      return Error::environment(
          "JOURNAL_UNREADABLE", state.money_acts[index].name,
          {"Catatan ini tidak dikenal program ini.", "This program does not know this record."});
    }
    LINDUNG_RETURN_IF_ERROR(kind->apply(book, act));
    book.acts.push_back({act.number, act.kind, act.on, act.author});
    book.last_document = std::move(text);
  }
  return {};
}

Result<MoneyBook> load_money(const Context& context, const CityState& state) {
  MoneyBook book;
  LINDUNG_RETURN_IF_ERROR(read_on(context, state, book));
  return book;
}

Error unknown_money_act(std::string name) {
  return Error::input("MONEY_ACT_UNKNOWN", std::move(name),
                      {"Tidak ada perbuatan dengan nomor ini.", "There is no act of this number."});
}

Result<MoneyAct> load_money_act(const Context& context, const CityState& state,
                                std::uint64_t number) {
  if (number == 0 || number > state.money_acts.size())
    return unknown_money_act(money_act_name(number));
  return read_act(context, state, number - 1, Contents::All, nullptr);
}

}  // namespace lindung::app
