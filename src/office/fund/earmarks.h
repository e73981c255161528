// office/fund/earmarks.h - for whom the law lets each purse of a scheme pay, and where a purse
// pays, whatever money it holds: asked once for a scheme, then of every person.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/result.h"
#include "engines/rules/rule_book.h"
#include "office/fund/obstacle.h"
#include "office/scheme/scheme.h"

namespace lindung::fund {

// What the law has against a purse paying for a group: SourceForbidden or WorkersNotPaid in any
// year of the purse's months, else nothing. A source on which the law is unclear is not barred
// here: whoever approves a bill is asked (obstacles()).
struct Earmarks {
  std::vector<std::vector<std::optional<Obstacle>>> barred;  // [group][fund], as in the scheme
};

// Refusals: those of contribution::fund_rule.
Result<Earmarks> earmarks(const rules::RuleBook& rules, const scheme::Scheme& scheme);

// Nothing is barred: where no law is at hand (plans, tests).
Earmarks no_earmarks(const scheme::Scheme& scheme);

// RegionNotPaid when the fund is limited to other places, RegionUnknown when it is limited and the
// village (a RegionCode's number) is 0.
std::optional<Obstacle> barred_place(const scheme::Fund& fund, std::uint64_t village);

// The first of: what the law has against it, then the place.
std::optional<Obstacle> barred(const scheme::Scheme& scheme, const Earmarks& earmarks,
                               std::size_t group, std::size_t fund, std::uint64_t village);

}  // namespace lindung::fund
