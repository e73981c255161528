// shell/answer/decree_json.h - decrees and amendments as JSON. Numbers of people are masked.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "shell/app/decree/decree_views.h"

namespace lindung::answer {

boost::json::object decree_line_json(const app::DecreeLine& line);
boost::json::array sums_json(const std::vector<app::DecreeSum>& sums);
boost::json::array commitment_json(const app::DecreeView& view);
boost::json::object decree_json(const app::DecreeView& view);

}  // namespace lindung::answer
