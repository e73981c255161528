#include "shell/answer/bill_json.h"

#include <boost/json.hpp>

#include "shell/app/run/outputs.h"
#include "terms/nik.h"

namespace lindung::answer {
namespace json = boost::json;
namespace {

json::value paper_json(const std::optional<billing::Paper>& paper) {
  if (!paper) return nullptr;
  return json::object{{"number", paper->number}, {"date", paper->date.iso()}};
}

json::value act_json(const std::optional<billing::Act>& act) {
  if (!act) return nullptr;
  return json::object{{"act", act->id}, {"on", act->on.iso()}, {"author", act->author}};
}

json::object who_json(const app::BillPerson& who, Period months) {
  const auto nik = Nik::from_number(who.nik);
  return {{"person", app::person_name_id(who.person)},
          {"name", who.name},
          {"nik", nik ? nik->masked() : std::string()},
          {"village", who.village == 0 ? std::string() : std::to_string(who.village)},
          {"group", who.group},
          {"from", months.from.iso()},
          {"until", months.until.iso()}};
}

}  // namespace

json::object bill_summary_json(const app::BillSummary& one) {
  const auto& bill = one.bill;
  json::array receipts, obstacles;
  for (const auto& receipt : bill.receipts) {
    receipts.push_back({{"number", receipt.paper.number},
                        {"date", receipt.paper.date.iso()},
                        {"amount", receipt.amount.amount()},
                        {"all", receipt.all}});
  }
  for (const auto& code : bill.obstacles) obstacles.push_back(json::string(code));
  return {{"bill", one.name},
          {"fund", one.fund},
          {"fiscal_year", one.fiscal_year},
          {"from", bill.months.from.iso()},
          {"until", bill.months.until.iso()},
          {"stage", billing::stage_id(bill.stage)},
          {"people", bill.people},
          {"amount", bill.amount.amount()},
          {"left_out_months", one.left_out},
          {"earlier_year", one.earlier_year},
          {"missing", one.missing.amount()},
          {"receipted", bill.receipted.amount()},
          {"booked", bill.booked.amount()},
          {"unbooked", one.unbooked().amount()},
          {"billing_code", bill.billing_code},
          {"reason", bill.reason},
          {"obstacles", obstacles},
          {"drafted", act_json(bill.drafted)},
          {"approved", act_json(bill.approved)},
          {"request", paper_json(bill.request)},
          {"order", paper_json(bill.order)},
          {"disbursement", paper_json(bill.disbursement)},
          {"receipts", receipts},
          {"cancelled", act_json(bill.cancelled)},
          {"cancel_reason", bill.cancel_reason}};
}

json::object bill_line_json(const app::BillLine& one) {
  auto line = who_json(one.who, one.line.months);
  line["dues"] = one.line.dues.amount();
  line["amount"] = one.line.amount().amount();
  return line;
}

json::object left_out_json(const app::BillLeftOut& one) {
  auto out = who_json(one.who, one.left_out.months);
  out["reason"] = billing::left_out_id(one.left_out.reason);
  return out;
}

json::object death_data_json(const app::BillBasis& basis) {
  const auto day = [](const std::optional<Date>& date) {
    return date ? json::value(date->iso()) : json::value(nullptr);
  };
  return {{"register", basis.register_id},
          {"as_of", day(basis.as_of)},
          {"good_until", day(basis.good_until)},
          {"reason", basis.reason}};
}

json::object bill_json(const app::BillView& view) {
  json::object all = bill_summary_json(view.summary);
  json::array lines, left_out;
  for (const auto& one : view.lines) lines.push_back(bill_line_json(one));
  for (const auto& one : view.left_out) left_out.push_back(left_out_json(one));
  all["lines"] = std::move(lines);
  all["left_out"] = std::move(left_out);
  all["death_data"] = death_data_json(view.basis);
  return all;
}

json::object refund_json(const app::RefundSummary& one) {
  json::array lines;
  for (const auto& line : one.refund.claim.lines) {
    lines.push_back({{"person", app::person_name_id(line.person)},
                     {"from", line.months.from.iso()},
                     {"until", line.months.until.iso()},
                     {"bill", line.bill},
                     {"dues", line.dues.amount()}});
  }
  return {{"refund", one.name},
          {"fund", one.fund},
          {"fiscal_year", one.fiscal_year},
          {"reason", billing::refund_reason_id(one.refund.claim.reason)},
          {"agreement", one.refund.claim.agreement},
          {"amount", one.refund.amount.amount()},
          {"received", one.refund.received.amount()},
          {"outstanding", one.refund.outstanding().amount()},
          {"claimed", act_json(one.refund.claimed)},
          {"declined", act_json(one.refund.declined)},
          {"decline_reason", one.refund.decline_reason},
          {"lines", lines}};
}

Text left_out_words(billing::LeftOutReason reason) {
  using enum billing::LeftOutReason;
  switch (reason) {
    case BilledAlready:
      return {"Sudah ditagihkan pada tagihan lain.", "Stands on another bill already."};
    case Dead:
      return {"Meninggal sebelum bulan itu.", "Died before that month."};
    case NotSent:
      return {"Belum dikirim ke BPJS.", "Not sent to BPJS yet."};
    case Unanswered:
      return {"Sudah dikirim, BPJS belum menjawab.", "Sent; BPJS has not answered."};
    case RefusedByCarrier:
      return {"Ditolak BPJS.", "Refused by BPJS."};
    case NotYetRegistered:
      return {"Terdaftar mulai bulan sesudahnya.", "Registered from a later month on."};
    case NoLongerRegistered:
      return {"Tidak lagi terdaftar.", "No longer registered."};
    case NotVerified:
      return {"Tidak diterima pada pemeriksaan terakhir.",
              "Not accepted by the last verification."};
    case VerifiedTooLongAgo:
      return {"Pemeriksaan terakhir sudah terlalu lama.", "The last verification is too long ago."};
    case kCount:
      break;
  }
  return {};
}

json::object obstacle_json(const std::string& code, const Language& language) {
  for (const auto& one : fund::kObstacles) {
    if (one.code != code) continue;
    return {{"code", code},
            {"what", language.english ? one.what_en : one.what_id},
            {"todo", language.english ? one.todo_en : one.todo_id},
            {"basis", one.basis}};
  }
  return {{"code", code}, {"what", code}, {"todo", ""}, {"basis", ""}};
}

}  // namespace lindung::answer
