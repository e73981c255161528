#include <boost/json.hpp>

#include "shell/answer/enrol_json.h"
#include "shell/app/enrolment/enrol_workbook.h"
#include "shell/app/login/unmask.h"
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

constexpr std::size_t kMostToLookAt = 500;

Result<app::BatchView> captured_batch(Call& call, Date on) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  return app::show_batch(*c, view->state, *view->money, call.captured[0], on);
}

// As the command line has it; keys that not every line has are null, and the KPJ is masked.
json::object line_document(const app::BatchView::Line& line, const answer::Language& language) {
  auto document = answer::batch_line_json(line, language);
  document["kpj"] = masked_kpj(document["kpj"]);
  for (const char* key : {"start_by", "reason"}) {
    if (!document.contains(key)) document[key] = nullptr;
  }
  return document;
}

json::object answer_document(const app::AnswerView& view, const answer::Language& language) {
  auto document = answer::answer_json(view, language);
  auto& rows = document["to_look_at"].as_array();
  document["more"] = rows.size() > kMostToLookAt ? rows.size() - kMostToLookAt : 0;
  if (rows.size() > kMostToLookAt) rows.resize(kMostToLookAt);
  return document;
}

struct DifferenceQuestion {
  Month month;
  std::string fund;
  app::Whom whom{};
  Date on;
};

Result<DifferenceQuestion> read_difference(Call& call) {
  DifferenceQuestion question;
  question.on = call.day("on");
  question.fund = call.query("fund");
  question.whom = call.flag("everybody") ? app::Whom::Everybody : app::Whom::NotRegistered;
  const std::string wanted = call.query("month");
  const auto month = Month::parse(wanted.empty() ? question.on.iso().substr(0, 7) : wanted);
  if (!month) return wrong_value_of("month");
  question.month = *month;
  return question;
}

Result<app::DifferenceView> find_difference(Call& call, const DifferenceQuestion& question) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  return app::show_difference(*c, *view->money, *view->people, question.month, question.fund,
                              question.whom, question.on);
}

}  // namespace

Answer list_batches(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::EnrolRead));
  const Date on = call.day("on");
  const Page page = page_of(call);
  LINDUNG_RETURN_IF_ERROR(call.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  LINDUNG_ASSIGN_OR_RETURN(const auto batches, app::list_batches(*c, *view->money, on));
  json::array items;
  Pager pager(page);
  for (auto batch = batches.rbegin(); batch != batches.rend(); ++batch) {
    if (pager.wants()) items.push_back(answer::summary_json(*batch));
  }
  return json_reply({{"total", pager.total()}, {"items", items}});
}

Answer export_batch(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::EnrolSend));
  LINDUNG_ASSIGN_OR_RETURN(
      auto reader, MoneyWishReader::parse(call, "enrol.export",
                                          {"fund", "month", "direction", "fiscal_year", "most",
                                           "months", "phone", "email", "group_type", "again"}));
  LINDUNG_ASSIGN_OR_RETURN(auto wish, reader.done());
  return started(call, "enrolment", "",
                 [wish, city = call.city](const app::Context& c) -> Result<json::object> {
                   LINDUNG_ASSIGN_OR_RETURN(const auto batch, app::export_batch(c, city, wish));
                   return answer::summary_json(batch.summary);
                 });
}

Answer show_batch(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::EnrolRead));
  const Date on = call.day("on");
  LINDUNG_RETURN_IF_ERROR(call.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto batch, captured_batch(call, on));
  return json_reply(answer::summary_json(batch.summary));
}

Answer batch_people(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::EnrolRead));
  const std::string state = call.query("state"), text = call.query("text");
  const Page page = page_of(call);
  LINDUNG_RETURN_IF_ERROR(call.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto batch, captured_batch(call, today()));
  json::array items;
  Pager pager(page);
  for (const auto& line : batch.lines) {
    if (!state.empty() && answer::line_state_id(line.state) != state) continue;
    if (has_text(line.person.name, text) && pager.wants())
      items.push_back(line_document(line, call.language));
  }
  return json_reply({{"total", pager.total()}, {"items", items}});
}

Answer batch_left_out(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::EnrolRead));
  const Page page = page_of(call);
  LINDUNG_RETURN_IF_ERROR(call.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto batch, captured_batch(call, today()));
  json::array items;
  Pager pager(page);
  for (const auto& left : batch.left_out) {
    if (pager.wants()) items.push_back(answer::batch_left_out_json(left, call.language));
  }
  return json_reply({{"total", pager.total()}, {"items", items}});
}

Answer batch_form(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::EnrolSend));
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::PersonUnmask));
  LINDUNG_ASSIGN_OR_RETURN(const auto body, BodyReader::parse(call.request.body));
  LINDUNG_RETURN_IF_ERROR(body.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto batch, captured_batch(call, today()));
  const std::string name = batch.summary.batch;
  return workbook_reply("formulir-" + name + ".xlsx", [&](const auto& path) -> Result<void> {
    LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
    LINDUNG_RETURN_IF_ERROR(app::write_carrier_form(*c, call.city, name, path));
    return app::note_list_taken(*c, call.city, "form " + name, batch.summary.lines);
  });
}

Answer answer_batch(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::EnrolAnswer));
  LINDUNG_ASSIGN_OR_RETURN(auto reader,
                           MoneyWishReader::parse(call, "enrol.answer", {"all_accepted"}));
  reader.set("batch", call.captured[0]);
  reader.file();
  LINDUNG_ASSIGN_OR_RETURN(auto wish, reader.done());
  return started(call, "enrolment-answer", wish.files.empty() ? "" : wish.files.front().name,
                 [wish, city = call.city,
                  language = call.language](const app::Context& c) -> Result<json::object> {
                   LINDUNG_ASSIGN_OR_RETURN(const auto found, app::answer_batch(c, city, wish));
                   return answer_document(found, language);
                 });
}

Answer settle_line(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::EnrolAnswer));
  LINDUNG_ASSIGN_OR_RETURN(auto reader, MoneyWishReader::parse(call, "enrol.settle",
                                                               {"line", "kpj", "start", "accepted",
                                                                "refused", "reason"}));
  reader.set("batch", call.captured[0]);
  LINDUNG_ASSIGN_OR_RETURN(auto wish, reader.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto batch, app::settle_line(*c, call.city, std::move(wish)));
  return json_reply(answer::summary_json(batch.summary));
}

Answer show_difference(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::EnrolRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto question, read_difference(call));
  const std::string side = call.query("side");
  const Page page = page_of(call);
  LINDUNG_RETURN_IF_ERROR(call.done());
  if (!side.empty() && side != "listed" && side != "not-listed") return wrong_value_of("side");
  LINDUNG_ASSIGN_OR_RETURN(const auto found, find_difference(call, question));
  auto document = answer::difference_counts_json(found);
  json::array items;
  Pager pager(page);
  for (const auto& line : side == "not-listed" ? found.not_listed : found.people) {
    if (!pager.wants()) continue;
    auto item = answer::difference_line_json(line, call.language);
    item["kpj"] = masked_kpj(item["kpj"]);
    item["words"] = call.say(enrolment::standing_words(line.standing.standing));
    items.push_back(std::move(item));
  }
  document["total"] = pager.total();
  document["items"] = std::move(items);
  return json_reply(document);
}

Answer difference_workbook(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::EnrolRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto question, read_difference(call));
  LINDUNG_RETURN_IF_ERROR(call.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto found, find_difference(call, question));
  return workbook_reply("selisih-" + question.month.iso() + ".xlsx",
                        [&](const auto& path) { return app::write_difference(found, path); });
}

}  // namespace lindung::web
