#include "shell/web/documents.h"

#include <boost/json.hpp>

#include "base/text.h"
#include "shell/answer/summary_json.h"
#include "shell/app/run/outputs.h"
#include "terms/gazetteer.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

constexpr std::int64_t kMostRows = 500;

std::string_view effect_id(Effect effect) {
  static constexpr std::string_view kIds[] = {"note",  "warn",   "hold",
                                              "known", "refuse", "not_person"};
  return kIds[static_cast<std::size_t>(effect)];
}

std::string_view state_id(Job::State state) {
  static constexpr std::string_view kIds[] = {"queued", "running", "done", "failed"};
  return kIds[static_cast<std::size_t>(state)];
}

json::array texts_json(const std::vector<Text>& texts, const answer::Language& language) {
  json::array all;
  for (const auto& text : texts) all.push_back(json::string(language.say(text)));
  return all;
}

}  // namespace

json::object city_json(store::City city) {
  const auto code = RegionCode::make(RegionLevel::City, city);
  const auto region = gazetteer::find(code);
  return {{"code", code.digits()}, {"name", region ? std::string(region->name) : code.digits()}};
}

std::string village_name(std::uint64_t code) {
  if (code == 0) return {};
  const auto region = gazetteer::find(RegionCode::make(RegionLevel::Village, code));
  return region ? std::string(region->name) : std::string();
}

std::string person_or_empty(std::uint64_t person) {
  return person == 0 ? std::string() : app::person_name_id(person);
}

json::value person_or_null(std::uint64_t person) {
  return person == 0 ? json::value(nullptr) : json::value(app::person_name_id(person));
}

json::object reason_json(Reason reason, const answer::Language& language) {
  const auto& about = info(reason);
  return {{"code", about.code},
          {"effect", effect_id(about.effect)},
          {"what", language.english ? about.what_en : about.what_id},
          {"todo", language.english ? about.todo_en : about.todo_id},
          {"basis", language.english ? about.basis.en : about.basis.id}};
}

json::array reasons_json(const ReasonSet& reasons, const answer::Language& language) {
  json::array all;
  for (const Reason reason : reasons.list()) all.push_back(reason_json(reason, language));
  return all;
}

json::object job_json(const Call& call, const Job& job) {
  const auto& language = call.language;
  const bool shown =
      job.actor.author == call.who->account.login || call.role() == app::Role::Inspector;
  const bool done = job.state == Job::State::Done && shown;
  return {
      {"id", job.id},
      {"kind", job.kind},
      {"name", job.name},
      {"state", state_id(job.state)},
      {"step", language.say(job.progress.step)},
      {"done", job.progress.done},
      {"total", job.progress.total},
      {"result", done ? json::value(job.result) : json::value(nullptr)},
      {"error", job.error ? json::value(error_json(*job.error, language)) : json::value(nullptr)},
      {"by", job.actor.author},
      {"started_at", utc_time(job.started_ms)},
      {"ended_at", job.ended_ms == 0 ? json::value(nullptr) : json::value(utc_time(job.ended_ms))}};
}

Answer started(Call& call, std::string kind, std::string name, JobWork work,
               const std::function<void(const std::string& id)>& begun) {
  Job job;
  job.kind = std::move(kind);
  job.name = std::move(name);
  job.city = call.city;
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  job.actor = {c->author, c->role, c->village, c->group};
  LINDUNG_ASSIGN_OR_RETURN(const auto added, call.desk.jobs.add(std::move(job), std::move(work)));
  if (begun) begun(added.id);
  Reply reply = json_reply(job_json(call, added), 202);
  reply.with("Location", "/api/jobs/" + added.id);
  return reply;
}

std::optional<Job> seen_job(Call& call, const std::string& id) {
  auto job = call.desk.jobs.find(id);
  const bool visible =
      job && job->city == call.city &&
      (job->actor.author == call.who->account.login || call.may(app::UseCase::JournalRead));
  return visible ? std::move(job) : std::nullopt;
}

json::array funds_json(const report::Summary& summary, const answer::Language& language) {
  json::array funds;
  for (const auto& fund : summary.funds) {
    funds.push_back({{"id", fund.id},
                     {"name", language.say(fund.name)},
                     {"ceiling", fund.ceiling.amount()},
                     {"committed", fund.committed.amount()},
                     {"left", fund.left.amount()},
                     {"months", fund.months},
                     {"verified", fund.verified}});
  }
  return funds;
}

json::object summary_json(const report::Summary& summary, const answer::Language& language) {
  json::object document = answer::summary_json(summary);
  document.erase("refused_files");
  document["scheme_name"] = language.say(summary.scheme_name);
  document["funds"] = funds_json(summary, language);
  auto& groups = document["groups"].as_array();
  for (std::size_t i = 0; i < groups.size(); ++i)
    groups[i].as_object()["name"] = language.say(summary.groups[i].name);
  document["notices"] = texts_json(summary.notices, language);
  document["assumptions"] = texts_json(summary.assumptions, language);
  return document;
}

json::object run_json(const app::UploadResult& result, const answer::Language& language) {
  return {{"wrote", result.wrote},
          {"file", result.file ? json::value(*result.file) : json::value(nullptr)},
          {"summary", summary_json(result.summary, language)}};
}

report::Summary summary_of(const app::CityView& view) {
  report::Summary summary = report::start_summary(*view.scheme, view.places->selection);
  for (const auto& [number, rows] : view.verdicts) report::add_rows(summary, *rows);
  return summary;
}

bool sees(const Call& call, std::uint64_t village, std::string_view group) {
  const auto& area = call.who->account.area;
  if (call.role() == app::Role::WardOfficer) return std::to_string(village) == area;
  if (call.role() == app::Role::SectorOffice) return group == area;
  return true;
}

bool sees_file(const Call& call, const app::CityView& view, const app::ImportedFile& file) {
  const bool has_area =
      call.role() == app::Role::WardOfficer || call.role() == app::Role::SectorOffice;
  return !has_area ||
         (file.act < view.stamps.size() && view.stamps[file.act].author == call.who->account.login);
}

std::uint32_t captured_number(const Call& call) {
  const auto number = parse_unsigned(call.captured[0]);
  return number && *number <= UINT32_MAX ? static_cast<std::uint32_t>(*number) : 0;
}

Page page_of(Call& call) {
  Page page;
  page.offset = call.number("offset", 0, 0, INT64_MAX / 2);
  page.limit = call.number("limit", page.limit, 1, kMostRows);
  return page;
}

Text register_title(roster::RegisterKind kind) {
  switch (kind) {
    case roster::RegisterKind::CivilRegistry:
      return {"data kependudukan (Dukcapil)", "civil registry"};
    case roster::RegisterKind::CarrierMembers:
      return {"peserta aktif BPJS Ketenagakerjaan", "active members of the carrier"};
    case roster::RegisterKind::CivilServants:
      return {"aparatur sipil negara", "civil servants"};
    case roster::RegisterKind::Deaths:
      return {"kematian", "deaths"};
    case roster::RegisterKind::OtherSponsors:
      return {"dibayari pihak lain", "paid by other sponsors"};
    case roster::RegisterKind::EarlierRecipients:
      return {"penerima tahun lalu", "earlier recipients"};
    case roster::RegisterKind::kCount:
      break;
  }
  return {};
}

Error no_scheme() {
  return Error::input("NO_SCHEME", "",
                      {"Kota ini belum mempunyai program. Kirim dahulu berkas programnya.",
                       "This city has no scheme yet. Send its scheme file first."});
}

}  // namespace lindung::web
