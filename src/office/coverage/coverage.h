// office/coverage - since when a person is protected, until when, and what a gap would cost; and
// how many are protected out of how many (report.h, targets.h). In: the three facts of each month
// (facts.h), a day, what the law says of gaps. Out: the standing on that day. Law: Perdir BPJS
// Ketenagakerjaan 22/PERDIR.02/072022 (grace: up to three unpaid months may still be paid; after
// more the membership has ended, and the next payment is a new start); Permenaker 1/2025 (the wait
// of a new participant). Months are whole: a membership that began on the 15th counts from the 1st,
// as collective lists do.
//
// Not done here: making the facts (billing, import), what a death pays (benefit).
//
// Whether a gap inside the grace restarts the wait of three months is not settled in law: it does
// not here, and next_gap() shows every gap so that nobody relies on it.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/result.h"
#include "engines/rules/rule_book.h"
#include "office/coverage/facts.h"
#include "terms/date.h"

namespace lindung::coverage {

// What the law says of gaps and of the wait, on a day.
struct Terms {
  int grace_months = 0;
  int wait_months = 0;
  int wait_days = 0;          // beside the months
  bool wait_restarts = true;  // the wait begins again after a gap longer than the grace
  std::vector<rules::RuleRef> rules;
};
// Refuses NO_RULE_IN_FORCE for a day before the rules.
Result<Terms> terms_on(const rules::RuleBook& rules, Date on);

enum class Standing : std::uint8_t { NeverCovered, Covered, InGrace, Ended };
std::string_view standing_id(Standing standing);  // "covered"

struct Cover {
  Standing standing = Standing::NeverCovered;
  PersonMonthFacts facts;      // of the month of that day
  Date since;                  // first day of the cover in which no gap was longer than the grace
  Date wait_since;             // the day from which the wait of a new participant counts
  Date paid_until;             // last covered day; later than the asked day when paid ahead
  Date grace_until;            // last day on which the cover can still be rescued
  Date full_death_from;        // first day on which a death pays the full sum
  int months_paid = 0;         // covered months up to the month of that day, in a whole life
  int consecutive_months = 0;  // those without any gap, up to the last covered one
  int longest_run = 0;         // the longest such run up to that day
};

// `months` in rising order, each once. The days of a person never covered are without meaning.
Cover cover_on(std::span<const PersonMonthFacts> months, Date on, const Terms& terms);

// A hole ahead of somebody who is covered on `on`: months that are neither listed nor paid for,
// though months after them are; or the end of all that is planned.
struct Gap {
  Month from;
  std::optional<Month> until;  // the month in which cover begins again; none: nothing is planned
  bool restarts_wait = false;  // longer than the grace: a new start, a new wait
  Date mend_until;             // last day of the grace after it began
};
std::optional<Gap> next_gap(std::span<const PersonMonthFacts> months, Date on, const Terms& terms);

// Covered months after the month of `death`: what was paid for a dead man.
std::vector<Month> months_after(std::span<const PersonMonthFacts> months, Date death);

}  // namespace lindung::coverage
