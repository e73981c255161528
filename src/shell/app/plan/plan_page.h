// shell/app/plan/plan_page.h - a plan as one page of A4 for the city council. Indonesian.
#pragma once

#include "shell/app/plan/plan.h"

namespace lindung::app {

// Writes question.pdf. Refuses CALL_VALUE (no day, a name that is no line of text) and what
// shell/paper refuses.
Result<void> write_plan_page(const PlanQuestion& question, const PlanAnswer& answer);

}  // namespace lindung::app
