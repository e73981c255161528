#include "shell/answer/plan_json.h"
#include "shell/app/plan/plan.h"
#include "shell/cli/commands.h"

namespace lindung::cli {
namespace {

using app::PlanAnswer;
using app::PlanOutcome;
void print_outcome(const PlanOutcome& one, const Console& console) {
  const bool english = console.english;
  const auto& lasting = one.lasting;
  console.print("\n" + console.say(one.asked.name) + ", " + span(one.problem.months));
  std::vector<std::vector<std::string>> rows{
      {english ? "person-months protected" : "orang-bulan terlindungi",
       console.count(one.plan.person_months)},
      {english ? "person-months wanted" : "orang-bulan diminta",
       console.count(one.plan.wanted_person_months)},
      {english ? "months without cover, members" : "bulan tanpa perlindungan, peserta lama",
       console.count(one.plan.gap_months)},
      {english ? "people who lose cover on the way" : "orang kehilangan perlindungan di tengah",
       console.count(one.plan.lost_cover)},
      {english ? "paid (Rp)" : "dibayar (Rp)", console.sum(one.plan.cost)},
      {english ? "everybody at once: months" : "semua sekaligus: bulan",
       console.count(lasting.months)},
      {english ? "  left then (Rp)" : "  sisa sesudah itu (Rp)", console.sum(lasting.left)},
      {english ? "  missing for all months (Rp)" : "  kurang untuk semua bulan (Rp)",
       console.sum(lasting.missing)}};
  console.print(table(rows));
  for (const auto& reason : one.reasons) console.print("- " + console.say(reason.text));
  for (const auto& some : one.left_out) console.print("! " + console.say(some.text));
}

Exit show_plan(const Call& call, const PlanAnswer& answer) {
  const Console& console = call.console;
  console.print_json(answer::plan_json(answer, console.language()));
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
  plan->add_option("--first", question->first,
                   "kelompok yang didahulukan / groups that come before all others, A,B")
      ->delimiter(',');
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
