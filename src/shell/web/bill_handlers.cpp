#include <boost/json.hpp>

#include "shell/answer/bill_json.h"
#include "shell/app/login/unmask.h"
#include "shell/app/money/bill_files.h"
#include "shell/web/documents.h"
#include "shell/web/file_reply.h"
#include "shell/web/handlers.h"
#include "shell/web/money_documents.h"
#include "shell/web/money_wish.h"
#include "shell/web/person_fields.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

using app::UseCase;

Result<app::BillView> captured_bill(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  return app::show_bill(*c, view->state, *view->money, call.captured[0]);
}

Answer detail_reply(Call& call, const app::BillView& bill) {
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  return json_reply(bill_detail_json(bill, *view, call.language, true));
}

// An act on the bill of the path.
Answer act(Call& call, UseCase use_case, const char* kind, std::initializer_list<const char*> keys,
           bool with_file = false) {
  LINDUNG_RETURN_IF_ERROR(call.must(use_case));
  LINDUNG_ASSIGN_OR_RETURN(auto reader, MoneyWishReader::parse(call, kind, keys));
  reader.set("bill", call.captured[0]);
  if (with_file) reader.file();
  LINDUNG_ASSIGN_OR_RETURN(auto wish, reader.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto bill,
                           app::act_on_bill(*c, call.city, std::move(wish), app::Keep::Record));
  return detail_reply(call, bill);
}

bool is_meant(const app::BillPerson& who, const std::string& text, const std::string& group,
              const std::string& village) {
  return has_text(who.name, text) && (group.empty() || who.group == group) &&
         (village.empty() || std::to_string(who.village) == village);
}

json::object with_village(json::object person, std::uint64_t village) {
  person["village_name"] = village_name(village);
  return person;
}

// The list to sign, with whole numbers: whoever takes it stands in the journal.
Result<void> write_list(Call& call, const std::filesystem::path& path) {
  LINDUNG_ASSIGN_OR_RETURN(auto question, read_signature(call));
  question.out = path.string();
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto written,
                           app::write_bill_list(*c, call.city, call.captured[0], question));
  return app::note_list_taken(*c, call.city, "bill " + call.captured[0], written.people);
}

}  // namespace

Answer list_bills(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::BillRead));
  const std::string stage = call.query("stage"), fund = call.query("fund");
  const Page page = page_of(call);
  LINDUNG_RETURN_IF_ERROR(call.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  LINDUNG_ASSIGN_OR_RETURN(const auto bills, app::list_bills(*c, *view->money));
  json::array items;
  Pager pager(page);
  for (auto bill = bills.rbegin(); bill != bills.rend(); ++bill) {
    if (!stage.empty() && billing::stage_id(bill->bill.stage) != stage) continue;
    if (!fund.empty() && bill->fund != fund) continue;
    if (pager.wants()) items.push_back(bill_summary_document(*bill, call.language));
  }
  return json_reply({{"total", pager.total()}, {"items", items}});
}

Answer draft_bill(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::BillDraft));
  LINDUNG_ASSIGN_OR_RETURN(auto reader, MoneyWishReader::parse(call, "bill.draft",
                                                               {"fund", "month", "from", "until",
                                                                "fiscal_year", "reason"}));
  const auto keep = reader.keep();
  LINDUNG_ASSIGN_OR_RETURN(auto wish, reader.done());
  return started(call, "bill", "",
                 [wish, keep, &desk = call.desk, city = call.city,
                  language = call.language](const app::Context& c) -> Result<json::object> {
                   LINDUNG_ASSIGN_OR_RETURN(const auto bill, app::act_on_bill(c, city, wish, keep));
                   LINDUNG_ASSIGN_OR_RETURN(const auto view, desk.views.fresh(c, city));
                   return bill_detail_json(bill, *view, language, keep == app::Keep::Record);
                 });
}

Answer show_bill(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::BillRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto bill, captured_bill(call));
  return detail_reply(call, bill);
}

Answer bill_lines(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::BillRead));
  const std::string text = call.query("text"), group = call.query("group"),
                    village = call.query("village");
  const Page page = page_of(call);
  LINDUNG_RETURN_IF_ERROR(call.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto bill, captured_bill(call));
  json::array items;
  Pager pager(page);
  for (const auto& line : bill.lines) {
    if (is_meant(line.who, text, group, village) && pager.wants())
      items.push_back(with_village(answer::bill_line_json(line), line.who.village));
  }
  return json_reply({{"total", pager.total()}, {"items", items}});
}

Answer bill_left_out(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::BillRead));
  const std::string reason = call.query("reason");
  const Page page = page_of(call);
  LINDUNG_RETURN_IF_ERROR(call.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto bill, captured_bill(call));
  json::array items;
  Pager pager(page);
  for (const auto& one : bill.left_out) {
    if (!reason.empty() && billing::left_out_id(one.left_out.reason) != reason) continue;
    if (!pager.wants()) continue;
    auto item = with_village(answer::left_out_json(one), one.who.village);
    item["words"] = call.say(answer::left_out_words(one.left_out.reason));
    items.push_back(std::move(item));
  }
  return json_reply({{"total", pager.total()}, {"items", items}});
}

Answer approve_bill(Call& call) {
  return act(call, UseCase::BillApprove, "bill.approve", {"reason"});
}
Answer request_bill(Call& call) {
  return act(call, UseCase::BillPay, "bill.request", {"number", "date", "code", "carrier_amount"});
}
Answer order_bill(Call& call) {
  return act(call, UseCase::BillPay, "bill.order", {"number", "date"});
}
Answer pay_bill(Call& call) {
  return act(call, UseCase::BillPay, "bill.pay", {"number", "date", "amount"});
}
Answer receipt_bill(Call& call) {
  return act(call, UseCase::BillReceipt, "bill.receipt", {"number", "date", "amount"}, true);
}
Answer cancel_bill(Call& call) { return act(call, UseCase::BillCancel, "bill.cancel", {"reason"}); }

Answer bill_list_pdf(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::BillRead));
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::PersonUnmask));
  return pdf_reply("daftar.pdf", [&](const auto& path) { return write_list(call, path); });
}

Answer bill_list_workbook(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::BillRead));
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::PersonUnmask));
  return workbook_reply("daftar-" + call.captured[0] + ".xlsx",
                        [&](const auto& path) { return write_list(call, path); });
}

}  // namespace lindung::web
