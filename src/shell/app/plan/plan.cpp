#include "shell/app/plan/plan.h"

#include <algorithm>
#include <functional>

#include "base/text.h"
#include "office/contribution/fund_rule.h"
#include "office/fund/for_whom.h"
#include "office/selection/ranking.h"
#include "shell/app/embedded.h"
#include "shell/app/login/rights.h"
#include "shell/app/plan/plan_page.h"
#include "shell/app/plan/plan_workbook.h"
#include "shell/app/run/determination.h"
#include "shell/app/run/folder.h"
#include "shell/app/run/workbench.h"
#include "shell/app/typed_values.h"
#include "shell/exchange/file_bytes.h"

namespace lindung::app {
namespace fs = std::filesystem;
namespace {

using planning::Count;
using planning::Problem;
using planning::Scenario;
using planning::Wishes;

constexpr std::int64_t kNumberMax = 1'000'000'000'000'000;

struct Assigned {
  std::string id;
  std::int64_t number = 0;
};

// "fishers=300"
Result<Assigned> assigned(const std::string& option, const std::string& text) {
  const auto at = text.find('=');
  const auto number = at == std::string::npos
                          ? std::nullopt
                          : parse_unsigned(std::string_view(text).substr(at + 1));
  if (number && *number <= static_cast<std::uint64_t>(kNumberMax)) {
    return Assigned{text.substr(0, at), static_cast<std::int64_t>(*number)};
  }
  return wrong_value(option, "Tulis ID=ANGKA, misalnya nelayan=300.",
                     "Write ID=NUMBER, for example fishers=300.");
}

Result<std::vector<Program>> typed_programs(const std::string& text) {
  std::vector<Program> programs;
  if (text.empty()) return programs;
  for (const auto part : split(text, ',')) {
    const auto program = parse_program(trim(part));
    if (!program) {
      return wrong_value("--programs", "Program yang ada: JKK, JKM, JHT.",
                         "The programmes are JKK, JKM, JHT.");
    }
    programs.push_back(*program);
  }
  return programs;
}

Result<Wishes> wishes_of(const PlanQuestion& question, const scheme::Scheme& scheme) {
  Wishes wishes;
  wishes.block_months = question.block_months;
  wishes.spread = question.early ? planning::Spread::Early : planning::Spread::Steady;
  Period months = scheme.months;
  if (!question.from.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(months.from, typed_month("--from", question.from));
  }
  if (!question.until.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(months.until, typed_month("--until", question.until));
  }
  wishes.months = months;
  wishes.first = question.first;
  LINDUNG_ASSIGN_OR_RETURN(wishes.programs, typed_programs(question.programs));
  for (const auto& text : question.ceilings) {
    LINDUNG_ASSIGN_OR_RETURN(const Assigned one, assigned("--fund", text));
    wishes.ceilings[one.id] = Rupiah(one.number);
  }
  return wishes;
}

// Sets `field` of the group's count to the number.
Result<void> set_counts(const scheme::Scheme& scheme, const std::string& option,
                        const std::vector<std::string>& texts, std::int64_t Count::*field,
                        std::vector<Count>& counts) {
  for (const auto& text : texts) {
    LINDUNG_ASSIGN_OR_RETURN(const Assigned one, assigned(option, text));
    const auto group = scheme.find_group(one.id);
    if (!group) {
      return wrong_value(option, "Kelompok \"" + one.id + "\" tidak ada di program.",
                         "The scheme has no group \"" + one.id + "\".");
    }
    counts[*group].*field = one.number;
  }
  return {};
}

Result<std::vector<Count>> counts_of(const PlanQuestion& question, const scheme::Scheme& scheme) {
  auto counts = planning::counts_of(scheme);
  LINDUNG_RETURN_IF_ERROR(set_counts(scheme, "--people", question.people, &Count::people, counts));
  for (Count& count : counts) count.present = std::min(count.present, count.people);
  LINDUNG_RETURN_IF_ERROR(
      set_counts(scheme, "--members", question.members, &Count::present, counts));
  for (const Count& count : counts) {
    if (count.present <= count.people) continue;
    const std::string group = scheme.groups[count.group].id, people = std::to_string(count.people);
    return wrong_value(
        "--members",
        "Kelompok \"" + group + "\" hanya " + people +
            " orang; peserta lamanya tidak dapat lebih banyak.",
        "The group \"" + group + "\" is " + people + " people; no more of them can be members.");
  }
  return counts;
}

Result<PlanOutcome> outcome_of(const Scenario& asked, Problem problem) {
  PlanOutcome outcome{asked, std::move(problem), {}, {}, {}, {}, {}};
  LINDUNG_ASSIGN_OR_RETURN(outcome.plan, planning::make_plan(outcome.problem));
  LINDUNG_ASSIGN_OR_RETURN(outcome.lasting, planning::how_long(outcome.problem));
  outcome.reasons = planning::explain(outcome.problem, outcome.plan);
  outcome.left_out = planning::left_out(outcome.problem, outcome.plan);
  outcome.ends = planning::purse_ends(outcome.problem, outcome.plan);
  return outcome;
}

// Builds the problem for a scenario; the question itself is the scenario "plan".
using Build = std::function<Result<Problem>(const Scenario&)>;

Result<PlanOutcome> scenario_outcome(const Scenario& scenario, const PlanOutcome& base,
                                     const Build& build) {
  if (!scenario.from) {
    LINDUNG_ASSIGN_OR_RETURN(auto problem, build(scenario));
    return outcome_of(scenario, std::move(problem));
  }
  if (!base.problem.months.contains(*scenario.from)) {
    return Error::input("PLAN_INPUT", scenario.id,
                        {"from harus di dalam bulan rencana", "from must lie within the plan"});
  }
  return outcome_of(scenario, planning::continued(base.problem, base.plan, *scenario.from,
                                                  scenario.wishes.ceilings));
}

Result<std::vector<Scenario>> read_scenarios(const PlanQuestion& question,
                                             const scheme::Scheme& scheme, const Wishes& usual) {
  if (!question.scenarios_text.empty()) {
    return planning::parse_scenarios(question.scenarios_text, "scenarios", scheme, usual);
  }
  if (question.scenarios.empty()) return std::vector<Scenario>();
  LINDUNG_ASSIGN_OR_RETURN(const auto bytes, exchange::open_file(question.scenarios));
  const auto name = fs::path(question.scenarios).filename().string();
  return planning::parse_scenarios(bytes.view, name, scheme, usual);
}

Text note(const std::string& name_id, const std::string& name_en, const char* id, const char* en) {
  return {name_id + id, name_en + en};
}

// The groups that name the fund although the law has not opened it for such workers.
void add_unpaid_groups(const scheme::Scheme& scheme, std::size_t fund,
                       const contribution::FundRule& rule, std::vector<Text>& notes) {
  const Text& name = scheme.funds[fund].name;
  for (std::size_t g = 0; g < scheme.groups.size(); ++g) {
    const auto& group = scheme.groups[g];
    const bool named = std::find(group.funds.begin(), group.funds.end(), fund) != group.funds.end();
    if (!named || fund::pays_for(scheme, g, fund, rule)) continue;
    notes.push_back({name.id + ": menurut aturannya tidak boleh membayar " + group.name.id + ".",
                     name.en + ": by its rule it may not pay for " + group.name.en + "."});
  }
}

Result<std::vector<Text>> notes_of(const scheme::Scheme& scheme, bool by_head) {
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  std::vector<Text> notes;
  for (const auto& fund : scheme.funds) {
    if (!fund.source.verified) {
      notes.push_back(note(fund.name.id, fund.name.en, ": pagu belum dikonfirmasi.",
                           ": its ceiling is not confirmed."));
    }
    if (!fund.regions.empty() && !by_head) {
      notes.push_back(note(fund.name.id, fund.name.en,
                           ": terbatas wilayahnya, jadi tidak dihitung tanpa nama per kelurahan.",
                           ": limited to places, so not counted without people by village."));
    }
    LINDUNG_ASSIGN_OR_RETURN(
        const auto rule,
        contribution::fund_rule(*book, info(fund.funding_source()).word, scheme.fiscal_year));
    if (rule.may_pay == contribution::MayPay::Unknown) {
      notes.push_back(note(fund.name.id, fund.name.en,
                           ": tidak ada aturan yang jelas bahwa sumber ini boleh membayar.",
                           ": no clear rule says that this source may pay."));
    }
    add_unpaid_groups(scheme, static_cast<std::size_t>(&fund - scheme.funds.data()), rule, notes);
    if (rule.may_pay == contribution::MayPay::No) {
      notes.push_back(note(fund.name.id, fund.name.en,
                           ": sumber ini tidak boleh membayar pada tahun anggaran itu.",
                           ": this source may not pay in that fiscal year."));
    }
  }
  return notes;
}

Result<PlanAnswer> plan_all(scheme::Scheme scheme, const PlanQuestion& question,
                            const Wishes& wishes, const Build& build, bool by_head) {
  PlanAnswer answer;
  LINDUNG_ASSIGN_OR_RETURN(answer.notes, notes_of(scheme, by_head));
  LINDUNG_ASSIGN_OR_RETURN(const auto scenarios, read_scenarios(question, scheme, wishes));
  const Scenario itself{"plan", {"Rencana", "Plan"}, {}, {}, wishes, {}};
  LINDUNG_ASSIGN_OR_RETURN(auto problem, build(itself));
  LINDUNG_ASSIGN_OR_RETURN(auto base, outcome_of(itself, std::move(problem)));
  answer.outcomes.push_back(std::move(base));
  for (const Scenario& scenario : scenarios) {
    LINDUNG_ASSIGN_OR_RETURN(auto outcome,
                             scenario_outcome(scenario, answer.outcomes.front(), build));
    answer.outcomes.push_back(std::move(outcome));
  }
  answer.programs = wishes.programs.empty() ? scheme.programs : wishes.programs;
  answer.scheme = std::move(scheme);
  if (!question.out.empty()) LINDUNG_RETURN_IF_ERROR(write_plan_workbook(question.out, answer));
  if (!question.pdf.empty()) LINDUNG_RETURN_IF_ERROR(write_plan_page(question, answer));
  return answer;
}

// Everybody who may be selected, as the planner sees them.
std::vector<planning::Person> people_of(const scheme::Scheme& scheme,
                                        std::span<const selection::Candidate> candidates) {
  std::vector<planning::Person> people;
  const auto ranking = selection::rank(scheme, candidates);
  for (std::size_t i = 0; i < ranking.size(); ++i) {
    const auto& one = candidates[ranking[i]];
    people.push_back({static_cast<std::uint32_t>(i + 1), one.group, one.village,
                      selection::is_earlier(scheme, one)});
  }
  return people;
}

}  // namespace

Result<PlanAnswer> answer_plan(const PlanQuestion& question) {
  fs::path path = question.path;
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) path /= "scheme.toml";
  LINDUNG_ASSIGN_OR_RETURN(NewScheme read, read_scheme_file(path));
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  LINDUNG_ASSIGN_OR_RETURN(const Wishes wishes, wishes_of(question, read.scheme));
  LINDUNG_ASSIGN_OR_RETURN(const auto counts, counts_of(question, read.scheme));
  const scheme::Scheme scheme = read.scheme;
  const Build build = [&](const Scenario& scenario) {
    return planning::from_counts(*book, scheme, planning::changed(scheme, counts, scenario),
                                 scenario.wishes);
  };
  return plan_all(std::move(read.scheme), question, wishes, build, false);
}

Result<PlanAnswer> answer_plan_of_city(const Context& context, std::uint64_t city,
                                       const PlanQuestion& question) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::Plan));
  if (!question.people.empty() || !question.members.empty()) {
    return wrong_value("--people", "Orang diambil dari basis data; sebutkan berkas program.",
                       "People come from the database; name a scheme file instead.");
  }
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(scheme::Scheme scheme, load_scheme(*context.store, state));
  LINDUNG_ASSIGN_OR_RETURN(const auto known, load_known(*context.store, city, state.verifications));
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  LINDUNG_ASSIGN_OR_RETURN(const Wishes wishes, wishes_of(question, scheme));
  LINDUNG_ASSIGN_OR_RETURN(const CityPast past, load_past(context, state, scheme));
  const auto people = people_of(scheme, candidates(scheme, known.entries, past));
  const scheme::Scheme kept = scheme;
  const Build build = [&](const Scenario& scenario) -> Result<Problem> {
    if (!scenario.people.empty() || scenario.grow_permille) {
      return Error::input("PLAN_INPUT", scenario.id,
                          {"jumlah orang tidak dapat diubah bila orangnya dari basis data",
                           "numbers of people cannot be changed when people come from a database"});
    }
    return planning::from_people(*book, kept, people, scenario.wishes);
  };
  return plan_all(std::move(scheme), question, wishes, build, true);
}

}  // namespace lindung::app
