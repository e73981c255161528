#include "shell/app/law/calculators.h"

#include <algorithm>

#include "base/text.h"
#include "office/contribution/contribution.h"
#include "shell/app/embedded.h"
#include "shell/app/typed_values.h"

namespace lindung::app {
namespace {

Result<Month> month_option(const std::string& option, const std::string& text) {
  const auto month = Month::parse(text);
  if (month) return *month;
  return wrong_value(option, "Bulan ditulis YYYY-MM, misalnya 2026-01.",
                     "A month is written YYYY-MM, for example 2026-01.");
}

Result<contribution::Case> read_case(const ContributionQuestion& question) {
  contribution::Case one;
  LINDUNG_ASSIGN_OR_RETURN(one.month, month_option("--month", question.month));
  one.income = Rupiah(question.income);
  one.sector = question.sector;
  one.payer = question.payer;
  one.programs.clear();
  for (const auto part : split(question.programs, ',')) {
    const auto program = parse_program(trim(part));
    if (!program)
      return wrong_value("--programs", "Program yang ada: JKK, JKM, JHT.",
                         "The programmes are JKK, JKM, JHT.");
    one.programs.push_back(*program);
  }
  if (!question.registered.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(const Month month, month_option("--registered", question.registered));
    one.registered = month.first_day();
  }
  return one;
}

// Whether the value holds on the day, or without a day is the newest of its circumstances.
bool holds_on(const rules::Explanation& about, std::size_t at, std::optional<Date> day) {
  const auto& entry = about.entries[at];
  if (day && (entry.from > *day || (entry.until && *day >= *entry.until))) return false;
  const auto later = about.entries.begin() + static_cast<std::ptrdiff_t>(at) + 1;
  return std::none_of(later, about.entries.end(), [&](const auto& next) {
    return next.when == entry.when && (!day || next.from <= *day);
  });
}

}  // namespace

RuleUse use_of(const rules::RuleRef& ref) {
  return {std::string(ref.id), std::string(ref.citation), ref.from.iso(), ref.verified};
}

Result<ContributionAnswer> answer_contribution(const ContributionQuestion& question) {
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  LINDUNG_ASSIGN_OR_RETURN(const auto one, read_case(question));
  auto found = contribution::contribution(*book, one);
  if (!found) {
    Error error = std::move(found).error();
    if (!error.where.empty() && !error.where.starts_with("--")) error.where = "--" + error.where;
    return error;
  }
  ContributionAnswer answer;
  answer.base = found->base.amount();
  answer.total = found->total.amount();
  for (const auto& line : found->lines) {
    ContributionAnswer::Line out{std::string(program_code(line.program)), line.amount.amount(), {}};
    for (const auto& rule : line.rules) out.rules.push_back(use_of(rule));
    answer.lines.push_back(std::move(out));
  }
  return answer;
}

Result<std::vector<RuleLine>> list_rules(const std::string& at) {
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  const auto day = at.empty() ? std::nullopt : Date::parse_iso(at);
  if (!at.empty() && !day) {
    return wrong_value("--at", "Tanggal ditulis YYYY-MM-DD.", "A date is written YYYY-MM-DD.");
  }
  std::vector<RuleLine> lines;
  for (const auto id : book->ids()) {
    LINDUNG_ASSIGN_OR_RETURN(const auto about, book->explain(id));
    for (std::size_t i = 0; i < about.entries.size(); ++i) {
      if (!holds_on(about, i, day)) continue;
      const auto& entry = about.entries[i];
      lines.push_back({about.id, about.topic, about.about, entry.value, entry.when,
                       entry.circumstances, entry.from.iso(), entry.source, entry.verified,
                       entry.note});
    }
  }
  return lines;
}

Result<rules::Explanation> explain_rule(const std::string& id) {
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  return book->explain(id);
}

}  // namespace lindung::app
