// shell/answer/coverage_json.h - how many are protected, out of how many, and the goals.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "shell/answer/language.h"
#include "shell/app/coverage/coverage_show.h"

namespace lindung::answer {

// The goals in force: [{"target", "definition", ...}].
boost::json::array targets_json(const app::CoverageView& view, const Language& language);
boost::json::object coverage_json(const app::CoverageView& view, const Language& language);

}  // namespace lindung::answer
