// shell/answer/enrol_json.h - batches, what an answer came to, and the difference between the
// decree and the carrier. NIKs are masked.
#pragma once

#include <string_view>

#include <boost/json/object.hpp>

#include "shell/answer/language.h"
#include "shell/app/enrolment/enrol_views.h"

namespace lindung::answer {

std::string_view line_state_id(enrolment::LineState state);  // "waiting"
boost::json::object summary_json(const app::BatchSummary& summary);
boost::json::object batch_line_json(const app::BatchView::Line& line, const Language& language);
boost::json::object batch_left_out_json(const app::BatchView::LeftOut& left,
                                        const Language& language);
boost::json::object batch_json(const app::BatchView& view, const Language& language);
boost::json::object answer_json(const app::AnswerView& view, const Language& language);
boost::json::object difference_line_json(const app::DifferenceView::Line& line,
                                         const Language& language);
// Without the people.
boost::json::object difference_counts_json(const app::DifferenceView& view);
boost::json::object difference_json(const app::DifferenceView& view, const Language& language);

}  // namespace lindung::answer
