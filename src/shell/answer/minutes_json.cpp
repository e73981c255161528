#include "shell/answer/minutes_json.h"

#include <boost/json.hpp>

#include "shell/answer/reconcile_json.h"

namespace lindung::answer {

boost::json::object minutes_line_json(const app::MinutesLine& line) {
  return {{"act", line.act},
          {"number", line.number},
          {"on", line.on.iso()},
          {"author", line.author},
          {"from", line.months.from.iso()},
          {"until", line.months.until.iso()},
          {"differences", line.differences},
          {"with_carrier", line.with_carrier}};
}

boost::json::object minutes_json(const app::MinutesView& view, const Language& language) {
  auto all = reconcile_json(view.found, language);
  all["recorded"] = minutes_line_json(view.line);
  return all;
}

}  // namespace lindung::answer
