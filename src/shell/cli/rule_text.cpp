#include "shell/cli/rule_text.h"

#include <algorithm>

#include <boost/json.hpp>

namespace lindung::cli {

boost::json::array refs_json(const std::vector<app::RuleUse>& rules) {
  boost::json::array list;
  for (const auto& rule : rules) {
    list.push_back({{"id", rule.id},
                    {"source", rule.source},
                    {"from", rule.from},
                    {"verified", rule.verified}});
  }
  return list;
}

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
