// office/letter/rights.h - what a newly protected worker may claim, and what to do so that nobody
// loses it. Sums by the law of the day of writing, for the income that was declared.
#pragma once

#include <optional>

#include "engines/rules/rule_book.h"
#include "office/letter/letter.h"
#include "terms/rupiah.h"

namespace lindung::letter {

struct Rights {
  Envelope envelope;
  std::string name;
  Date member_since;               // first day of cover
  std::optional<Date> paid_until;  // last day that is paid for
  Rupiah income{1'000'000};
};

// Refuses NO_RULE_IN_FORCE at "date", BENEFIT_INPUT at "income".
Result<Letter> rights_letter(const rules::RuleBook& book, const Rights& rights);

}  // namespace lindung::letter
