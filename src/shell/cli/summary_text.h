// shell/cli/summary_text.h - the summary of a run as tables for a terminal.
#pragma once

#include <string>

#include "office/report/summary.h"
#include "shell/cli/console.h"

namespace lindung::cli {

std::string summary_text(const report::Summary& summary, const Console& console);
// Whether something in it needs a person: rows held or refused, a file that could not be read.
bool needs_a_person(const report::Summary& summary);

}  // namespace lindung::cli
