#include <boost/json.hpp>

#include "shell/answer/coverage_json.h"
#include "shell/web/body_reader.h"
#include "shell/web/documents.h"
#include "shell/web/handlers.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

using app::UseCase;

app::CoverageSources sources_of(const app::CityView& view) {
  return {*view.scheme, *view.money, view.people->entries, *view.coverage};
}

}  // namespace

Answer coverage_report(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::CoverageRead));
  const std::string month = call.query("month"), per = call.query("per"),
                    denominator = call.query("denominator");
  const auto wanted = Month::parse(month.empty() ? today().iso().substr(0, 7) : month);
  if (!wanted) return wrong_value_of("month");
  const auto by = app::parse_coverage_by(per.empty() ? "ward" : per);
  if (!by) return wrong_value_of("per");
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  if (!view->scheme) return no_scheme();
  LINDUNG_ASSIGN_OR_RETURN(
      const auto report,
      app::show_coverage(*c, sources_of(*view),
                         {*by, *wanted, denominator.empty() ? "listed" : denominator}));
  auto document = answer::coverage_json(report, call.language);
  auto& total = document["total"].as_object();
  total["id"] = "";
  total["name"] = "";
  return json_reply(document);
}

Answer coverage_targets(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::CoverageRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  if (!view->scheme) return no_scheme();
  LINDUNG_ASSIGN_OR_RETURN(const auto months, app::coverage_over_time(*c, sources_of(*view)));
  json::array items;
  for (const auto& one : months) {
    items.push_back({{"month", one.question.month.iso()},
                     {"listed", one.total.listed},
                     {"registered", one.total.registered},
                     {"paid", one.total.paid},
                     {"covered", one.total.covered},
                     {"targets", answer::targets_json(one, call.language)}});
  }
  return json_reply({{"items", items}});
}

}  // namespace lindung::web
