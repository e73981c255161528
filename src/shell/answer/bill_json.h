// shell/answer/bill_json.h - bills and refunds as JSON. Numbers of people are masked.
#pragma once

#include <string>

#include <boost/json/object.hpp>

#include "shell/answer/language.h"
#include "shell/app/money/bill_views.h"

namespace lindung::answer {

boost::json::object bill_summary_json(const app::BillSummary& one);
boost::json::object bill_line_json(const app::BillLine& one);
boost::json::object left_out_json(const app::BillLeftOut& one);
boost::json::object death_data_json(const app::BillBasis& basis);
boost::json::object bill_json(const app::BillView& view);
boost::json::object refund_json(const app::RefundSummary& one);

// Why somebody who is listed is not billed, for people to read.
Text left_out_words(billing::LeftOutReason reason);
// What stood in the way of a payment: {"code", "what", "todo", "basis"}. A code that this program
// does not know stands there without words.
boost::json::object obstacle_json(const std::string& code, const Language& language);

}  // namespace lindung::answer
