// shell/app/enrolment/enrol_workbook.h - workbooks of enrolment: the carrier's own form as it was
// filled (whole numbers: it is meant for the carrier), and the difference between the decree and
// the carrier for the office (numbers masked).
#pragma once

#include <filesystem>

#include "shell/app/enrolment/enrol_views.h"

namespace lindung::app {

// The form of a batch, the same bytes at every time. Refuses ENROL_UNKNOWN and what cannot be
// written.
Result<void> write_carrier_form(const Context& context, std::uint64_t city,
                                const std::string& batch, const std::filesystem::path& path);

Result<void> write_difference(const DifferenceView& view, const std::filesystem::path& path);

}  // namespace lindung::app
