// office/watch - what is about to go wrong in a city, until when it can be mended, and by whom. In:
// the people with their months and deaths, the claims, the law, a day. Out: items, the most urgent
// first: cover that runs out, a gap ahead, a wait, claims past their limits, families who never
// claimed, school years to be claimed, sums that differ, one heir on several claims. Each names the
// rule it rests on. It changes nothing. Not done here: reading registers (who died is the caller's
// word), writing to anybody.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engines/rules/rule_book.h"
#include "office/claim/claim.h"
#include "office/coverage/coverage.h"

namespace lindung::watch {

enum class Kind : std::uint8_t {
  Claim,        // a stage of a claim ends, or has ended
  Unclaimed,    // a death of somebody who was covered, and no claim
  Lapsed,       // listed, but the membership has ended
  GraceEnds,    // unpaid months; after that day the membership ends
  GapAhead,     // no decree for a month to come
  Scholarship,  // a school year to be claimed, or claimed and not paid
  Difference,   // a sum is not the one before it
  SharedHeir,   // one heir or account on several claims
  Waiting,      // a new participant: until that day a death pays the funeral only
  kCount
};
std::string_view kind_id(Kind kind);  // "grace-ends"

struct Death {
  Date on;
  bool certain = true;  // false: matched by name and birth date, a person must confirm it
};

struct Person {
  std::uint64_t number = 0;
  std::span<const coverage::PersonMonthFacts> months;  // in rising order
  std::optional<Death> death;                          // from a register or a report
};

struct City {
  std::span<const Person> people;
  std::span<const claim::Claim> claims;
  Rupiah income{1'000'000};  // declared for everybody
};

struct Item {
  Kind kind{};
  std::uint64_t person = 0;
  std::uint64_t claim = 0;  // 0: none
  Date until;               // the last day on which it can be mended
  bool overdue = false;
  claim::Holder holder = claim::Holder::Office;  // who can mend it
  Rupiah amount;                                 // at stake; 0 when it is no sum
  Text what;
  std::string rule;  // id; may be empty
};

// Days that end within `horizon_days` after `on`, and all that are past. Waits and families who
// never claimed are named whatever their day. Sorted by day, kind, person, claim.
Result<std::vector<Item>> watch(const rules::RuleBook& rules, const City& city, Date on,
                                int horizon_days);

}  // namespace lindung::watch
