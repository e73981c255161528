// office/benefit - what the law pays after a death or a work accident: a table of lines, each with
// its sum, the formula and the rules it rests on. In: rules and an event. Out: rupiah, or why there
// is no answer. The law of the day of the event decides (PP 44/2015, PP 82/2019, Permenaker
// 1/2025).
//
// The carrier decides and pays; these are the sums to expect. Not done here: whether the person was
// a participant on that day (claims), who the heirs are, the treatment itself.
//
// Refusals (BENEFIT_INPUT) say in `where` what to correct: "date", "member-since", "income",
// "paid-months", "children", "months", "days", "part", "loss", "land", "sea", "air". A day before
// the rules: NO_RULE_IN_FORCE at "date".
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "engines/rules/rule_book.h"
#include "terms/date.h"
#include "terms/rupiah.h"

namespace lindung::benefit {

struct Line {
  std::string id;  // "jkm.lump-sum"
  Rupiah amount;
  std::string formula;                // "60% x 80 x 1.000.000"
  std::vector<rules::RuleRef> rules;  // views into the RuleBook
};

struct Benefit {
  std::vector<Line> lines;
  Rupiah total;
  std::vector<Text> notes;  // what a reader must know: a wait, a cap, a value nobody has confirmed
};

enum class DeathCause : std::uint8_t { Accident, Other };

// A child that goes to school: the year that it enters now and is still paid, of its level (TK, SD,
// SMP, SMA, S1). It is taken to go on to the end of S1.
struct Child {
  std::string level;
  int year = 1;
};

struct Death {
  DeathCause cause = DeathCause::Other;
  Date date;
  Date member_since;  // first day of cover without a break
  Rupiah income{1'000'000};
  int paid_months = -1;  // -1: the whole months from member_since to the event
  std::vector<Child> children;
};
Result<Benefit> death_benefit(const rules::RuleBook& rules, const Death& death);

// Unable to work for a time; exactly one of months and days is positive, the other -1.
struct Incapacity {
  Date date;
  int months = -1;
  int days = -1;
  Rupiah income{1'000'000};
};
Result<Benefit> incapacity_benefit(const rules::RuleBook& rules, const Incapacity& incapacity);

// `part` is "total", a row of the table, or one that an officer assesses, with its permille.
struct LostPart {
  std::string part;
  int assessed_permille = -1;
};
struct Disability {
  Date date;
  std::vector<LostPart> parts;
  int loss_percent = 100;  // of the function; 100: lost wholly
  Rupiah income{1'000'000};
};
Result<Benefit> disability_benefit(const rules::RuleBook& rules, const Disability& disability);

// What was spent on bringing the injured to care.
struct Transport {
  Date date;
  Rupiah land, sea, air;
};
Result<Benefit> transport_benefit(const rules::RuleBook& rules, const Transport& transport);

// The first day on which a death pays the full sum, for somebody covered since `member_since`, as
// the law stands on `on`.
Result<Date> full_death_benefit_from(const rules::RuleBook& rules, Date member_since, Date on);

}  // namespace lindung::benefit
