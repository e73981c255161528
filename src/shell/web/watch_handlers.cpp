#include <map>

#include <boost/json.hpp>

#include "shell/answer/claim_json.h"
#include "shell/web/documents.h"
#include "shell/web/handlers.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

json::object watch_json(const app::WatchLine& line, const answer::Language& language) {
  const auto& item = line.item;
  return {{"kind", watch::kind_id(item.kind)},
          {"until", item.until.iso()},
          {"overdue", item.overdue},
          {"person", line.person_id},
          {"name", line.person_name},
          {"nik", line.nik_masked},
          {"claim",
           item.claim == 0 ? json::value(nullptr) : json::value(claim::claim_name(item.claim))},
          {"holder", claim::word(item.holder).id},
          {"amount", item.amount.amount()},
          {"what", language.say(item.what)},
          {"rule", item.rule}};
}

}  // namespace

Answer show_watch(Call& call) {
  const Date on = call.day("on");
  const int horizon = static_cast<int>(call.number("horizon", 60, 0, 3660));
  const std::string kind = call.query("kind");
  const Page page = page_of(call);
  LINDUNG_RETURN_IF_ERROR(call.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto list, call.watch(on, horizon));
  std::map<std::string, std::int64_t> counts;
  json::array items;
  Pager pager(page);
  for (const auto& line : list->lines) {
    const std::string id(watch::kind_id(line.item.kind));
    ++counts[id];
    if ((kind.empty() || kind == id) && pager.wants())
      items.push_back(watch_json(line, call.language));
  }
  json::object numbers;
  for (const auto& [id, count] : counts) numbers[id] = count;
  return json_reply({{"on", on.iso()},
                     {"counts", numbers},
                     {"total", pager.total()},
                     {"items", items},
                     {"person_months", list->person_months},
                     {"deaths_without_a_day", list->deaths_without_a_day}});
}

}  // namespace lindung::web
