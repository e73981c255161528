// shell/cli/enrol_text.h - batches, answers and the difference between decree and carrier as tables
// for a terminal. A NIK is masked.
#pragma once

#include <string>

#include "shell/app/enrolment/enrol_views.h"
#include "shell/cli/console.h"

namespace lindung::cli {

std::string batches_table(const std::vector<app::BatchSummary>& batches, const Console& console);
std::string batch_text(const app::BatchView& view, const Console& console);
std::string answer_text(const app::AnswerView& view, const Console& console);
std::string difference_text(const app::DifferenceView& view, const Console& console);

}  // namespace lindung::cli
