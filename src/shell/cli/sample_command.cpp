#include <boost/json.hpp>

#include "shell/answer/summary_json.h"
#include "shell/app/demo.h"
#include "shell/app/sample_files.h"
#include "shell/app/selftest.h"
#include "shell/cli/commands.h"
#include "shell/cli/summary_text.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

Exit make_sample(const Call& call, const std::string& scheme, const std::string& out,
                 const sample::SampleOptions& options) {
  const auto made = app::write_sample(scheme, out, options, call.console.progress());
  call.console.end_progress();
  if (!made) return call.console.fail(made.error());
  call.console.print_json(
      {{"out", out}, {"truth", out + "-truth"}, {"files", made->files}, {"rows", made->rows}});
  call.console.print(out + ": " + grouped(static_cast<std::int64_t>(made->files)) +
                     (call.console.english ? " files, " : " berkas, ") +
                     grouped(static_cast<std::int64_t>(made->rows)) +
                     (call.console.english ? " rows" : " baris"));
  return Exit::Done;
}

json::object year_json(const app::DemoYear& year, const Console& console) {
  json::array steps;
  for (const auto& step : year.steps) {
    steps.push_back({{"on", step.on.iso()},
                     {"what", console.say(step.what)},
                     {"people", step.people},
                     {"amount", step.amount.amount()}});
  }
  return {{"steps", steps},
          {"listed", year.listed},
          {"allotted", year.allotted.amount()},
          {"billed", year.billed.amount()},
          {"paid", year.paid.amount()},
          {"left", year.left.amount()}};
}

std::string year_text(const app::DemoYear& year, const Console& console) {
  const bool english = console.english;
  std::vector<std::vector<std::string>> rows;
  for (const auto& step : year.steps) {
    rows.push_back({step.on.iso() + "  " + console.say(step.what),
                    step.people > 0 ? grouped(step.people) : "",
                    step.amount == Rupiah() ? "" : grouped(step.amount.amount())});
  }
  rows.push_back(
      {english ? "allotted (Rp)" : "dianggarkan (Rp)", "", grouped(year.allotted.amount())});
  rows.push_back({english ? "paid and booked (Rp)" : "dibayar dan dibukukan (Rp)",
                  grouped(year.listed), grouped(year.paid.amount())});
  rows.push_back({english ? "left (Rp)" : "sisa (Rp)", "", grouped(year.left.amount())});
  return table(rows);
}

Exit show_demo(const Call& call, const std::vector<app::DemoCity>& cities) {
  json::array list;
  bool needs = false;
  for (const auto& city : cities) {
    auto document = answer::summary_json(city.process.summary);
    document["out"] = city.process.out.string();
    list.push_back({{"city", city.city},
                    {"scheme", city.process.summary.scheme},
                    {"process", document},
                    {"year", year_json(city.year, call.console)}});
    needs = needs || needs_a_person(city.process.summary);
    call.console.print(summary_text(city.process.summary, call.console));
    call.console.print((call.console.english ? "Results: " : "Hasil: ") +
                       city.process.out.string() + "\n");
    call.console.print(year_text(city.year, call.console));
  }
  call.console.print_json({{"cities", list}});
  return Exit::Done;
}

void add_selftest(CLI::App& root, Call& call) {
  auto* selftest = root.add_subcommand(
      "selftest",
      "sidik jari keputusan program ini / the fingerprint of what this program decides");
  selftest->fallthrough()->callback([&call] {
    call.action = [&call] {
      const auto digest = app::fingerprint(call.console.progress());
      call.console.end_progress();
      if (!digest) return call.console.fail(digest.error());
      call.console.print_json({{"fingerprint", digest->hex()}});
      call.console.print(digest->hex());
      return Exit::Done;
    };
  });
}

}  // namespace

void add_sample(CLI::App& root, Call& call) {
  auto scheme = std::make_shared<std::string>();
  auto out = std::make_shared<std::string>();
  auto options = std::make_shared<sample::SampleOptions>();
  auto* sample = root.add_subcommand(
      "sample", "data contoh yang berantakan, dan kebenarannya / messy sample data, and the truth");
  sample->add_option("--scheme", *scheme, "berkas atau nama program / scheme file or name")
      ->required();
  sample->add_option("--out", *out, "folder")->required();
  sample->add_option("--seed", options->seed);
  sample->add_option("--rows", options->rows,
                     "0: sebanyak yang perlu / as many as the scheme needs");
  sample->fallthrough()->callback([&call, scheme, out, options] {
    call.action = [&call, scheme, out, options] {
      return make_sample(call, *scheme, *out, *options);
    };
  });

  auto city = std::make_shared<std::string>("all");
  auto dir = std::make_shared<std::string>("demo-out");
  auto* demo = root.add_subcommand(
      "demo",
      "program empat kota dengan orang rekaan / four cities' programmes with invented people");
  demo->add_option("--city", *city)
      ->check(CLI::IsMember({"batam", "jambi", "ambon", "samarinda", "all"}));
  demo->add_option("--dir", *dir, "folder");
  demo->fallthrough()->callback([&call, &root, city, dir] {
    call.action = [&call, &root, city, dir] {
      // Invented people never mix with a clerk's own database unless she names it.
      if (root.count("--db") == 0) call.database.clear();
      const auto cities =
          app::demo({call.database, call.author, *city, *dir}, call.console.progress());
      call.console.end_progress();
      if (!cities) return call.console.fail(cities.error());
      return show_demo(call, *cities);
    };
  });
  add_selftest(root, call);
}

}  // namespace lindung::cli
