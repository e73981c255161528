#include "shell/app/link.h"

#include <algorithm>
#include <chrono>

#include <fmt/core.h>
#include <malloc.h>
#include <sys/resource.h>

#include "engines/linkage/tabular/clusters.h"
#include "shell/app/link_output.h"
#include "shell/app/link_table.h"

namespace lindung::app {
namespace {

namespace tabular = linkage::tabular;

class Stopwatch {
 public:
  double lap() {
    const auto now = std::chrono::steady_clock::now();
    return std::chrono::duration<double>(now - std::exchange(before_, now)).count();
  }

 private:
  std::chrono::steady_clock::time_point before_ = std::chrono::steady_clock::now();
};

std::uint64_t peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
}

// A column in a rule by hand means equal sounds where it holds words, else equal values.
std::vector<tabular::Rule> rules_of(const LinkModel& model) {
  std::vector<tabular::Rule> rules;
  for (const auto& names : model.rules) {
    tabular::Rule rule;
    for (std::size_t f = 0; f < model.fields.size(); ++f) {
      if (std::find(names.begin(), names.end(), model.fields[f].column) == names.end()) continue;
      const bool words = tabular::is_words(model.fields[f].kind);
      rule.push_back(
          {static_cast<std::uint8_t>(f), words ? tabular::Cut::Sounds : tabular::Cut::Whole});
    }
    rules.push_back(std::move(rule));
  }
  return rules;
}

}  // namespace

Result<LinkReport> link(const LinkCall& call) {
  // Large blocks go back to the system as soon as they are free, whatever was freed before.
  mallopt(M_MMAP_THRESHOLD, 1 << 18);
  Stopwatch watch;
  LinkReport report;
  LINDUNG_ASSIGN_OR_RETURN(const auto model, read_link_model(call.model));
  LINDUNG_ASSIGN_OR_RETURN(const auto table, read_link_table(call.files, model));
  report.records = table.data.records;
  report.seconds.read = watch.lap();

  tabular::Linker linker(table.data);
  if (model.rules.empty()) {
    linker.block();
  } else {
    linker.block(rules_of(model));
  }
  report.seconds.block = watch.lap();
  linker.train();
  report.seconds.train = watch.lap();
  const auto scored = linker.score();
  report.candidate_pairs = linker.candidate_pairs();
  report.seconds.score = watch.lap();
  const auto grouping = tabular::group_records(table.data, linker.weights(), scored,
                                               call.threshold.value_or(model.threshold));
  report.pairs = grouping.pairs.size();
  report.clusters = grouping.groups;
  report.seconds.cluster = watch.lap();

  const LinkOutput output(table, linker, grouping);
  LINDUNG_RETURN_IF_ERROR(output.write_pairs(call.out, call.explain));
  if (!call.clusters.empty()) LINDUNG_RETURN_IF_ERROR(output.write_clusters(call.clusters));
  if (!call.parameters.empty()) LINDUNG_RETURN_IF_ERROR(output.write_parameters(call.parameters));
  report.rules = output.rules();
  report.seconds.write = watch.lap();
  report.peak_bytes = peak_bytes();
  return report;
}

}  // namespace lindung::app
