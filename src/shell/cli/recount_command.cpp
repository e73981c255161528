#include <boost/json.hpp>

#include "shell/app/reconcile/stated.h"
#include "shell/cli/commands.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

Exit show_stated(const Call& call, const app::StatedAnswer& answer) {
  const auto& found = answer.recount;
  json::object all{
      {"people", found.people},          {"people_difference", found.people_difference},
      {"dues", answer.dues.amount()},    {"a_month", found.a_month.amount()},
      {"amount", found.amount.amount()}, {"amount_difference", found.amount_difference.amount()},
      {"months_paid", nullptr},          {"agrees", found.agrees()}};
  if (found.months_paid.denominator > 0) {
    all["months_paid"] =
        json::object{{"numerator", found.months_paid.numerator},
                     {"denominator", found.months_paid.denominator},
                     {"whole", found.months_paid.numerator / found.months_paid.denominator}};
  }
  call.console.print_json(all);
  const bool english = call.console.english;
  call.console.print(
      table({{english ? "people of the groups" : "orang menurut kelompok",
              call.console.count(found.people)},
             {english ? "more than stated" : "lebih dari yang dinyatakan",
              call.console.count(found.people_difference)},
             {english ? "Rp a month" : "Rp sebulan", call.console.sum(found.a_month)},
             {english ? "Rp of all months" : "Rp semua bulan", call.console.sum(found.amount)},
             {english ? "Rp more than stated" : "Rp lebih dari yang dinyatakan",
              call.console.sum(found.amount_difference)}}));
  return found.agrees() ? Exit::Done : Exit::NeedsAPerson;
}

}  // namespace

void add_recount(CLI::App& root, Call& call) {
  auto question = std::make_shared<app::StatedQuestion>();
  auto* stated = root.add_subcommand(
      "recount",
      "apakah jumlah yang dinyatakan sesuai orang, bulan, iuran / does a stated sum follow from "
      "people, months, dues");
  stated->add_option("--groups", question->groups, "2289,727,6000");
  stated->add_option("--people", question->people, "seluruhnya / all of them, as stated");
  stated->add_option("--month", question->month, "YYYY-MM, bulan pertama / the first month");
  stated->add_option("--months", question->months, "banyaknya bulan / how many months");
  stated->add_option("--amount", question->amount, "rupiah yang dinyatakan / as stated");
  stated->fallthrough()->callback([&call, question] {
    call.action = [&call, question] {
      const auto answer = app::answer_stated(*question);
      return answer ? show_stated(call, *answer) : call.console.fail(answer.error());
    };
  });
}

}  // namespace lindung::cli
