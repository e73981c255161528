#include <boost/json.hpp>

#include "shell/app/plan.h"
#include "shell/cli/commands.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

using app::PlanAnswer;
using app::PlanOutcome;
using planning::GoalKind;
using planning::Why;

constexpr const char* kGoals[] = {"gap", "people", "spread", "rank", "cost", "order"};
constexpr const char* kWhys[] = {"only-fund",        "cheapest",        "first-in-order",
                                 "earlier-is-spent", "earlier-is-full", "spares-another"};

json::value month_or_null(const std::optional<Month>& month) {
  return month ? json::value(month->iso()) : json::value(nullptr);
}

json::array groups_json(const PlanOutcome& one) {
  json::array groups;
  for (std::size_t c = 0; c < one.problem.classes.size(); ++c) {
    const auto& people = one.problem.classes[c];
    json::array blocks;
    for (std::size_t k = 0; k < one.plan.blocks.size(); ++k) {
      const Period block = one.plan.blocks[k];
      blocks.push_back({{"from", block.from.iso()},
                        {"until", block.until.iso()},
                        {"people", one.plan.people[c][k]}});
    }
    groups.push_back({{"group", people.group},
                      {"members", people.present},
                      {"people", people.people()},
                      {"protected", blocks},
                      {"worker_year", people.worker_year.amount()}});
  }
  return groups;
}

json::array funds_json(const PlanOutcome& one) {
  json::array funds;
  for (std::size_t f = 0; f < one.problem.purses.size(); ++f) {
    const auto& purse = one.problem.purses[f];
    const auto& total = one.plan.purses[f];
    json::array months;
    for (std::size_t m = 0; m < total.people.size(); ++m) {
      months.push_back({{"month", one.problem.months.from.plus(static_cast<int>(m)).iso()},
                        {"people", total.people[m]},
                        {"amount", total.by_month[m].amount()}});
    }
    funds.push_back({{"id", purse.id},
                     {"ceiling", purse.ceiling.amount()},
                     {"paid", total.paid.amount()},
                     {"left", total.left.amount()},
                     {"person_months", total.person_months},
                     {"last_paid", month_or_null(one.ends[f].last_paid)},
                     {"ends_early", one.ends[f].before_its_time},
                     {"months", months}});
  }
  return funds;
}

json::array payments_json(const PlanOutcome& one, const Console& console) {
  json::array payments;
  for (const auto& reason : one.reasons) {
    payments.push_back({{"group", one.problem.classes[reason.person_class].group},
                        {"fund", one.problem.purses[reason.purse].id},
                        {"from", reason.months.from.iso()},
                        {"until", reason.months.until.iso()},
                        {"people", reason.people},
                        {"amount", reason.amount.amount()},
                        {"why", kWhys[static_cast<std::size_t>(reason.why)]},
                        {"text", console.say(reason.text)}});
  }
  return payments;
}

json::array left_out_json(const PlanOutcome& one, const Console& console) {
  json::array left_out;
  for (const auto& some : one.left_out) {
    left_out.push_back({{"group", one.problem.classes[some.person_class].group},
                        {"from", some.months.from.iso()},
                        {"until", some.months.until.iso()},
                        {"people", some.people},
                        {"first_rank", some.first_rank},
                        {"text", console.say(some.text)}});
  }
  return left_out;
}

json::object outcome_json(const PlanOutcome& one, const Console& console) {
  json::array goals;
  for (const auto& goal : one.plan.goals) {
    goals.push_back({{"goal", kGoals[static_cast<std::size_t>(goal.kind)]},
                     {"value", goal.value},
                     {"bound", goal.bound},
                     {"proven", goal.proven()}});
  }
  const auto& lasting = one.lasting;
  const bool early = one.problem.spread == planning::Spread::Early;
  return {{"id", one.id},
          {"name", console.say(one.name)},
          {"months",
           {{"from", one.problem.months.from.iso()}, {"until", one.problem.months.until.iso()}}},
          {"block_months", one.problem.block_months},
          {"spread", early ? "early" : "steady"},
          {"complete", one.plan.complete()},
          {"person_months", one.plan.person_months},
          {"wanted_person_months", one.plan.wanted_person_months},
          {"gap_months", one.plan.gap_months},
          {"lost_cover", one.plan.lost_cover},
          {"cost", one.plan.cost.amount()},
          {"everybody",
           {{"months", lasting.months},
            {"first_unpaid", lasting.first_unpaid.iso()},
            {"cost", lasting.cost.amount()},
            {"left", lasting.left.amount()},
            {"cost_all_months", lasting.cost_for_all.amount()},
            {"missing", lasting.missing.amount()},
            {"payable", lasting.payable}}},
          {"goals", goals},
          {"groups", groups_json(one)},
          {"funds", funds_json(one)},
          {"payments", payments_json(one, console)},
          {"left_out", left_out_json(one, console)}};
}

void print_outcome(const PlanOutcome& one, const Console& console) {
  const bool english = console.english;
  const auto& lasting = one.lasting;
  console.print("\n" + console.say(one.name) + ", " + one.problem.months.from.iso() + " - " +
                one.problem.months.until.plus(-1).iso());
  std::vector<std::vector<std::string>> rows{
      {english ? "person-months protected" : "orang-bulan terlindungi",
       grouped(one.plan.person_months)},
      {english ? "person-months wanted" : "orang-bulan diminta",
       grouped(one.plan.wanted_person_months)},
      {english ? "months without cover, members" : "bulan tanpa perlindungan, peserta lama",
       grouped(one.plan.gap_months)},
      {english ? "people who lose cover on the way" : "orang kehilangan perlindungan di tengah",
       grouped(one.plan.lost_cover)},
      {english ? "paid (Rp)" : "dibayar (Rp)", grouped(one.plan.cost.amount())},
      {english ? "everybody at once: months" : "semua sekaligus: bulan", grouped(lasting.months)},
      {english ? "  left then (Rp)" : "  sisa sesudah itu (Rp)", grouped(lasting.left.amount())},
      {english ? "  missing for all months (Rp)" : "  kurang untuk semua bulan (Rp)",
       grouped(lasting.missing.amount())}};
  console.print(table(rows));
  for (const auto& reason : one.reasons) console.print("- " + console.say(reason.text));
  for (const auto& some : one.left_out) console.print("! " + console.say(some.text));
}

Exit show_plan(const Call& call, const PlanAnswer& answer) {
  const Console& console = call.console;
  json::array scenarios, notes;
  for (std::size_t i = 1; i < answer.outcomes.size(); ++i) {
    scenarios.push_back(outcome_json(answer.outcomes[i], console));
  }
  for (const auto& note : answer.notes) notes.push_back(json::value(console.say(note)));
  json::object document = outcome_json(answer.outcomes.front(), console);
  document["scheme"] = answer.scheme.id;
  document["scenarios"] = scenarios;
  document["notes"] = notes;
  console.print_json(document);
  for (const auto& one : answer.outcomes) print_outcome(one, console);
  for (const auto& note : answer.notes) console.print("* " + console.say(note));
  return Exit::Done;
}

Exit run_plan(const Call& call, const app::PlanQuestion& question) {
  if (question.path.empty()) {
    return with_city(
        call,
        [&](const app::Context& context, std::uint64_t city) {
          return app::answer_plan_of_city(context, city, question);
        },
        [&](const PlanAnswer& answer) { return show_plan(call, answer); });
  }
  const auto answer = app::answer_plan(question);
  return answer ? show_plan(call, *answer) : call.console.fail(answer.error());
}

}  // namespace

void add_plan(CLI::App& root, Call& call) {
  auto question = std::make_shared<app::PlanQuestion>();
  auto* plan = root.add_subcommand(
      "plan", "berapa orang, berapa bulan, dari dana mana / how many people, months, which fund");
  plan->add_option("path", question->path,
                   "SCHEME.toml, folder, atau kosong: basis data / or empty: the database");
  plan->add_option("--people", question->people, "kelompok=jumlah / group=number");
  plan->add_option("--members", question->members,
                   "peserta lama: kelompok=jumlah / members today: group=number");
  plan->add_option("--fund", question->ceilings, "dana=pagu / fund=ceiling");
  plan->add_option("--from", question->from, "YYYY-MM");
  plan->add_option("--until", question->until,
                   "YYYY-MM, bulan pertama yang tidak dihitung / first month left out");
  plan->add_option("--block-months", question->block_months,
                   "bulan setahap / months promised at a time (12)")
      ->check(CLI::Range(1, 12));
  plan->add_flag("--early", question->early,
                 "semua orang selama uang cukup / everybody as long as the money lasts");
  plan->add_option("--programs", question->programs, "JKK,JKM,JHT");
  plan->add_option("--scenarios", question->scenarios, "berkas skenario / file of scenarios, TOML");
  plan->add_option("--out", question->out, "rencana.xlsx");
  auto* pdf = plan->add_option("--pdf", question->pdf,
                               "satu halaman untuk DPRD / one page for the council, FILE.pdf");
  auto* written = plan->add_option("--written", question->written,
                                   "tanggal halaman itu / date of that page, YYYY-MM-DD");
  pdf->needs(written);
  plan->add_option("--prepared-by", question->prepared_by, "kantor penyusun / office that made it");
  plan->fallthrough()->callback(
      [&call, question] { call.action = [&call, question] { return run_plan(call, *question); }; });
}

}  // namespace lindung::cli
