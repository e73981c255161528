// shell/answer/enrol_json.h - batches, what an answer came to, and the difference between the
// decree and the carrier. NIKs are masked.
#pragma once

#include <boost/json/object.hpp>

#include "shell/answer/language.h"
#include "shell/app/money/enrol_views.h"

namespace lindung::answer {

boost::json::object summary_json(const app::BatchSummary& summary);
boost::json::object batch_json(const app::BatchView& view, const Language& language);
boost::json::object answer_json(const app::AnswerView& view, const Language& language);
boost::json::object difference_json(const app::DifferenceView& view, const Language& language);

}  // namespace lindung::answer
