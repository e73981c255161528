#include "shell/cli/rule_text.h"

#include <algorithm>

namespace lindung::cli {

std::string sources_text(const std::vector<app::RuleUse>& rules) {
  std::vector<std::string> sources;
  for (const auto& rule : rules) {
    std::string source =
        rule.source + (rule.verified ? "" : " [belum dikonfirmasi / not verified]");
    if (std::find(sources.begin(), sources.end(), source) == sources.end())
      sources.push_back(std::move(source));
  }
  std::string text;
  for (const auto& source : sources) text += (text.empty() ? "" : "; ") + source;
  return text;
}

}  // namespace lindung::cli
