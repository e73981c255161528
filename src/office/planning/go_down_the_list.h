// office/planning/go_down_the_list.h - of all plans that are equally good so far, the one in which
// going down the list nobody is left out who could be in.
#pragma once

#include "base/result.h"
#include "office/planning/model.h"

namespace lindung::planning {

// Fixes in `solver` how many people of each class are protected in each block. True: proven for
// everybody; false: a question remained open within the effort, and the person waits.
Result<bool> go_down_the_list(const Problem& problem, const Model& model, solver::Solver& solver);

}  // namespace lindung::planning
