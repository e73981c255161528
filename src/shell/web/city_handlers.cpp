#include <algorithm>
#include <map>
#include <set>

#include <boost/json.hpp>

#include "shell/answer/plan_json.h"
#include "shell/answer/summary_json.h"
#include "shell/app/audit/journal_check.h"
#include "shell/app/audit/journal_entries.h"
#include "shell/app/audit/journal_replay.h"
#include "shell/app/claim/claims.h"
#include "shell/app/login/rights.h"
#include "shell/app/plan/plan.h"
#include "shell/app/plan/plan_page.h"
#include "shell/app/plan/plan_workbook.h"
#include "shell/web/body_reader.h"
#include "shell/web/documents.h"
#include "shell/web/file_reply.h"
#include "shell/web/handlers.h"
#include "shell/web/money_documents.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

using app::UseCase;

constexpr int kHorizonDays = 60;

// Held rows, and those of them on which another person has spoken.
void add_held(const Call& call, const app::CityView& view, json::object& home) {
  std::set<roster::RowReference> others;
  for (const auto& word : view.state.decisions) {
    if (word.author != call.who->account.login) {
      others.insert(word.decision.row);
    } else {
      others.erase(word.decision.row);
    }
  }
  std::int64_t held = 0, mine = 0;
  for (const auto& [number, rows] : view.verdicts) {
    for (const auto& row : *rows) {
      if (row.verdict != verification::Verdict::Held) continue;
      ++held;
      mine += others.contains(row.row) ? 1 : 0;
    }
  }
  home["held"] = held;
  home["mine_to_approve"] = mine;
}

Result<void> add_claims(Call& call, json::object& home) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto claims,
                           app::list_claims(*c, call.city, app::Which::Open, today()));
  home["claims_open"] = claims.size();
  home["claims_late"] = std::count_if(claims.begin(), claims.end(),
                                      [](const app::ClaimView& one) { return one.late(); });
  return {};
}

Result<void> add_watch(Call& call, json::object& home) {
  LINDUNG_ASSIGN_OR_RETURN(const auto list, call.watch(today(), kHorizonDays));
  json::object counts;
  for (const auto& line : list->lines) {
    auto& count = counts[watch::kind_id(line.item.kind)];
    count = count.is_null() ? 1 : count.as_int64() + 1;
  }
  home["watch"] = counts;
  return {};
}

struct CoverageCount {
  std::int64_t people = 0, listed = 0, registered = 0, paid = 0, covered = 0;
  void add(const coverage::PersonMonthFacts* facts) {
    ++people;
    if (!facts) return;
    listed += facts->listed ? 1 : 0;
    registered += facts->registered ? 1 : 0;
    paid += facts->paid ? 1 : 0;
    covered += facts->covered() ? 1 : 0;
  }
};

json::object count_json(const std::string& id, const std::string& name,
                        const CoverageCount& count) {
  return {{"id", id},
          {"name", name},
          {"people", count.people},
          {"listed", count.listed},
          {"registered", count.registered},
          {"paid", count.paid},
          {"covered", count.covered}};
}

const coverage::PersonMonthFacts* of_month(std::span<const coverage::PersonMonthFacts> months,
                                           Month month) {
  const auto found = std::find_if(months.begin(), months.end(),
                                  [&](const auto& one) { return one.month == month; });
  return found == months.end() ? nullptr : &*found;
}

}  // namespace

Answer home(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  json::object home{{"on", today().iso()},
                    {"city", city_json(call.city)},
                    {"scheme", nullptr},
                    {"rows", nullptr},
                    {"people", nullptr},
                    {"held", nullptr},
                    {"mine_to_approve", nullptr},
                    {"claims_open", nullptr},
                    {"claims_late", nullptr},
                    {"watch", nullptr},
                    {"files", nullptr},
                    {"jobs_running", call.desk.jobs.running()},
                    {"journal_size", view->stamps.size()},
                    {"fresh", true}};
  if (!view->scheme) return json_reply(home);
  home["scheme"] = call.say(view->scheme->name);
  if (call.may(UseCase::SummaryRead)) {
    const auto document = answer::summary_json(summary_of(*view));
    home["rows"] = document.at("rows");
    home["people"] = document.at("people");
  }
  if (call.may(UseCase::ReviewRead)) add_held(call, *view, home);
  if (call.may(UseCase::RosterRead)) {
    home["files"] = std::count_if(
        view->state.files.begin(), view->state.files.end(),
        [&](const auto& file) { return !file.withdrawn && sees_file(call, *view, file); });
  }
  const bool has_area = !call.who->account.area.empty();
  if (call.may(UseCase::ClaimRead) && !has_area) LINDUNG_RETURN_IF_ERROR(add_claims(call, home));
  if (call.may(UseCase::WatchRead)) LINDUNG_RETURN_IF_ERROR(add_watch(call, home));
  return json_reply(home);
}

Answer list_jobs(Call& call) {
  json::array items;
  for (const auto& job : call.desk.jobs.all()) {
    const bool own = job.actor.author == call.who->account.login || call.may(UseCase::JournalRead);
    if (job.city == call.city && own) items.push_back(job_json(call, job));
  }
  return json_reply({{"items", items}});
}

Answer show_job(Call& call) {
  const auto job = seen_job(call, call.captured[0]);
  if (!job) return not_found();
  return json_reply(job_json(call, *job));
}

Answer show_coverage(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::CoverageRead));
  const std::string wanted = call.query("month");
  const auto month = Month::parse(wanted.empty() ? today().iso().substr(0, 7) : wanted);
  if (!month) return wrong_value_of("month");
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  if (!view->scheme) return no_scheme();
  CoverageCount total;
  std::map<std::uint64_t, CoverageCount> wards;
  std::map<std::string, CoverageCount> groups;
  std::map<Month, CoverageCount> months;
  for (const auto& entry : view->people->entries) {
    const bool counts = !entry.withdrawn &&
                        entry.person.standing == verification::Verdict::Accepted &&
                        sees(call, entry.person.village, entry.group);
    if (!counts) continue;
    const auto facts = view->coverage->of(entry.person.person);
    const auto* here = of_month(facts, *month);
    total.add(here);
    wards[entry.person.village].add(here);
    groups[std::string(entry.group)].add(here);
    for (const auto& one : facts) months[one.month].add(&one);
  }
  json::array by_ward, by_group, line;
  for (const auto& [code, count] : wards) {
    by_ward.push_back(count_json(code == 0 ? "" : std::to_string(code), village_name(code), count));
  }
  for (const auto& [id, count] : groups)
    by_group.push_back(count_json(id, group_name(*view, id, call.language), count));
  for (const auto& [one, count] : months) {
    line.push_back({{"month", one.iso()},
                    {"listed", count.listed},
                    {"registered", count.registered},
                    {"paid", count.paid},
                    {"covered", count.covered}});
  }
  return json_reply({{"month", month->iso()},
                     {"total", count_json("", "", total)},
                     {"wards", by_ward},
                     {"groups", by_group},
                     {"months", line}});
}

namespace {

// Each is a plan of its own to be worked out; the page lays no more of them side by side.
constexpr std::size_t kScenariosMost = 12;

std::size_t scenarios_in(std::string_view text) {
  constexpr std::string_view kHead = "[[scenario]]";
  std::size_t found = 0;
  for (auto at = text.find(kHead); at != text.npos; at = text.find(kHead, at + 1)) ++found;
  return found;
}

}  // namespace

Answer plan(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::Plan));
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  app::PlanQuestion question;
  for (const auto& [fund, amount] : body.object("ceilings")) {
    if (!amount.is_int64() || amount.as_int64() < 0) return wrong_value_of("ceilings");
    question.ceilings.push_back(std::string(fund) + "=" + std::to_string(amount.as_int64()));
  }
  question.from = body.text_or_empty("from");
  question.until = body.text_or_empty("until");
  question.block_months = static_cast<int>(body.number("block_months", 12, 1, 24));
  question.early = body.flag("early", false);
  question.programs = body.text_or_empty("programs");
  question.first = body.texts("first");
  question.scenarios_text = body.text_or_empty("scenarios");
  LINDUNG_RETURN_IF_ERROR(body.done());
  if (scenarios_in(question.scenarios_text) > kScenariosMost) return wrong_value_of("scenarios");
  const auto slot = std::make_shared<KeptResults<app::PlanAnswer>::Slot>();
  return started(
      call, "plan", "",
      [question, slot, city = call.city,
       language = call.language](const app::Context& c) -> Result<json::object> {
        LINDUNG_ASSIGN_OR_RETURN(auto found, app::answer_plan_of_city(c, city, question));
        auto document = answer::plan_json(found, language);
        slot->put(std::move(found));
        return document;
      },
      [&](const std::string& id) { call.desk.plans.add(id, slot); });
}

namespace {

Result<std::shared_ptr<const app::PlanAnswer>> captured_plan(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::Plan));
  auto plan = seen_job(call, call.captured[0]) ? call.desk.plans.find(call.captured[0]) : nullptr;
  if (!plan) return not_found();
  return plan;
}

}  // namespace

Answer plan_workbook(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(const auto plan, captured_plan(call));
  return workbook_reply("rencana.xlsx",
                        [&](const auto& path) { return app::write_plan_workbook(path, *plan); });
}

Answer plan_page(Call& call) {
  app::PlanQuestion question;
  question.written = call.day("on").iso();
  question.prepared_by = call.query("prepared-by");
  LINDUNG_RETURN_IF_ERROR(call.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto plan, captured_plan(call));
  return pdf_reply("rencana.pdf", [&](const auto& path) {
    question.pdf = path;
    return app::write_plan_page(question, *plan);
  });
}

Answer show_journal(Call& call) {
  const std::string kind = call.query("kind");
  const Page page = page_of(call);
  LINDUNG_RETURN_IF_ERROR(call.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto lines, app::journal_lines(*c, call.city));
  json::array items;
  Pager pager(page);
  for (auto line = lines.rbegin(); line != lines.rend(); ++line) {
    if (!line->kind.starts_with(kind) || !pager.wants()) continue;
    boost::system::error_code error;
    auto body = json::parse(line->body, error);
    items.push_back({{"sequence", line->sequence},
                     {"kind", line->kind},
                     {"time", line->time},
                     {"author", line->author},
                     {"leaf", line->leaf},
                     {"body", error ? json::value(json::object()) : std::move(body)}});
  }
  return json_reply({{"total", pager.total()}, {"items", items}});
}

namespace {

Answer start_check(Call& call, const char* kind,
                   Result<app::JournalReport> (*check)(const app::Context&, store::City)) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::JournalVerify));
  return started(
      call, kind, "",
      [check, city = call.city,
       language = call.language](const app::Context& c) -> Result<json::object> {
        LINDUNG_ASSIGN_OR_RETURN(const auto report, check(c, city));
        json::array faults;
        for (const auto& fault : report.faults) {
          faults.push_back({{"sequence", fault.sequence}, {"what", language.say(fault.what)}});
        }
        return json::object{{"city", std::to_string(report.city)},
                            {"ok", report.faults.empty()},
                            {"size", report.size},
                            {"root", report.root.hex()},
                            {"seal", report.seal.hex()},
                            {"faults", faults}};
      });
}

}  // namespace

Answer verify_journal(Call& call) {
  return start_check(call, "journal-verify", app::verify_journal);
}

Answer replay_journal(Call& call) {
  return start_check(call, "journal-replay", app::replay_journal);
}

}  // namespace lindung::web
