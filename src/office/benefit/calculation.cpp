#include "office/benefit/calculation.h"

#include <set>

#include "office/contribution/contribution.h"

namespace lindung::benefit {
namespace {

// The person asked for a day; that is what has to be corrected. `where` still names the rule.
template <class T>
Result<T> at_date(const rules::RuleBook& rules, Date on, Result<T> asked) {
  if (asked || asked.error().code != "NO_RULE_IN_FORCE") return asked;
  Error error = rules.none_in_force(asked.error().where, on.iso());
  error.where = "date";
  return error;
}

}  // namespace

Error wrong(std::string_view where, Text message) {
  return Error::input("BENEFIT_INPUT", std::string(where), std::move(message));
}

std::string percent(std::int64_t permille) {
  std::string text = std::to_string(permille / 10);
  if (permille % 10 != 0) text += "," + std::to_string(permille % 10);
  return text + "%";
}

std::string grouped(Rupiah amount) { return amount.text().substr(3); }  // without "Rp "

Result<rules::Dated<std::int64_t>> Law::number(std::string_view id) const {
  return at_date(rules_, on_, rules_.number(id, on_));
}

Result<rules::Dated<std::string_view>> Law::text(std::string_view id) const {
  return at_date(rules_, on_, rules_.text(id, on_));
}

Result<rules::Dated<bool>> Law::flag(std::string_view id) const {
  return at_date(rules_, on_, rules_.flag(id, on_));
}

Result<rules::Dated<const rules::Table*>> Law::table(std::string_view id) const {
  return at_date(rules_, on_, rules_.table(id, on_));
}

Result<rules::Dated<Rupiah>> Law::base(Rupiah income) const {
  return at_date(rules_, on_, contribution::contribution_base(rules_, Month::of(on_), income));
}

void add(Benefit& benefit, Line line) {
  benefit.total += line.amount;
  benefit.lines.push_back(std::move(line));
}

Result<void> add_sum(Benefit& benefit, const Law& law, std::string_view id) {
  LINDUNG_ASSIGN_OR_RETURN(const auto sum, law.number(id));
  const Rupiah amount(sum.value);
  add(benefit, {std::string(id), amount, grouped(amount), {sum.rule}});
  return {};
}

void note_unverified(Benefit& benefit) {
  std::set<std::string_view> doubtful;
  for (const Line& line : benefit.lines) {
    for (const auto& rule : line.rules) {
      if (!rule.verified) doubtful.insert(rule.id);
    }
  }
  for (const auto id : doubtful) {
    benefit.notes.push_back(
        {"Belum dikonfirmasi: " + std::string(id), "Not verified: " + std::string(id)});
  }
}

}  // namespace lindung::benefit
