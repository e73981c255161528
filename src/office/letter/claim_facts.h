// office/letter/claim_facts.h - what the law says about claiming after a death: papers, last day,
// how soon it is paid, who comes first. By the law of the day of death.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "office/benefit/benefit.h"

namespace lindung::letter {

struct ClaimFacts {
  std::vector<std::string> papers;  // in plain words
  std::string heirs;                // their order, in plain words
  rules::RuleRef heirs_rule;
  std::optional<Date> last_day;                 // none: the law names no limit
  std::int64_t pay_days = 0;                    // working days, once the papers are complete
  std::int64_t scholarship_months = 0;          // contribution months needed
  std::int64_t scholarship_children = 0;        // at most
  std::optional<std::int64_t> scholarship_age;  // ends at; none before there was one
  Date full_from;  // the first day on which a death pays in full; member_since after an accident
  std::vector<rules::RuleRef> used;  // without the order of heirs
};

// Refuses NO_RULE_IN_FORCE at "date".
Result<ClaimFacts> claim_facts(const rules::RuleBook& book, const benefit::Death& death);

}  // namespace lindung::letter
