// shell/answer/plan_json.h - a plan with its scenarios (docs/reference/plan.md).
#pragma once

#include <boost/json/object.hpp>

#include "shell/answer/language.h"
#include "shell/app/plan/plan.h"

namespace lindung::answer {

boost::json::object plan_json(const app::PlanAnswer& answer, const Language& language);

}  // namespace lindung::answer
