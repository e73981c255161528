#include "office/contribution/fund_rule.h"

#include <algorithm>
#include <array>

namespace lindung::contribution {
namespace {

Result<Date> first_day(int year) {
  if (const auto day = Date::make(year, 1, 1)) return *day;
  return Error::input("CONTRIBUTION_INPUT", "fiscal-year",
                      {"Tahun anggaran ini tidak ada; tulis empat angka, misalnya 2026.",
                       "There is no such fiscal year; write four digits, for example 2026."});
}

Result<void> check_fund(const rules::RuleBook& rules, std::string_view fund) {
  const auto* funds = rules.enumeration("fund");
  if (funds && std::find(funds->begin(), funds->end(), fund) != funds->end()) return {};
  std::string known;
  if (funds) {
    for (const auto& one : *funds) known += (known.empty() ? "" : ", ") + one;
  }
  return Error::input("CONTRIBUTION_INPUT", "fund",
                      {"Dana ini tidak dikenal; pilih salah satu: " + known + ".",
                       "No such fund; choose one of: " + known + "."});
}

// The law of one fund and year; keeps what it was asked.
class Asked {
 public:
  Asked(const rules::RuleBook& rules, std::string_view fund, Date on)
      : rules_(rules), facts_{rules::Fact{"fund", fund}}, on_(on) {}

  Result<std::string> text(std::string_view id) {
    LINDUNG_ASSIGN_OR_RETURN(const auto found, at_year(rules_.text(id, on_, facts_)));
    used.push_back(found.rule);
    return std::string(found.value);
  }
  Result<std::vector<std::string>> list(std::string_view id) {
    LINDUNG_ASSIGN_OR_RETURN(const auto found, at_year(rules_.list(id, on_, facts_)));
    used.push_back(found.rule);
    return *found.value;
  }
  Result<bool> flag(std::string_view id) {
    LINDUNG_ASSIGN_OR_RETURN(const auto found, at_year(rules_.flag(id, on_, facts_)));
    used.push_back(found.rule);
    return found.value;
  }

  std::vector<rules::RuleRef> used;

 private:
  template <class T>
  Result<T> at_year(Result<T> found) const {
    if (found || found.error().code != "NO_RULE_IN_FORCE") return found;
    Error error = rules_.none_in_force(found.error().where, std::to_string(on_.year()));
    error.where = "fiscal-year";
    return error;
  }

  const rules::RuleBook& rules_;
  std::array<rules::Fact, 1> facts_;
  Date on_;
};

MayPay may_pay(std::string_view word) {
  if (word == "yes") return MayPay::Yes;
  return word == "no" ? MayPay::No : MayPay::Unknown;
}

}  // namespace

bool FundRule::verified() const {
  return std::all_of(rules.begin(), rules.end(), [](const auto& rule) { return rule.verified; });
}

Result<FundRule> fund_rule(const rules::RuleBook& rules, std::string_view fund, int fiscal_year) {
  LINDUNG_RETURN_IF_ERROR(check_fund(rules, fund));
  LINDUNG_ASSIGN_OR_RETURN(const Date on, first_day(fiscal_year));
  Asked law(rules, fund, on);
  FundRule found;
  LINDUNG_ASSIGN_OR_RETURN(const std::string word, law.text("fund.may-pay"));
  found.may_pay = may_pay(word);
  LINDUNG_ASSIGN_OR_RETURN(found.for_whom, law.list("fund.for-whom"));
  LINDUNG_ASSIGN_OR_RETURN(found.payer, law.text("fund.payer"));
  LINDUNG_ASSIGN_OR_RETURN(found.needs, law.list("fund.needs"));
  LINDUNG_ASSIGN_OR_RETURN(found.repeats_yearly, law.flag("fund.repeats-yearly"));
  // The carrier's codes are known of some funds and years only.
  if (auto type = law.text("fund.group-type")) found.group_type = *type;
  found.rules = std::move(law.used);
  return found;
}

}  // namespace lindung::contribution
