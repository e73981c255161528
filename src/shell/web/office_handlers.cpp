#include <algorithm>

#include <boost/json.hpp>

#include "shell/answer/summary_json.h"
#include "shell/app/login/rights.h"
#include "shell/app/run/steps.h"
#include "shell/app/run/upload.h"
#include "shell/web/body_reader.h"
#include "shell/web/documents.h"
#include "shell/web/handlers.h"
#include "shell/web/uploaded_file.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

using app::UseCase;

json::object counts_of(const app::Verdicts* rows) {
  verification::Counts counts;
  if (rows) {
    for (const auto& row : *rows) report::count(counts, row.verdict);
  }
  return answer::counts_json(counts);
}

json::object roster_json(const app::CityView& view, const app::ImportedFile& file) {
  const auto rows = view.verdicts.find(file.number);
  const bool stamped = file.act < view.stamps.size();
  return {{"number", file.number},
          {"name", file.name},
          {"group", file.group},
          {"village", file.village},
          {"digest", file.digest.hex()},
          {"withdrawn", file.withdrawn},
          {"judged", file.judged_by.has_value()},
          {"act", file.act},
          {"time", stamped ? utc_time(view.stamps[file.act].recorded_at_ms) : ""},
          {"by", stamped ? view.stamps[file.act].author : ""},
          {"rows", counts_of(rows == view.verdicts.end() ? nullptr : rows->second.get())}};
}

json::value quota_or_null(const std::optional<std::int64_t>& quota) {
  return quota ? json::value(*quota) : json::value(nullptr);
}

json::array scheme_groups(const app::CityView& view, const answer::Language& language) {
  json::array groups;
  for (std::size_t i = 0; i < view.scheme->groups.size(); ++i) {
    const auto& group = view.scheme->groups[i];
    const auto& total = view.places->selection.groups[i];
    groups.push_back({{"id", group.id},
                      {"name", language.say(group.name)},
                      {"quota", quota_or_null(group.quota)},
                      {"selected", total.selected},
                      {"waiting", total.waiting},
                      {"note", language.say(group.note)},
                      {"source", group.source.citation}});
  }
  return groups;
}

// A step of the main job that needs nothing but the city.
template <class Step>
Answer start_step(Call& call, UseCase use_case, const char* kind, Step step) {
  LINDUNG_RETURN_IF_ERROR(call.must(use_case));
  return started(call, kind, "",
                 [step, city = call.city,
                  language = call.language](const app::Context& c) -> Result<json::object> {
                   LINDUNG_ASSIGN_OR_RETURN(const auto done, step(c, city));
                   return run_json({done.wrote, std::nullopt, done.summary}, language);
                 });
}

}  // namespace

Answer show_scheme(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::SchemeRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  if (!view->scheme) return no_scheme();
  const auto& scheme = *view->scheme;
  const auto summary = report::start_summary(scheme, view->places->selection);
  json::array programs, assumptions;
  for (const auto program : scheme.programs)
    programs.push_back(json::string(program_code(program)));
  for (const auto& text : scheme.assumptions) assumptions.push_back(json::string(call.say(text)));
  return json_reply({{"id", scheme.id},
                     {"name", call.say(scheme.name)},
                     {"city", city_json(call.city)},
                     {"fiscal_year", scheme.fiscal_year},
                     {"registration_date", scheme.registration_date.iso()},
                     {"from", scheme.months.from.iso()},
                     {"until", scheme.months.until.iso()},
                     {"programs", programs},
                     {"quota", quota_or_null(scheme.quota)},
                     {"ward_quota", quota_or_null(scheme.ward_quota)},
                     {"groups", scheme_groups(*view, call.language)},
                     {"funds", funds_json(summary, call.language)},
                     {"selected", view->places->selection.selected},
                     {"waiting", view->places->selection.waiting},
                     {"assumptions", assumptions}});
}

Answer open_scheme(Call& call) {
  const auto file = take_file(call);
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::SchemeOpen));
  LINDUNG_ASSIGN_OR_RETURN(const auto name, file_name(call));
  return started(call, "scheme", name,
                 [file, name, city = call.city,
                  language = call.language](const app::Context& c) -> Result<json::object> {
                   LINDUNG_ASSIGN_OR_RETURN(const auto result,
                                            app::upload_scheme(c, city, file->path(), name));
                   return run_json(result, language);
                 });
}

Answer list_rosters(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::RosterRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  json::array items;
  for (const auto& file : view->state.files) {
    if (sees_file(call, *view, file)) items.push_back(roster_json(*view, file));
  }
  return json_reply({{"items", items}});
}

Answer upload_roster(Call& call) {
  const auto file = take_file(call);
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::RosterImport));
  app::RosterUpload upload;
  LINDUNG_ASSIGN_OR_RETURN(upload.name, file_name(call));
  upload.path = file->path();
  upload.group = call.request.header("x-group");
  upload.village = percent_decoded(call.request.header("x-village"), false).value_or("");
  if (call.role() == app::Role::WardOfficer) upload.village = call.who->account.area;
  if (call.role() == app::Role::SectorOffice) upload.group = call.who->account.area;
  return started(call, "roster", upload.name,
                 [file, upload, city = call.city,
                  language = call.language](const app::Context& c) -> Result<json::object> {
                   LINDUNG_ASSIGN_OR_RETURN(const auto result, app::upload_roster(c, city, upload));
                   return run_json(result, language);
                 });
}

Answer show_roster(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::RosterRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  const auto number = captured_number(call);
  const bool there = number >= 1 && number <= view->state.files.size() &&
                     sees_file(call, *view, view->state.files[number - 1]);
  if (!there) return not_found();
  const auto rows = view->verdicts.find(number);
  json::object reasons, groups;
  if (rows != view->verdicts.end() && view->scheme) {
    std::map<Reason, std::int64_t> by_reason;
    std::map<std::string, verification::Counts> by_group;
    for (const auto& row : *rows->second) {
      for (const Reason reason : row.reasons.list()) ++by_reason[reason];
      const auto& all = view->scheme->groups;
      report::count(by_group[row.group < all.size() ? all[row.group].id : ""], row.verdict);
    }
    for (const auto& [reason, count] : by_reason) reasons[info(reason).code] = count;
    for (const auto& [group, counts] : by_group) groups[group] = answer::counts_json(counts);
  }
  return json_reply({{"file", roster_json(*view, view->state.files[number - 1])},
                     {"reasons", reasons},
                     {"groups", groups}});
}

Answer withdraw_roster(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::RosterWithdraw));
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  const std::string reason = body.text("reason");
  LINDUNG_RETURN_IF_ERROR(body.done());
  const auto number = captured_number(call);
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  const auto* file = view->file(number);
  if (!file || !sees_file(call, *view, *file)) return not_found();
  return started(call, "withdrawal", file->name,
                 [number, reason, city = call.city,
                  language = call.language](const app::Context& c) -> Result<json::object> {
                   LINDUNG_ASSIGN_OR_RETURN(const auto step,
                                            app::withdraw_roster(c, city, number, reason));
                   return run_json({step.wrote, number, step.summary}, language);
                 });
}

Answer list_registers(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::RegisterRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  json::array items;
  for (const auto kind :
       {roster::RegisterKind::CivilRegistry, roster::RegisterKind::CarrierMembers,
        roster::RegisterKind::CivilServants, roster::RegisterKind::Deaths,
        roster::RegisterKind::OtherSponsors, roster::RegisterKind::EarlierRecipients}) {
    const auto found = view->state.registers.find(kind);
    json::object item{{"kind", roster::register_id(kind)},
                      {"title", call.say(register_title(kind))},
                      {"name", nullptr},
                      {"digest", nullptr},
                      {"act", nullptr},
                      {"as_of", nullptr}};
    if (found != view->state.registers.end()) {
      item["name"] = found->second.name;
      item["digest"] = found->second.digest.hex();
      item["act"] = found->second.act;
      if (found->second.as_of) item["as_of"] = found->second.as_of->iso();
    }
    items.push_back(std::move(item));
  }
  return json_reply({{"items", items}});
}

Answer upload_register(Call& call) {
  const auto file = take_file(call);
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::RegisterImport));
  LINDUNG_ASSIGN_OR_RETURN(const auto name, file_name(call));
  return started(
      call, "register", name,
      [file, name, kind = call.captured[0], as_of = call.query("as_of"), city = call.city,
       language = call.language](const app::Context& c) -> Result<json::object> {
        LINDUNG_ASSIGN_OR_RETURN(const auto result,
                                 app::upload_register(c, city, kind, file->path(), name, as_of));
        return run_json(result, language);
      });
}

Answer verify(Call& call) { return start_step(call, UseCase::Verify, "verify", app::verify_rows); }

Answer select(Call& call) {
  return start_step(call, UseCase::Select, "select", app::select_people);
}

Answer show_summary(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::SummaryRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  if (!view->scheme) return no_scheme();
  return json_reply(summary_json(summary_of(*view), call.language));
}

Answer import_coverage(Call& call) {
  const auto file = take_file(call);
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::CoverageImport));
  LINDUNG_ASSIGN_OR_RETURN(const auto name, file_name(call));
  return started(call, "coverage", name,
                 [file, city = call.city](const app::Context& c) -> Result<json::object> {
                   LINDUNG_ASSIGN_OR_RETURN(const auto done,
                                            app::import_coverage(c, city, file->path()));
                   return json::object{{"rows", done.rows},
                                       {"people", done.people},
                                       {"strangers", done.strangers},
                                       {"unreadable", json::value_from(done.unreadable)},
                                       {"wrote", done.wrote}};
                 });
}

}  // namespace lindung::web
