// shell/cli/rule_text.h - the rules behind a sum, as a line for people.
#pragma once

#include <string>
#include <vector>

#include "shell/app/law/calculators.h"

namespace lindung::cli {

// "PP 44/2015; Permenaker 1/2025 [belum dikonfirmasi / not verified]"; each source once.
std::string sources_text(const std::vector<app::RuleUse>& rules);

}  // namespace lindung::cli
