#include <boost/json.hpp>

#include "shell/answer/bill_json.h"
#include "shell/app/decree/notice_views.h"
#include "shell/web/documents.h"
#include "shell/web/handlers.h"
#include "shell/web/money_wish.h"
#include "terms/nik.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

using app::UseCase;

Answer record_refund(Call& call, MoneyWishReader reader) {
  LINDUNG_ASSIGN_OR_RETURN(auto wish, reader.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto refund, app::act_on_refund(*c, call.city, std::move(wish)));
  return json_reply(answer::refund_json(refund));
}

// An act on the refund of the path.
Answer act(Call& call, const char* kind, std::initializer_list<const char*> keys) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::RefundChange));
  LINDUNG_ASSIGN_OR_RETURN(auto reader, MoneyWishReader::parse(call, kind, keys));
  reader.set("refund", call.captured[0]);
  return record_refund(call, std::move(reader));
}

json::object notice_json(const app::NoticeView& view) {
  const auto& notice = view.notice;
  const auto* entry = view.person;
  const auto nik = Nik::from_number(entry ? entry->person.nik : 0);
  return {{"act", view.act},
          {"person", person_or_empty(notice.person)},
          {"name", entry ? std::string(entry->person.name) : std::string()},
          {"nik", nik ? nik->masked() : std::string()},
          {"village_name", village_name(entry ? entry->person.village : 0)},
          {"group", entry ? std::string(entry->group) : std::string()},
          {"reason", decree::end_reason_id(notice.reason)},
          {"since", notice.since.iso()},
          {"replaced_by", person_or_null(notice.replaced_by.value_or(0))},
          {"remark", notice.remark},
          {"on", view.on.iso()},
          {"by", view.author},
          {"settled", notice.settled}};
}

}  // namespace

Answer list_refunds(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::BillRead));
  const Page page = page_of(call);
  LINDUNG_RETURN_IF_ERROR(call.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  LINDUNG_ASSIGN_OR_RETURN(const auto refunds, app::list_refunds(*c, *view->money));
  json::array items;
  Pager pager(page);
  for (auto refund = refunds.rbegin(); refund != refunds.rend(); ++refund) {
    if (pager.wants()) items.push_back(answer::refund_json(*refund));
  }
  return json_reply({{"total", pager.total()}, {"items", items}});
}

Answer claim_refund(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::RefundChange));
  LINDUNG_ASSIGN_OR_RETURN(
      auto reader, MoneyWishReader::parse(call, "refund.claim",
                                          {"reason", "agreement", "bill", "month", "from", "until",
                                           "fund", "fiscal_year"}));
  reader.person("person");
  return record_refund(call, std::move(reader));
}

Answer receive_refund(Call& call) {
  return act(call, "refund.receive", {"number", "date", "amount"});
}

Answer decline_refund(Call& call) { return act(call, "refund.decline", {"reason"}); }

Answer note_leaving(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::LeavingNote));
  LINDUNG_ASSIGN_OR_RETURN(
      auto reader, MoneyWishReader::parse(call, "mutate.leave", {"reason", "since", "remark"}));
  reader.person("replaced_by");
  LINDUNG_ASSIGN_OR_RETURN(const auto person, seen_person(call, call.captured[0]));
  reader.set("person", person);
  LINDUNG_ASSIGN_OR_RETURN(auto wish, reader.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto act, app::record_money_act(*c, call.city, std::move(wish)));
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  LINDUNG_ASSIGN_OR_RETURN(const auto notices,
                           app::list_notices(*c, *view->money, view->people->entries));
  for (const auto& one : notices) {
    if (one.notice.act == act.number) return json_reply(notice_json(one));
  }
  return not_found();
}

Answer list_notices(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::PersonRead));
  const bool any = call.query("settled").empty(), settled = call.flag("settled");
  const Page page = page_of(call);
  LINDUNG_RETURN_IF_ERROR(call.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  LINDUNG_ASSIGN_OR_RETURN(const auto notices,
                           app::list_notices(*c, *view->money, view->people->entries));
  json::array items;
  Pager pager(page);
  for (auto one = notices.rbegin(); one != notices.rend(); ++one) {
    if ((any || one->notice.settled == settled) && pager.wants())
      items.push_back(notice_json(*one));
  }
  return json_reply({{"total", pager.total()}, {"items", items}});
}

}  // namespace lindung::web
