#include "shell/answer/decree_json.h"

#include <boost/json.hpp>

#include "shell/app/run/outputs.h"

namespace lindung::answer {
namespace json = boost::json;

json::object decree_line_json(const app::DecreeLine& line) {
  return {{"act", line.act},
          {"number", line.number},
          {"date", line.date.iso()},
          {"amends", line.amends},
          {"from", line.months.from.iso()},
          {"until", line.months.until.iso()},
          {"entering", line.entering},
          {"leaving", line.leaving}};
}

json::array sums_json(const std::vector<app::DecreeSum>& sums) {
  json::array all;
  for (const auto& sum : sums)
    all.push_back({{"id", sum.id}, {"name", sum.name}, {"people", sum.people}});
  return all;
}

json::array commitment_json(const app::DecreeView& view) {
  json::array commitment;
  for (const auto& one : view.commitment) {
    commitment.push_back({{"fund", one.fund},
                          {"month", one.month.iso()},
                          {"people", one.people},
                          {"amount", one.amount.amount()}});
  }
  return commitment;
}

json::object decree_json(const app::DecreeView& view) {
  json::object all = decree_line_json(view.line);
  json::array bases, leaving;
  for (const auto& basis : view.legal_bases) bases.push_back(json::string(basis));
  for (const auto& left : view.annex.leaving) {
    leaving.push_back({{"person", app::person_name_id(left.row.person)},
                       {"reason", decree::end_reason_id(left.reason)}});
  }
  all["basis"] = bases;
  all["wards"] = sums_json(view.wards);
  all["groups"] = sums_json(view.groups);
  all["funds"] = sums_json(view.funds);
  all["leaving_people"] = leaving;
  all["commitment"] = commitment_json(view);
  all["committed"] = view.committed.amount();
  return all;
}

}  // namespace lindung::answer
