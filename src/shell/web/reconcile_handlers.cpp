#include <boost/json.hpp>

#include "shell/app/login/unmask.h"
#include "shell/app/reconcile/reconcile.h"
#include "shell/exchange/files.h"
#include "shell/exchange/temporary_folder.h"
#include "shell/web/body_reader.h"
#include "shell/web/documents.h"
#include "shell/web/file_reply.h"
#include "shell/web/handlers.h"
#include "shell/web/reconcile_documents.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

using app::UseCase;

// A file that was sent ahead, under its own name again: that name stands in what is found.
Result<std::filesystem::path> named_file(Call& call, const exchange::TemporaryFolder& folder,
                                         const std::string& id, const char* key) {
  const auto staged = call.desk.staged.find(call.who->account.login, id);
  if (!staged) return wrong_value_of(key);
  const auto place = folder.path() / id;
  std::error_code error;
  std::filesystem::create_directory(place, error);
  const auto path = place / staged->name;
  std::filesystem::copy_file(staged->file->path(), path,
                             std::filesystem::copy_options::overwrite_existing, error);
  if (error) return exchange::write_error(error.value(), path);
  return path;
}

Result<std::optional<Month>> month_of(BodyReader& body, const char* key) {
  const std::string text = body.text_or_empty(key);
  if (text.empty()) return std::optional<Month>();
  const auto month = Month::parse(text);
  if (!month) return wrong_value_of(key);
  return std::optional<Month>(*month);
}

Result<app::ReconcileQuestion> read_question(BodyReader& body) {
  app::ReconcileQuestion question;
  LINDUNG_ASSIGN_OR_RETURN(const auto month, month_of(body, "month"));
  LINDUNG_ASSIGN_OR_RETURN(question.from, month_of(body, "from"));
  LINDUNG_ASSIGN_OR_RETURN(question.until, month_of(body, "until"));
  if (month) {
    question.from = month;
    question.until = month->plus(1);
  }
  const std::string on = body.text_or_empty("on");
  const auto day = Date::parse_iso(on.empty() ? today().iso() : on);
  if (!day) return wrong_value_of("on");
  question.on = *day;
  return question;
}

Result<std::shared_ptr<const app::Reconciliation>> captured_reconciliation(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::Reconcile));
  auto found =
      seen_job(call, call.captured[0]) ? call.desk.reconciliations.find(call.captured[0]) : nullptr;
  if (!found) return not_found();
  return found;
}

}  // namespace

Answer reconcile(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::Reconcile));
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  LINDUNG_ASSIGN_OR_RETURN(auto question, read_question(body));
  const auto carrier = body.texts("carrier");
  const std::string bank = body.text_or_empty("bank");
  LINDUNG_RETURN_IF_ERROR(body.done());
  LINDUNG_ASSIGN_OR_RETURN(auto folder, exchange::TemporaryFolder::create());
  for (const auto& id : carrier) {
    LINDUNG_ASSIGN_OR_RETURN(auto path, named_file(call, folder, id, "carrier"));
    question.carrier.push_back(std::move(path));
  }
  if (!bank.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(question.bank, named_file(call, folder, bank, "bank"));
  }
  const auto files = std::make_shared<exchange::TemporaryFolder>(std::move(folder));
  const auto slot = std::make_shared<KeptResults<app::Reconciliation>::Slot>();
  return started(
      call, "reconcile", "",
      [question, files, slot, city = call.city,
       language = call.language](const app::Context& c) -> Result<json::object> {
        LINDUNG_ASSIGN_OR_RETURN(auto found, app::reconcile(c, city, question));
        auto document = found_document(found, language);
        slot->put(std::move(found));
        return document;
      },
      [&](const std::string& id) { call.desk.reconciliations.add(id, slot); });
}

Answer reconcile_differences(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(const auto found, captured_reconciliation(call));
  return differences_reply(call, *found);
}

Answer reconcile_workbook(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::PersonUnmask));
  LINDUNG_ASSIGN_OR_RETURN(const auto body, BodyReader::parse(call.request.body));
  LINDUNG_RETURN_IF_ERROR(body.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto found, captured_reconciliation(call));
  return workbook_reply("rekonsiliasi.xlsx", [&](const auto& path) -> Result<void> {
    LINDUNG_RETURN_IF_ERROR(app::write_reconciliation(path, *found));
    LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
    const auto people = std::count_if(found->differences.begin(), found->differences.end(),
                                      [](const auto& one) { return one.nik != 0; });
    return app::note_list_taken(*c, call.city, "reconciliation " + found->months.from.iso(),
                                people);
  });
}

}  // namespace lindung::web
