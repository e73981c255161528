#include "shell/web/reconcile_documents.h"

#include <boost/json.hpp>

#include "base/text.h"
#include "shell/answer/reconcile_json.h"
#include "shell/web/documents.h"

namespace lindung::web {
namespace json = boost::json;

json::object found_document(const app::Reconciliation& found, const answer::Language& language) {
  auto document = answer::reconcile_json(found, language);
  document["differences"] = found.differences.size();
  json::array kinds;
  for (const auto& [kind, count] : found.kinds) {
    const auto& about = reconciliation::info(kind);
    kinds.push_back({{"kind", about.id},
                     {"words", language.english ? about.name_en : about.name_id},
                     {"cure", language.english ? about.cure_en : about.cure_id},
                     {"count", count}});
  }
  document["kinds"] = std::move(kinds);
  return document;
}

Answer differences_reply(Call& call, const app::Reconciliation& found) {
  const std::string kind = call.query("kind"), month = call.query("month");
  const Page page = page_of(call);
  LINDUNG_RETURN_IF_ERROR(call.done());
  json::array items;
  Pager pager(page);
  for (const auto& one : found.differences) {
    const auto& d = one.difference;
    if (!kind.empty() && reconciliation::info(d.kind).id != kind) continue;
    if (!month.empty() && (!d.month || d.month->iso() != month)) continue;
    if (!pager.wants()) continue;
    auto item = answer::difference_json(one, call.language);
    item["ward_name"] = village_name(parse_unsigned(one.ward).value_or(0));
    items.push_back(std::move(item));
  }
  return json_reply({{"total", pager.total()}, {"items", items}});
}

}  // namespace lindung::web
