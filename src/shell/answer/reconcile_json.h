// shell/answer/reconcile_json.h - the differences of some months, with their cures.
#pragma once

#include <boost/json/object.hpp>

#include "shell/answer/language.h"
#include "shell/app/reconcile/reconciliation.h"

namespace lindung::answer {

boost::json::object difference_json(const app::ShownDifference& one, const Language& language);
boost::json::object reconcile_json(const app::Reconciliation& found, const Language& language);

}  // namespace lindung::answer
