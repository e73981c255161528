#include <boost/json.hpp>

#include "shell/app/link/disk_room.h"
#include "shell/app/link/link.h"
#include "shell/cli/commands.h"

namespace lindung::cli {
namespace {

namespace json = boost::json;

json::object report_json(const app::LinkReport& report) {
  json::array rules;
  for (const auto& rule : report.rules) rules.emplace_back(rule);
  const auto& seconds = report.seconds;
  return {{"records", report.records},
          {"known", report.known},
          {"candidate_pairs", report.candidate_pairs},
          {"pairs", report.pairs},
          {"clusters", report.clusters},
          {"review", report.review},
          {"decisions", {{"used", report.decided}, {"absent", report.decisions_absent}}},
          {"seconds",
           {{"load", seconds.load},
            {"read", seconds.read},
            {"block", seconds.block},
            {"train", seconds.train},
            {"score", seconds.score},
            {"cluster", seconds.cluster},
            {"write", seconds.write},
            {"keep", seconds.keep}}},
          {"peak_bytes", report.peak_bytes},
          {"blocking_rules", rules}};
}

Exit run_link(const Call& call, app::LinkCall& asked) {
  if (call.console.english) asked.language = app::Language::English;
  const auto report = app::link(asked);
  const auto& console = call.console;
  if (!report) return console.fail(report.error());
  console.print_json(report_json(*report));
  console.print(console.count(report->records) + console.say(" baris, ", " records, ") +
                console.count(report->candidate_pairs) +
                console.say(" pasang dibandingkan, ", " pairs compared, ") +
                console.count(report->pairs) +
                console.say(" pasang terhubung, ", " pairs linked, ") +
                console.count(report->clusters) + console.say(" kelompok", " clusters"));
  if (!asked.review.empty()) {
    console.print(console.count(report->review) +
                  console.say(" pasang perlu dilihat orang", " pairs for a person to look at"));
  }
  return Exit::Done;
}

}  // namespace

void add_link(CLI::App& root, Call& call) {
  auto asked = std::make_shared<app::LinkCall>();
  auto* link = root.add_subcommand(
      "link", "baris mana yang satu orang, di CSV apa pun / which rows are one person, in any CSV");
  link->add_option("files", asked->files, "A.csv [B.csv]")->required()->expected(1, 2);
  auto* base = link->add_option_group("base");
  base->add_option("--model", asked->model, "MODEL.toml");
  auto* index = base->add_option(
      "--index", asked->index,
      "indeks baris yang sudah dikenal, dari --keep / an index of known rows, from --keep");
  base->require_option(1);
  link->add_option("--keep", asked->keep,
                   "simpan indeks semua baris / keep an index of all rows, old and new");
  link->add_option("--out", asked->out, "pairs.csv")->required();
  link->add_option("--clusters", asked->clusters, "clusters.csv")->excludes(index);
  link->add_option("--parameters", asked->parameters,
                   "yang dipelajari dari data, TOML / what was learned from the data, as TOML");
  link->add_option("--threshold", asked->threshold, "peluang terkecil / least probability (0.5)")
      ->check(CLI::Range(0.0, 1.0));
  link->add_option("--with-parameters", asked->with_parameters,
                   "parameter yang disimpan, alih-alih belajar / kept parameters, instead of "
                   "learning")
      ->excludes(index);
  link->add_option("--review", asked->review,
                   "pasangan yang harus dilihat orang / pairs at which a person must look");
  link->add_option("--review-from", asked->review_from,
                   "peluang terkecil untuk itu / least probability of these (0.1)")
      ->check(CLI::Range(0.0, 1.0));
  link->add_option("--decisions", asked->decisions,
                   "keputusan orang: id_a,id_b,decision / what people have decided")
      ->allow_extra_args(false);
  link->add_option("--memory", asked->memory,
                   "byte memori terbanyak; selebihnya di disk / most bytes of memory; the rest "
                   "goes to disk")
      ->check(CLI::Range(app::kMemoryLeast, std::uint64_t{1} << 60))
      ->excludes(index);
  link->add_flag("--explain", asked->explain,
                 "alasan tiap pasang dengan kata / each pair's reasons in words");
  link->callback(
      [&call, asked] { call.action = [&call, asked] { return run_link(call, *asked); }; });
}

}  // namespace lindung::cli
