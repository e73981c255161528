// shell/cli/summary_text.h - the summary of a run as JSON (the contract of `process`) and as tables
// for a terminal.
#pragma once

#include <string>

#include <boost/json/object.hpp>

#include "office/report/summary.h"
#include "shell/cli/console.h"

namespace lindung::cli {

boost::json::object summary_json(const report::Summary& summary);
std::string summary_text(const report::Summary& summary, const Console& console);
// Whether something in it needs a person: rows held or refused, a file that could not be read.
bool needs_a_person(const report::Summary& summary);

}  // namespace lindung::cli
