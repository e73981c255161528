// office/claim/scholarship.h - the school years of the children, each claimed anew with a letter of
// the school, until the end of S1, the age that the law names, marriage or work (PP 82/2019; rules
// scholarship.*). Before 2 December 2019: a sum once.
//
// A school year is named after the calendar year in which it begins, in July. The child is taken to
// go up one grade a year from what the report says of it; each letter corrects that. Whether a year
// that is repeated counts twice is not in the law that was read: here a level pays no more years
// than the law gives it.
#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "engines/rules/rule_book.h"
#include "office/claim/claim.h"

namespace lindung::claim {

int school_year_of(Date day);
Date first_day_of_school_year(int school_year);
Date last_day_of_school_year(int school_year);

struct Scholarships {
  std::vector<SchoolYear> years;  // by child, then year
  Rupiah total;
  std::vector<Remark> remarks;  // too few months, too many children
};
// All school years that the children may claim. `months_paid`: contribution months up to the event.
// Refuses CLAIM_VALUE for a level or grade that the law does not have.
Result<Scholarships> scholarships(const rules::RuleBook& rules, const Claim& claim,
                                  int months_paid);

// What has become of one school year.
struct SchoolYearStatus {
  SchoolYear year;
  std::optional<Date> letter_on;
  std::optional<Date> paid_on;
  Rupiah paid;
};
// Those that have begun on `on`, of a claim that the carrier accepted.
Result<std::vector<SchoolYearStatus>> school_years_begun(const rules::RuleBook& rules,
                                                         const Claim& claim, Date on);

}  // namespace lindung::claim
