// shell/cli/rule_text.h - the rules behind a sum, as JSON and as a line for people.
#pragma once

#include <string>
#include <vector>

#include <boost/json/array.hpp>

#include "shell/app/calculators.h"

namespace lindung::cli {

boost::json::array refs_json(const std::vector<app::RuleUse>& rules);
// "PP 44/2015; Permenaker 1/2025 [belum dikonfirmasi / not verified]"; each source once.
std::string sources_text(const std::vector<app::RuleUse>& rules);

}  // namespace lindung::cli
