// shell/app/reconcile/stated.h - `lindung recount`: does a sum that somebody stated follow
// from the people, months and dues it is said to come from? A calculator; no database.
#pragma once

#include <string>

#include "base/result.h"
#include "office/reconciliation/stated_total.h"

namespace lindung::app {

// As typed; empty: not stated.
struct StatedQuestion {
  std::string groups;  // "2289,727,6000"; needed
  std::string people;
  std::string month = "2025-01";  // the first one: by the law of that month
  std::string months = "1";
  std::string amount;
};

struct StatedAnswer {
  reconciliation::Recount recount;
  Rupiah dues;  // of a person and month, paid by the city
};

// Refuses CALL_VALUE with the option, NO_RULE_IN_FORCE.
Result<StatedAnswer> answer_stated(const StatedQuestion& question);

}  // namespace lindung::app
