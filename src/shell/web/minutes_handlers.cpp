#include <algorithm>

#include <boost/json.hpp>

#include "shell/answer/minutes_json.h"
#include "shell/app/login/unmask.h"
#include "shell/app/reconcile/minutes.h"
#include "shell/web/body_reader.h"
#include "shell/web/documents.h"
#include "shell/web/file_reply.h"
#include "shell/web/handlers.h"
#include "shell/web/money_wish.h"
#include "shell/web/reconcile_documents.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

using app::UseCase;

json::object minutes_document(const app::MinutesView& view, const answer::Language& language) {
  return {{"recorded", answer::minutes_line_json(view.line)},
          {"found", found_document(view.found, language)}};
}

Result<app::MinutesView> captured_minutes(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  return app::show_minutes(*c, call.city, call.captured[0]);
}

// Whose house whoever is logged in signs for.
const char* side_of(app::Role role) {
  return role == app::Role::BpjsOfficer ? "carrier" : "office";
}

// The paper, with whole numbers: whoever takes it stands in the journal.
Result<void> write_paper(Call& call, const std::filesystem::path& path) {
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  app::MinutesQuestion question;
  question.out = path.string();
  question.office = body.text_or_empty("office");
  question.office_signer = body.text_or_empty("office_signer");
  question.carrier = body.text_or_empty("carrier");
  question.carrier_signer = body.text_or_empty("carrier_signer");
  question.treasurer = body.text_or_empty("treasurer");
  question.treasurer_signer = body.text_or_empty("treasurer_signer");
  LINDUNG_RETURN_IF_ERROR(body.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, captured_minutes(call));
  const auto people = std::count_if(view.found.differences.begin(), view.found.differences.end(),
                                    [](const auto& one) { return one.nik != 0; });
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(std::ignore,
                           app::write_minutes(*c, call.city, view.line.number, question));
  return app::note_list_taken(*c, call.city, "minutes " + view.line.act, people);
}

}  // namespace

Answer list_minutes(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::Reconcile));
  const Page page = page_of(call);
  LINDUNG_RETURN_IF_ERROR(call.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto lines, app::list_minutes(*c, call.city));
  json::array items;
  Pager pager(page);
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    if (pager.wants()) items.push_back(answer::minutes_line_json(*line));
  }
  return json_reply({{"total", pager.total()}, {"items", items}});
}

Answer record_minutes(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::ReconcileRecord));
  LINDUNG_ASSIGN_OR_RETURN(
      auto reader,
      MoneyWishReader::parse(call, "reconcile.record", {"number", "month", "from", "until"}));
  reader.files("carrier");
  if (const std::string bank = reader.file("bank"); !bank.empty()) reader.set("bank", bank);
  LINDUNG_ASSIGN_OR_RETURN(auto wish, reader.done());
  return started(call, "minutes", "",
                 [wish, city = call.city,
                  language = call.language](const app::Context& c) -> Result<json::object> {
                   LINDUNG_ASSIGN_OR_RETURN(const auto view, app::record_minutes(c, city, wish));
                   return minutes_document(view, language);
                 });
}

Answer show_minutes(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::Reconcile));
  LINDUNG_ASSIGN_OR_RETURN(const auto view, captured_minutes(call));
  return json_reply(minutes_document(view, call.language));
}

Answer minutes_differences(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::Reconcile));
  LINDUNG_ASSIGN_OR_RETURN(const auto view, captured_minutes(call));
  return differences_reply(call, view.found);
}

Answer sign_minutes(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::ReconcileSign));
  LINDUNG_ASSIGN_OR_RETURN(auto reader, MoneyWishReader::parse(call, "reconcile.sign", {"name"}));
  reader.set("minutes", call.captured[0]);
  reader.set("side", std::string(side_of(call.role())));
  LINDUNG_ASSIGN_OR_RETURN(auto wish, reader.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto line, app::sign_minutes(*c, call.city, std::move(wish)));
  return json_reply(answer::minutes_line_json(line));
}

Answer minutes_pdf(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::Reconcile));
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::PersonUnmask));
  return pdf_reply("berita-acara.pdf", [&](const auto& path) { return write_paper(call, path); });
}

}  // namespace lindung::web
