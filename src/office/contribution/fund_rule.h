// office/contribution/fund_rule.h - what the law says about a fund in a fiscal year: whether it may
// pay contributions, for whom, after which papers, as whose money and under which group type at the
// carrier (law/national/funds.toml).
//
// In: rules, a member of the enumeration "fund" (regional-budget, village-fund ...), a year. Out:
// the answer with the rules it rests on. "unknown" is an answer: no text was found, ask before
// paying. Refusals: CONTRIBUTION_INPUT "fund" (no such fund), NO_RULE_IN_FORCE "fiscal-year" (a
// year before the rules).
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "engines/rules/rule_book.h"

namespace lindung::contribution {

enum class MayPay : std::uint8_t { Yes, No, Unknown };

struct FundRule {
  MayPay may_pay = MayPay::Unknown;
  std::vector<std::string> for_whom;  // words of fund.names: "vulnerable-workers"
  std::string payer;                  // APBN, APBD, APBDES, CSR, SELF: decides on discounts
  std::vector<std::string> needs;     // words of fund.names: "decree", "cooperation-agreement"
  bool repeats_yearly = true;         // may go to the same recipient year after year
  std::string group_type;             // "SG"; empty where the carrier's code is not known
  std::vector<rules::RuleRef> rules;  // views into the RuleBook
  bool verified() const;
};

Result<FundRule> fund_rule(const rules::RuleBook& rules, std::string_view fund, int fiscal_year);

}  // namespace lindung::contribution
