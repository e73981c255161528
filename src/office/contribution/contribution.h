// office/contribution - what is owed for one person and one month: the base of the income band, a
// line per programme, the discount if one holds for this payer, each with the rule it rests on. In:
// rules and a case. Out: rupiah, or why there is no answer. A payer that the law excludes from a
// discount (a city) pays in full; that stands in the law files, not here. Not done here: whether
// the person may be registered (verification), adding up a bill.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "engines/rules/rule_book.h"
#include "terms/month.h"
#include "terms/program.h"
#include "terms/rupiah.h"

namespace lindung::contribution {

struct Case {
  Month month;
  Rupiah income{1'000'000};
  std::string sector = "other";
  std::string payer = "SELF";
  std::vector<Program> programs{Program::EmploymentInjury, Program::Death};
  Date registered =
      Date::from_days(0);  // long ago; decides on the waiting months of some discounts
};

struct Line {
  Program program{};
  Rupiah amount;
  std::vector<rules::RuleRef> rules;  // views into the RuleBook
};

struct Contribution {
  Rupiah base;
  rules::RuleRef base_rule;
  std::vector<Line> lines;  // in the order in which the case names the programmes
  Rupiah total;
  bool verified() const;  // every rule used has been confirmed
};

// Errors say in `where` what to correct: "income" (negative), "sector", "payer" (not in the law),
// "programs" (none, or one twice), "registered" (after the month): CONTRIBUTION_INPUT. "month" for
// a month before the rules: NO_RULE_IN_FORCE. A law file whose rates do not give whole rupiah:
// CONTRIBUTION_NOT_WHOLE; nothing is ever rounded.
Result<Contribution> contribution(const rules::RuleBook& rules, const Case& one);

// The base of an income's band in that month, on which contributions and accident benefits rest.
// The refusals are those of contribution() for "income" and the month.
Result<rules::Dated<Rupiah>> contribution_base(const rules::RuleBook& rules, Month month,
                                               Rupiah income);

// The sum over the months of a period.
Result<Rupiah> contribution_total(const rules::RuleBook& rules, Case one, Period months);

}  // namespace lindung::contribution
