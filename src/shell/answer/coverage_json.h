// shell/answer/coverage_json.h - how many are protected, out of how many, and the goals.
#pragma once

#include <boost/json/object.hpp>

#include "shell/answer/language.h"
#include "shell/app/coverage_show.h"

namespace lindung::answer {

boost::json::object coverage_json(const app::CoverageView& view, const Language& language);

}  // namespace lindung::answer
