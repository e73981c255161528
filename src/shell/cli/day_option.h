// shell/cli/day_option.h - the day on which something happened or is asked: --on YYYY-MM-DD, today
// when it is left out. The only place of the program that looks at the calendar on the wall.
#pragma once

#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "base/result.h"
#include "terms/date.h"

namespace lindung::cli {

// Adds --on to a command; what is typed lands in the text.
std::shared_ptr<std::string> add_day(CLI::App* command);

// The day that was typed, or today. Refuses CALL_VALUE at "--on".
Result<Date> day_of(const std::string& typed);

}  // namespace lindung::cli
