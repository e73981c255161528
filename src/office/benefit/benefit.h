// office/benefit - what the law pays after a death or a work accident: a table of lines, each with
// its sum, the formula and the rules it rests on. In: rules and an event. Out: rupiah, or why there
// is no answer. The law of the day of the event decides (PP 44/2015, PP 82/2019, Permenaker
// 1/2025).
//
// The carrier decides and pays; these are the sums to expect. Not done here: whether the person was
// a participant on that day (claims), who the heirs are, the treatment itself.
//
// Refusals (BENEFIT_INPUT) say in `where` what to correct: "date", "member-since", "income",
// "paid-months", "children", "months", "days", "part", "loss", "land", "sea", "air" and those named
// below. A day before the rules: NO_RULE_IN_FORCE at "date".
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

// Unable to work for a time; exactly one of months and days is given and at least 1, the other -1.
struct Incapacity {
  Date date;
  int months = -1;
  int days = -1;
  Rupiah income{1'000'000};
};
Result<Benefit> incapacity_benefit(const rules::RuleBook& rules, const Incapacity& incapacity);

// `part` is "total", a row of the table, or one that an officer assesses, with its permille.
// A part of which everybody has two (one-leg-groin, one-eye, toes) may say which side it is: then
// the other side may be lost beside it.
enum class Side : std::uint8_t { NotSaid, Left, Right };
struct LostPart {
  std::string part;
  int assessed_permille = -1;
  Side side = Side::NotSaid;
};
enum class Handed : std::uint8_t { Right, Left };
struct Disability {
  Date date;
  std::vector<LostPart> parts;
  int loss_percent = 100;  // of the function; 100: lost wholly
  Rupiah income{1'000'000};
  Handed handed = Handed::Right;  // of a left-handed worker right and left change places
};
// Refuses parts that are one part of the body: an arm and its hand, one eye and both.
Result<Benefit> disability_benefit(const rules::RuleBook& rules, const Disability& disability);

// What was spent on bringing the injured to care; at least one of the three.
struct Transport {
  Date date;
  Rupiah land, sea, air;
};
Result<Benefit> transport_benefit(const rules::RuleBook& rules, const Transport& transport);

// What was spent on care at home and on aids, each up to what the law pays.
struct Aids {
  Date date;
  Rupiah home_care, dentures, hearing_aid, glasses;
  Rupiah prosthesis;        // what it cost ...
  Rupiah prosthesis_price;  // ... and its price in the list of the government's rehabilitation
                            // hospital; needed when the former is given
};
// Refuses "home-care", "dentures", "hearing-aid", "glasses", "prosthesis", "prosthesis-price":
// negative or missing.
Result<Benefit> aids_benefit(const rules::RuleBook& rules, const Aids& aids);

// Old-age savings asked for: the whole sum at retirement age, death, total disability or after
// having stopped work; a part once, after ten years (PP 46/2015 art. 22).
enum class SavingsReason : std::uint8_t {
  RetirementAge,
  Death,
  TotalDisability,
  StoppedWork,
  Partial,
  House
};
struct Savings {
  SavingsReason reason = SavingsReason::RetirementAge;
  Date date;
  Date born;
  Date member_since;
  Rupiah balance;          // contributions and yield, as the carrier states them
  Date stopped_work;       // for StoppedWork
  int partial_before = 0;  // partial payments taken already
};
// Not yet entitled: a line of zero, and a note why and from when. Refuses "date", "balance",
// "born", "stopped-work", "partial-before".
Result<Benefit> savings_benefit(const rules::RuleBook& rules, const Savings& savings);

// The first day on which a death pays the full sum, for somebody covered since `member_since`, as
// the law stands on `on`.
Result<Date> full_death_benefit_from(const rules::RuleBook& rules, Date member_since, Date on);

}  // namespace lindung::benefit
