#include "shell/answer/minutes_json.h"

#include <boost/json.hpp>

#include "shell/answer/reconcile_json.h"

namespace lindung::answer {

namespace {

boost::json::array signatures_json(const std::vector<app::MinutesSignature>& signatures) {
  boost::json::array all;
  for (const auto& one : signatures) {
    all.push_back({{"side", app::minutes_side_id(one.side)},
                   {"name", one.name},
                   {"by", one.author},
                   {"on", one.on.iso()}});
  }
  return all;
}

}  // namespace

boost::json::object minutes_line_json(const app::MinutesLine& line) {
  return {{"act", line.act},
          {"number", line.number},
          {"on", line.on.iso()},
          {"author", line.author},
          {"from", line.months.from.iso()},
          {"until", line.months.until.iso()},
          {"differences", line.differences},
          {"with_carrier", line.with_carrier},
          {"signatures", signatures_json(line.signatures)}};
}

boost::json::object minutes_json(const app::MinutesView& view, const Language& language) {
  auto all = reconcile_json(view.found, language);
  all["recorded"] = minutes_line_json(view.line);
  return all;
}

}  // namespace lindung::answer
