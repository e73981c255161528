// office/planning/scenario.h - "what if" beside the plan: more people, another budget, a cut in
// July, other blocks or programmes. A file of scenarios is TOML; docs/reference/plan.md names every
// key.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "office/planning/from_scheme.h"
#include "office/planning/plan.h"

namespace lindung::planning {

struct Scenario {
  std::string id;
  Text name;
  std::map<std::string, std::int64_t> people;  // by group id: so many instead
  std::optional<int> grow_permille;            // everybody else: 200 is a fifth more, rounded down
  Wishes wishes;                               // what is not said stays as in the plan beside it
  std::optional<Month> from;  // from this month on only; what was paid before stays paid
};

// Refuses PLAN_SYNTAX, PLAN_TYPE, PLAN_UNKNOWN_KEY, PLAN_MISSING, PLAN_VALUE, PLAN_UNKNOWN (a group
// or fund that the scheme lacks), PLAN_DUPLICATE, each with file and line.
Result<std::vector<Scenario>> parse_scenarios(std::string_view text, std::string_view file_name,
                                              const scheme::Scheme& scheme, const Wishes& usual);

// The counts that the scenario asks for. New people are no members.
std::vector<Count> changed(const scheme::Scheme& scheme, std::vector<Count> counts,
                           const Scenario& scenario);

// What is left to plan from `from` on when `plan` was followed until then: what it paid is gone
// from the ceilings (never below zero), whom it protected in the month before is a member.
Problem continued(const Problem& problem, const Plan& plan, Month from,
                  const std::map<std::string, Rupiah>& ceilings);

}  // namespace lindung::planning
