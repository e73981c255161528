#include "shell/answer/rules_json.h"

#include <boost/json.hpp>

namespace lindung::answer {
namespace json = boost::json;

json::array refs_json(const std::vector<app::RuleUse>& rules) {
  json::array list;
  for (const auto& rule : rules) {
    list.push_back({{"id", rule.id},
                    {"source", rule.source},
                    {"from", rule.from},
                    {"verified", rule.verified}});
  }
  return list;
}

json::object contribution_json(const app::ContributionAnswer& answer) {
  json::array lines;
  for (const auto& line : answer.lines) {
    lines.push_back(
        {{"program", line.program}, {"amount", line.amount}, {"rules", refs_json(line.rules)}});
  }
  return {{"base", answer.base}, {"lines", lines}, {"total", answer.total}};
}

json::object benefit_json(const app::BenefitAnswer& answer, const Language& language) {
  json::array lines, notes;
  for (const auto& line : answer.lines) {
    lines.push_back({{"id", line.id},
                     {"amount", line.amount},
                     {"formula", line.formula},
                     {"rules", refs_json(line.rules)}});
  }
  for (const auto& note : answer.notes) notes.push_back(json::string(language.say(note)));
  return {{"lines", lines}, {"total", answer.total}, {"notes", notes}};
}

json::object rules_json(const std::vector<app::RuleLine>& rules, const Language& language) {
  json::array list;
  for (const auto& rule : rules) {
    list.push_back({{"id", rule.id},
                    {"topic", language.say(rule.topic)},
                    {"about", language.say(rule.about)},
                    {"value", language.say(rule.value)},
                    {"when", rule.when},
                    {"circumstances", language.say(rule.circumstances)},
                    {"from", rule.from},
                    {"source", language.say(rule.source)},
                    {"verified", rule.verified},
                    {"note", language.say(rule.note)}});
  }
  return {{"rules", list}};
}

json::object rule_json(const rules::Explanation& about, const Language& language) {
  json::array entries;
  for (const auto& entry : about.entries) {
    json::array rows;
    for (const auto& row : entry.rows) rows.push_back(json::string(language.say(row)));
    entries.push_back(
        {{"from", entry.from.iso()},
         {"until", entry.until ? json::value(entry.until->iso()) : json::value(nullptr)},
         {"value", language.say(entry.value)},
         {"change", language.say(entry.change)},
         {"rows", rows},
         {"when", entry.when},
         {"circumstances", language.say(entry.circumstances)},
         {"source", language.say(entry.source)},
         {"verified", entry.verified},
         {"note", language.say(entry.note)},
         {"where", entry.where}});
  }
  return {{"id", about.id},
          {"about", language.say(about.about)},
          {"topic", language.say(about.topic)},
          {"basis_date", about.basis_date},
          {"entries", entries}};
}

}  // namespace lindung::answer
