// shell/cli/bill_json.h - bills and refunds as JSON. Numbers of people are masked.
#pragma once

#include <boost/json/object.hpp>

#include "shell/app/money/bill_views.h"

namespace lindung::cli {

boost::json::object bill_summary_json(const app::BillSummary& one);
boost::json::object bill_json(const app::BillView& view);
boost::json::object refund_json(const app::RefundSummary& one);

}  // namespace lindung::cli
