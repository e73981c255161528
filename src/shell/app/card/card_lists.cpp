#include "shell/app/card/card_lists.h"

#include <array>

#include "base/text.h"

namespace lindung::app {
namespace {

constexpr std::array<std::string_view, 8> kTexts{"person",     "name", "kpj",   "village",
                                                 "programmes", "from", "until", "check"};
constexpr std::array<std::string_view, 2> kWithout{"person", "why"};
constexpr std::array<std::string_view, 1> kNumbers{"card"};
constexpr std::array<std::string_view, 2> kEndings{"card", "reason"};

std::string programmes(const std::vector<Program>& programs) {
  std::string text;
  for (const Program program : programs)
    text += (text.empty() ? "" : ",") + std::string(program_code(program));
  return text;
}

std::vector<Program> parse_programmes(std::string_view text) {
  std::vector<Program> programs;
  for (const auto code : split(text, ',')) {
    if (const auto program = parse_program(code)) programs.push_back(*program);
  }
  return programs;
}

// Reads the list of that name row by row; an act without it has no rows.
template <class T, class Row>
Result<std::vector<T>> read_rows(const MoneyAct& act, const char* name, MoneyColumns columns,
                                 Row row) {
  std::vector<T> rows;
  const auto found = act.lists.find(name);
  if (found == act.lists.end()) return rows;
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(found->second, name, columns));
  while (list.next()) rows.push_back(row(list));
  LINDUNG_RETURN_IF_ERROR(list.done());
  return rows;
}

card::CardText read_text(MoneyListReader& list) {
  card::CardText text;
  text.person = list.natural();
  text.name = list.text();
  text.kpj = list.natural();
  text.village = list.natural();
  text.programs = parse_programmes(list.text());
  text.from = list.date().value_or(Date());
  text.until = list.date().value_or(Date());
  text.check = list.text();
  return text;
}

}  // namespace

MoneyList write_card_texts(Making& making, const std::vector<card::CardText>& texts) {
  auto list = making.list("cards", kTexts);
  for (const auto& text : texts) {
    list.natural(text.person)
        .text(text.name)
        .natural(text.kpj)
        .natural(text.village)
        .text(programmes(text.programs))
        .date(text.from)
        .date(text.until)
        .text(text.check);
    list.end_row();
  }
  return list.finish();
}

MoneyList write_without_card(Making& making, const std::vector<WithoutCard>& people) {
  auto list = making.list("without", kWithout);
  for (const auto& one : people) {
    list.natural(one.person).text(card::no_card_id(one.why));
    list.end_row();
  }
  return list.finish();
}

MoneyList write_card_numbers(Making& making, const std::vector<card::CardNumber>& cards) {
  auto list = making.list("cards", kNumbers);
  for (const auto number : cards) {
    list.text(card::card_name(number));
    list.end_row();
  }
  return list.finish();
}

MoneyList write_card_endings(Making& making, const std::vector<card::Cards::Ending>& endings) {
  auto list = making.list("cards", kEndings);
  for (const auto& ending : endings) {
    list.text(card::card_name(ending.card)).text(card::revoke_reason_id(ending.reason));
    list.end_row();
  }
  return list.finish();
}

Result<std::vector<card::CardText>> read_card_texts(const MoneyAct& act) {
  return read_rows<card::CardText>(act, "cards", kTexts, read_text);
}

Result<std::vector<WithoutCard>> read_without_card(const MoneyAct& act) {
  return read_rows<WithoutCard>(act, "without", kWithout, [](MoneyListReader& list) {
    const std::uint64_t person = list.natural();
    return WithoutCard{person, card::parse_no_card(list.text()).value_or(card::NoCard{})};
  });
}

Result<std::vector<card::CardNumber>> read_card_numbers(const MoneyAct& act) {
  return read_rows<card::CardNumber>(act, "cards", kNumbers, [](MoneyListReader& list) {
    return card::parse_card_name(list.text()).value_or(0);
  });
}

Result<std::vector<card::Cards::Ending>> read_card_endings(const MoneyAct& act) {
  return read_rows<card::Cards::Ending>(act, "cards", kEndings, [](MoneyListReader& list) {
    const auto number = card::parse_card_name(list.text()).value_or(0);
    const auto reason = card::parse_revoke_reason(list.text());
    return card::Cards::Ending{number, reason.value_or(card::RevokeReason::Mistake)};
  });
}

}  // namespace lindung::app
