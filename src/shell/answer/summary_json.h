// shell/answer/summary_json.h - the summary of a run: the contract of `process`.
#pragma once

#include <boost/json/object.hpp>

#include "office/report/summary.h"

namespace lindung::answer {

boost::json::object counts_json(const verification::Counts& counts);
boost::json::object summary_json(const report::Summary& summary);

}  // namespace lindung::answer
