#include <boost/json.hpp>

#include "shell/answer/rules_json.h"
#include "shell/app/law/benefits.h"
#include "shell/cli/commands.h"
#include "shell/cli/rule_text.h"

namespace lindung::cli {
namespace {

Exit show(const Call& call, const Result<app::BenefitAnswer>& answer) {
  if (!answer) return call.console.fail(answer.error());
  std::vector<std::vector<std::string>> rows;
  for (const auto& line : answer->lines) {
    rows.push_back({line.id, line.formula, call.console.count(line.amount)});
  }
  rows.push_back(
      {call.console.english ? "total" : "jumlah", "", call.console.count(answer->total)});
  call.console.print_json(answer::benefit_json(*answer, call.console.language()));
  call.console.print(table(rows));
  for (const auto& line : answer->lines) {
    call.console.print(line.id + ": " + sources_text(line.rules));
  }
  for (const auto& note : answer->notes) call.console.print(call.console.say(note));
  return Exit::Done;
}

void add_death(CLI::App& benefit, Call& call) {
  auto question = std::make_shared<app::DeathQuestion>();
  auto* death = benefit.add_subcommand("death", "kematian / a death");
  death->add_option("--cause", question->cause, "accident | other")->required();
  death->add_option("--date", question->date, "YYYY-MM-DD")->required();
  death->add_option("--member-since", question->member_since, "YYYY-MM-DD")->required();
  death->add_option("--income", question->income, "rupiah");
  auto* paid = death->add_option("--paid-months", question->paid_months,
                                 "bulan iuran / contribution months");
  death->add_option("--children", question->children, "level:year, ... (SD:4,TK:1)");
  death->fallthrough()->callback([&call, question, paid] {
    question->paid_months_given = paid->count() > 0;
    call.action = [&call, question] { return show(call, app::answer_death(*question)); };
  });
}

void add_incapacity(CLI::App& benefit, Call& call) {
  auto question = std::make_shared<app::IncapacityQuestion>();
  auto* incapacity =
      benefit.add_subcommand("incapacity", "sementara tidak mampu bekerja / unable to work");
  incapacity->add_option("--date", question->date, "YYYY-MM-DD")->required();
  auto* months = incapacity->add_option("--months", question->months, "bulan / months");
  auto* days = incapacity->add_option("--days", question->days, "hari / days");
  incapacity->add_option("--income", question->income, "rupiah");
  incapacity->fallthrough()->callback([&call, question, months, days] {
    question->months_given = months->count() > 0;
    question->days_given = days->count() > 0;
    call.action = [&call, question] { return show(call, app::answer_incapacity(*question)); };
  });
}

void add_disability(CLI::App& benefit, Call& call) {
  auto question = std::make_shared<app::DisabilityQuestion>();
  auto* disability = benefit.add_subcommand("disability", "cacat / disability");
  disability->add_option("--date", question->date, "YYYY-MM-DD")->required();
  disability->add_option("--part", question->parts, "total | ID[,ID] | ID=PERMILLE | ID:left")
      ->required();
  disability->add_option("--loss", question->loss,
                         "persen fungsi yang hilang / per cent of the function lost");
  disability->add_option("--income", question->income, "rupiah");
  disability->add_flag("--left-handed", question->left_handed, "kidal / left-handed");
  disability->fallthrough()->callback([&call, question] {
    call.action = [&call, question] { return show(call, app::answer_disability(*question)); };
  });
}

void add_transport(CLI::App& benefit, Call& call) {
  auto question = std::make_shared<app::TransportQuestion>();
  auto* transport =
      benefit.add_subcommand("transport", "angkutan korban / transport of the injured");
  transport->add_option("--date", question->date, "YYYY-MM-DD")->required();
  transport->add_option("--land", question->land, "rupiah");
  transport->add_option("--sea", question->sea, "rupiah");
  transport->add_option("--air", question->air, "rupiah");
  transport->fallthrough()->callback([&call, question] {
    call.action = [&call, question] { return show(call, app::answer_transport(*question)); };
  });
}

void add_aids(CLI::App& benefit, Call& call) {
  auto question = std::make_shared<app::AidsQuestion>();
  auto* aids = benefit.add_subcommand(
      "aids", "perawatan di rumah dan alat bantu / care at home and aids after an accident");
  aids->add_option("--date", question->date, "YYYY-MM-DD")->required();
  aids->add_option("--home-care", question->home_care, "rupiah");
  aids->add_option("--dentures", question->dentures, "gigi tiruan / rupiah");
  aids->add_option("--hearing-aid", question->hearing_aid, "alat bantu dengar / rupiah");
  aids->add_option("--glasses", question->glasses, "kacamata / rupiah");
  aids->add_option("--prosthesis", question->prosthesis,
                   "alat ganti, yang dibayar / what was paid");
  aids->add_option("--prosthesis-price", question->prosthesis_price,
                   "harga daftar rumah sakit rehabilitasi / list price of the hospital");
  aids->fallthrough()->callback([&call, question] {
    call.action = [&call, question] { return show(call, app::answer_aids(*question)); };
  });
}

void add_savings(CLI::App& benefit, Call& call) {
  auto question = std::make_shared<app::SavingsQuestion>();
  auto* savings = benefit.add_subcommand("savings", "pencairan JHT / old-age savings paid out");
  savings
      ->add_option("--reason", question->reason,
                   "retirement-age | death | total-disability | stopped-work | partial | house")
      ->required();
  savings->add_option("--date", question->date, "YYYY-MM-DD")->required();
  savings->add_option("--born", question->born, "YYYY-MM-DD")->required();
  savings->add_option("--member-since", question->member_since, "YYYY-MM-DD")->required();
  savings->add_option("--balance", question->balance, "saldo / savings, rupiah")->required();
  savings->add_option("--stopped-work", question->stopped_work, "YYYY-MM-DD");
  savings->add_option("--partial-before", question->partial_before,
                      "pembayaran sebagian terdahulu / partial payments before");
  savings->fallthrough()->callback([&call, question] {
    call.action = [&call, question] { return show(call, app::answer_savings(*question)); };
  });
}

}  // namespace

void add_benefit(CLI::App& root, Call& call) {
  auto* benefit = root.add_subcommand("benefit", "hitung santunan menurut hukum / benefits by law");
  benefit->require_subcommand(1)->fallthrough();
  add_death(*benefit, call);
  add_incapacity(*benefit, call);
  add_disability(*benefit, call);
  add_transport(*benefit, call);
  add_aids(*benefit, call);
  add_savings(*benefit, call);
}

}  // namespace lindung::cli
