#include "shell/answer/coverage_json.h"

#include <boost/json.hpp>

namespace lindung::answer {
namespace json = boost::json;
namespace {

json::value ratio_json(const std::optional<Ratio>& ratio) {
  if (!ratio) return nullptr;
  return json::object{{"numerator", ratio->numerator},
                      {"denominator", ratio->denominator},
                      {"percent", ratio->percent()}};
}

json::object line_json(const coverage::CoverageLine& line) {
  json::object one{{"listed", line.listed},  {"registered", line.registered},
                   {"paid", line.paid},      {"covered", line.covered},
                   {"denominator", nullptr}, {"ratio", ratio_json(line.ratio())}};
  if (line.denominator) one["denominator"] = *line.denominator;
  return one;
}

json::object denominator_json(const coverage::Denominator& one, const Language& language) {
  json::object all{{"id", one.id},
                   {"definition", language.say(one.definition)},
                   {"source", one.source},
                   {"date", nullptr},
                   {"verified", one.verified}};
  if (one.on) all["date"] = one.on->iso();
  return all;
}

json::object way_json(const coverage::Way& way, const Language& language) {
  return {{"target", way.target},
          {"definition", language.say(way.definition)},
          {"source", language.say(way.source)},
          {"from", way.rule.from.iso()},
          {"verified", way.rule.verified},
          {"note", language.say(way.note)},
          {"against", way.against},
          {"needed", way.needed},
          {"missing", way.missing},
          {"a_month", way.a_month.amount()}};
}

}  // namespace

json::array targets_json(const app::CoverageView& view, const Language& language) {
  json::array targets;
  for (const auto& way : view.ways) targets.push_back(way_json(way, language));
  return targets;
}

json::object coverage_json(const app::CoverageView& view, const Language& language) {
  json::array lines;
  for (const auto& shown : view.lines) {
    json::object one = line_json(shown.line);
    one["id"] = shown.id;
    one["name"] = shown.name;
    lines.push_back(std::move(one));
  }
  return {{"month", view.question.month.iso()},
          {"by", app::coverage_by_id(view.question.by)},
          {"denominator", denominator_json(view.denominator, language)},
          {"lines", std::move(lines)},
          {"total", line_json(view.total)},
          {"targets", targets_json(view, language)}};
}

}  // namespace lindung::answer
