#include <boost/json.hpp>

#include "shell/answer/coverage_json.h"
#include "shell/app/coverage/coverage_facts.h"
#include "shell/app/coverage/coverage_show.h"
#include "shell/app/typed_values.h"
#include "shell/cli/commands.h"
#include "shell/cli/day_option.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

Exit show_import(const Call& call, const app::CoverageImport& imported) {
  json::array unreadable;
  for (const auto row : imported.unreadable) unreadable.push_back(row);
  call.console.print_json({{"rows", imported.rows},
                           {"people", imported.people},
                           {"strangers", imported.strangers},
                           {"unreadable", unreadable},
                           {"wrote", imported.wrote}});
  const Console& console = call.console;
  console.print(table(
      {{console.say("bulan orang", "person-months"), console.count(imported.rows)},
       {console.say("orang", "people"), console.count(imported.people)},
       {console.say("baris orang lain", "rows of strangers"), console.count(imported.strangers)},
       {console.say("baris tidak terbaca", "rows not read"),
        console.count(imported.unreadable.size())}}));
  return imported.strangers > 0 || !imported.unreadable.empty() ? Exit::NeedsAPerson : Exit::Done;
}

void add_import(CLI::App& coverage, Call& call) {
  auto file = std::make_shared<std::string>();
  auto* command = coverage.add_subcommand(
      "import", "catat bulan tercantum, diterima, lunas / record listed, registered, paid months");
  command->add_option("file", *file)->required();
  command->fallthrough()->callback([&call, file] {
    call.action = [&call, file] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) {
            return app::import_coverage(c, city, *file);
          },
          [&](const app::CoverageImport& result) { return show_import(call, result); });
    };
  });
}

std::vector<std::string> line_row(const std::string& name, const coverage::CoverageLine& line,
                                  const Console& console) {
  const auto ratio = line.ratio();
  const bool shown = ratio && ratio->denominator > 0;
  return {name,
          console.count(line.listed),
          console.count(line.registered),
          console.count(line.paid),
          console.count(line.covered),
          line.denominator ? console.count(*line.denominator) : "",
          shown ? ratio->percent() + " %" : ""};
}

std::string coverage_text(const app::CoverageView& view, const Console& console) {
  const bool english = console.english;
  std::vector<std::vector<std::string>> rows{
      english ? std::vector<std::string>{view.question.month.iso(), "listed", "registered", "paid",
                                         "covered", "out of", "share"}
              : std::vector<std::string>{view.question.month.iso(), "tercantum", "terdaftar",
                                         "lunas", "terlindungi", "dari", "cakupan"}};
  for (const auto& shown : view.lines) {
    const std::string name = shown.name.empty() ? shown.id : shown.name;
    rows.push_back(line_row(name.empty() ? "-" : name, shown.line, console));
  }
  rows.push_back(line_row(english ? "all" : "semua", view.total, console));
  const auto& of = view.denominator;
  std::string text = table(rows) + "\n" + (english ? "Out of: " : "Pembagi: ") +
                     console.say(of.definition) + " (" + of.source +
                     (of.on ? ", " + of.on->iso() : "") + ")";
  if (!of.verified) text += english ? ", not confirmed" : ", belum terkonfirmasi";
  for (const auto& way : view.ways) {
    text += "\n" + console.say(way.definition) + ": " + console.count(way.needed) +
            (english ? " people; missing " : " orang; kurang ") + console.count(way.missing) +
            (english ? ", Rp a month " : ", Rp sebulan ") + console.sum(way.a_month);
  }
  return text;
}

struct TypedQuestion {
  std::string by = "ward";
  std::string month;
  std::string denominator = "listed";
};

Result<app::CoverageQuestion> question_of(const TypedQuestion& typed, const std::string& day) {
  app::CoverageQuestion question;
  const auto by = app::parse_coverage_by(typed.by);
  if (!by) {
    return app::wrong_value("--per", "Salah satu dari: city, district, ward, group, sector, fund.",
                            "One of: city, district, ward, group, sector, fund.");
  }
  LINDUNG_ASSIGN_OR_RETURN(const Date on, day_of(day));
  const auto month = typed.month.empty() ? Month::of(on) : Month::parse(typed.month);
  if (!month)
    return app::wrong_value("--month", "Tulis bulan sebagai YYYY-MM.",
                            "Write the month as YYYY-MM.");
  question.by = *by;
  question.month = *month;
  question.denominator = typed.denominator;
  return question;
}

void add_show(CLI::App& coverage, Call& call) {
  auto typed = std::make_shared<TypedQuestion>();
  auto* show = coverage.add_subcommand(
      "show", "berapa yang terlindungi, dari berapa / how many are protected, out of how many");
  show->add_option("--per", typed->by,
                   "city, district, ward, group, sector, fund (kelurahan / ward)");
  show->add_option("--month", typed->month, "YYYY-MM; bulan --on / the month of --on");
  show->add_option("--denominator", typed->denominator,
                   "listed, known, quota, population, labour-force, employed, informal");
  auto day = add_day(show);
  show->fallthrough()->callback([&call, typed, day] {
    call.action = [&call, typed, day] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::CoverageView> {
            LINDUNG_ASSIGN_OR_RETURN(const auto question, question_of(*typed, *day));
            return app::show_coverage(c, city, question);
          },
          [&](const app::CoverageView& view) {
            call.console.print_json(answer::coverage_json(view, call.console.language()));
            call.console.print(coverage_text(view, call.console));
            return Exit::Done;
          });
    };
  });
}

}  // namespace

void add_coverage(CLI::App& root, Call& call) {
  auto* coverage = root.add_subcommand("coverage", "perlindungan per orang dan bulan / cover");
  coverage->require_subcommand(1)->fallthrough();
  add_import(*coverage, call);
  add_show(*coverage, call);
}

}  // namespace lindung::cli
