// shell/answer/minutes_json.h - reconciliations that are recorded.
#pragma once

#include <boost/json/object.hpp>

#include "shell/answer/language.h"
#include "shell/app/reconcile/minutes.h"

namespace lindung::answer {

boost::json::object minutes_line_json(const app::MinutesLine& line);
// The reconciliation, as reconcile_json() says it, with `recorded`.
boost::json::object minutes_json(const app::MinutesView& view, const Language& language);

}  // namespace lindung::answer
