// office/planning/make_plan.h - the plan for a problem.
#pragma once

#include "base/result.h"
#include "office/planning/plan.h"

namespace lindung::planning {

// Goals, each held while the next is sought:
//   1. gap: the fewest months in which a present member has no cover;
//   2. people: the most person-months of protection, in whole blocks;
//   3. spread: Steady, the fewest people who lose their cover on the way; Early, the first blocks
//      before the later ones;
//   4. rank: block by block, going down the list, nobody is left out who could be in;
//   5. cost: the fewest rupiah for these people;
//   6. order: each group's purses in their order.
// The same problem gives the same plan. Errors are the environment's (SOLVER_*): a plan that
// protects nobody always exists.
Result<Plan> make_plan(const Problem& problem);

}  // namespace lindung::planning
