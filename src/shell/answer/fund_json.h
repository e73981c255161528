// shell/answer/fund_json.h - the purses of a city as JSON.
#pragma once

#include <vector>

#include <boost/json/array.hpp>

#include "shell/app/money/fund_views.h"

namespace lindung::answer {

boost::json::array funds_json(const std::vector<app::FundView>& views);

}  // namespace lindung::answer
