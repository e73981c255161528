#include <boost/json.hpp>

#include "shell/answer/decree_json.h"
#include "shell/app/login/unmask.h"
#include "shell/web/documents.h"
#include "shell/web/file_reply.h"
#include "shell/web/handlers.h"
#include "shell/web/money_documents.h"
#include "shell/web/money_wish.h"
#include "shell/web/person_fields.h"
#include "terms/nik.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

using app::UseCase;

json::object decree_document(const app::DecreeView& decree, bool recorded) {
  Counts reasons;
  for (const auto& left : decree.annex.leaving)
    ++reasons[std::string(decree::end_reason_id(left.reason))];
  json::array basis;
  for (const auto& one : decree.legal_bases) basis.push_back(json::string(one));
  return {{"recorded", recorded},
          {"decree", answer::decree_line_json(decree.line)},
          {"basis", basis},
          {"wards", answer::sums_json(decree.wards)},
          {"groups", answer::sums_json(decree.groups)},
          {"funds", answer::sums_json(decree.funds)},
          {"leaving_reasons", json::value_from(reasons)},
          {"commitment", answer::commitment_json(decree)},
          {"committed", decree.committed.amount()}};
}

json::object person_document(const decree::AnnexRow& row) {
  const auto nik = Nik::from_number(row.nik);
  return {{"number", row.number},
          {"person", person_or_empty(row.person)},
          {"name", row.name},
          {"nik", nik ? nik->masked() : std::string()},
          {"birth_date", row.birth_date ? row.birth_date->iso() : ""},
          {"sex", row.sex == ' ' ? "" : std::string(1, row.sex)},
          {"village", row.village == 0 ? "" : std::to_string(row.village)},
          {"village_name", village_name(row.village)},
          {"group", row.group},
          {"fund", row.fund},
          {"from", row.months.from.iso()},
          {"until", row.months.until.iso()},
          {"reason", nullptr}};
}

Result<app::DecreeView> captured_decree(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  return app::show_decree(*c, view->state, *view->money, call.captured[0]);
}

Answer make(Call& call, const char* kind, std::initializer_list<const char*> keys) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::DecreeMake));
  LINDUNG_ASSIGN_OR_RETURN(auto reader, MoneyWishReader::parse(call, kind, keys));
  const auto keep = reader.keep();
  LINDUNG_ASSIGN_OR_RETURN(auto wish, reader.done());
  return started(call, "decree", "",
                 [wish, keep, city = call.city](const app::Context& c) -> Result<json::object> {
                   LINDUNG_ASSIGN_OR_RETURN(const auto decree,
                                            app::make_decree(c, city, wish, keep));
                   return decree_document(decree, keep == app::Keep::Record);
                 });
}

// The annex to sign, with whole numbers: whoever takes it stands in the journal.
Result<void> write_annex(Call& call, const std::filesystem::path& path) {
  LINDUNG_ASSIGN_OR_RETURN(auto question, read_signature(call));
  question.out = path.string();
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto written,
                           app::write_annex_of(*c, call.city, call.captured[0], question));
  return app::note_list_taken(*c, call.city, "annex " + call.captured[0],
                              written.entering + written.leaving);
}

}  // namespace

Answer list_decrees(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::DecreeRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  LINDUNG_ASSIGN_OR_RETURN(const auto lines, app::list_decrees(*c, view->state, *view->money));
  json::array items;
  for (const auto& line : lines) items.push_back(answer::decree_line_json(line));
  return json_reply({{"items", items}});
}

Answer issue_decree(Call& call) {
  return make(call, "decree.issue", {"number", "date", "basis", "from", "until", "group", "fund"});
}

Answer amend_decree(Call& call) {
  return make(call, "decree.amend",
              {"number", "date", "basis", "effective", "decree", "keep_places_free"});
}

Answer show_decree(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::DecreeRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto decree, captured_decree(call));
  return json_reply(decree_document(decree, true));
}

Answer decree_people(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::DecreeRead));
  const std::string side = call.query("side"), text = call.query("text"),
                    group = call.query("group"), village = call.query("village");
  const Page page = page_of(call);
  LINDUNG_RETURN_IF_ERROR(call.done());
  if (!side.empty() && side != "entering" && side != "leaving") return wrong_value_of("side");
  LINDUNG_ASSIGN_OR_RETURN(const auto decree, captured_decree(call));
  json::array items;
  Pager pager(page);
  const auto is_meant = [&](const decree::AnnexRow& row) {
    return has_text(row.name, text) && (group.empty() || row.group == group) &&
           (village.empty() || std::to_string(row.village) == village);
  };
  if (side == "leaving") {
    for (const auto& left : decree.annex.leaving) {
      if (!is_meant(left.row) || !pager.wants()) continue;
      auto item = person_document(left.row);
      item["reason"] = decree::end_reason_id(left.reason);
      items.push_back(std::move(item));
    }
  } else {
    for (const auto& row : decree.annex.entering) {
      if (is_meant(row) && pager.wants()) items.push_back(person_document(row));
    }
  }
  return json_reply({{"total", pager.total()}, {"items", items}});
}

Answer annex_pdf(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::DecreeRead));
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::PersonUnmask));
  return pdf_reply("lampiran.pdf", [&](const auto& path) { return write_annex(call, path); });
}

Answer annex_workbook(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::DecreeRead));
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::PersonUnmask));
  return workbook_reply("lampiran.xlsx", [&](const auto& path) { return write_annex(call, path); });
}

}  // namespace lindung::web
