#include <boost/json.hpp>
#include <fmt/core.h>

#include "shell/app/link.h"
#include "shell/cli/commands.h"

namespace lindung::cli {
namespace {

namespace json = boost::json;

json::object report_json(const app::LinkReport& report) {
  json::array rules;
  for (const auto& rule : report.rules) rules.emplace_back(rule);
  const auto& seconds = report.seconds;
  return {{"records", report.records},
          {"candidate_pairs", report.candidate_pairs},
          {"pairs", report.pairs},
          {"clusters", report.clusters},
          {"seconds",
           {{"read", seconds.read},
            {"block", seconds.block},
            {"train", seconds.train},
            {"score", seconds.score},
            {"cluster", seconds.cluster},
            {"write", seconds.write}}},
          {"peak_bytes", report.peak_bytes},
          {"blocking_rules", rules}};
}

Exit run_link(const Call& call, const app::LinkCall& asked) {
  const auto report = app::link(asked);
  const auto& console = call.console;
  if (!report) return console.fail(report.error());
  console.print_json(report_json(*report));
  console.print(
      console.english
          ? fmt::format("{} records, {} pairs compared, {} pairs linked, {} clusters",
                        report->records, report->candidate_pairs, report->pairs, report->clusters)
          : fmt::format("{} baris, {} pasang dibandingkan, {} pasang terhubung, {} kelompok",
                        report->records, report->candidate_pairs, report->pairs, report->clusters));
  return Exit::Done;
}

}  // namespace

void add_link(CLI::App& root, Call& call) {
  auto asked = std::make_shared<app::LinkCall>();
  auto* link = root.add_subcommand(
      "link", "baris mana yang satu orang, di CSV apa pun / which rows are one person, in any CSV");
  link->add_option("files", asked->files, "A.csv [B.csv]")->required()->expected(1, 2);
  link->add_option("--model", asked->model, "MODEL.toml")->required();
  link->add_option("--out", asked->out, "pairs.csv")->required();
  link->add_option("--clusters", asked->clusters, "clusters.csv");
  link->add_option("--parameters", asked->parameters,
                   "yang dipelajari dari data, TOML / what was learned from the data, as TOML");
  link->add_option("--threshold", asked->threshold, "peluang terkecil / least probability (0.5)")
      ->check(CLI::Range(0.0, 1.0));
  link->add_flag("--explain", asked->explain,
                 "alasan tiap pasang dengan kata / each pair's reasons in words");
  link->callback(
      [&call, asked] { call.action = [&call, asked] { return run_link(call, *asked); }; });
}

}  // namespace lindung::cli
