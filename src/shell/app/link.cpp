#include "shell/app/link.h"

#include <algorithm>
#include <chrono>

#include <fmt/core.h>
#include <malloc.h>
#include <sys/resource.h>

#include "engines/linkage/tabular/doubts.h"
#include "shell/app/link_decisions.h"
#include "shell/app/link_output.h"
#include "shell/app/link_parameters.h"
#include "shell/app/link_review.h"
#include "shell/app/link_table.h"
#include "shell/app/link_text.h"

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

Result<std::optional<KeptParameters>> kept_parameters(const LinkCall& call,
                                                      const LinkModel& model) {
  if (call.with_parameters.empty()) return std::optional<KeptParameters>();
  LINDUNG_ASSIGN_OR_RETURN(const std::string text, read_link_text(call.with_parameters));
  LINDUNG_ASSIGN_OR_RETURN(
      auto kept, parse_link_parameters(text, call.with_parameters.filename().string(), model));
  return std::optional<KeptParameters>(std::move(kept));
}

}  // namespace

Result<LinkReport> link(const LinkCall& call) {
  // Large blocks go back to the system as soon as they are free, whatever was freed before.
  mallopt(M_MMAP_THRESHOLD, 1 << 18);
  Stopwatch watch;
  LinkReport report;
  LINDUNG_ASSIGN_OR_RETURN(const auto model, read_link_model(call.model));
  LINDUNG_ASSIGN_OR_RETURN(const auto kept, kept_parameters(call, model));
  LINDUNG_ASSIGN_OR_RETURN(auto table, read_link_table(call.files, model));
  LINDUNG_ASSIGN_OR_RETURN(const auto decided, read_link_decisions(call.decisions, table));
  report.records = table.data.records;
  report.decided = decided.decisions.size();
  report.decisions_absent = decided.absent;
  if (kept) prepare_for(*kept, table);
  report.seconds.read = watch.lap();

  tabular::Linker linker(table.data);
  if (kept || !model.rules.empty()) {
    linker.block(kept ? kept->rules : rules_of(model));
  } else {
    linker.block();
  }
  report.seconds.block = watch.lap();
  if (kept) {
    use(*kept, linker);
  } else {
    linker.train(decided.decisions);
  }
  report.seconds.train = watch.lap();
  const auto scored = linker.score();
  report.candidate_pairs = linker.candidate_pairs();
  report.seconds.score = watch.lap();
  const auto grouping =
      tabular::group_records(table.data, linker.weights(), scored,
                             call.threshold.value_or(model.threshold), decided.decisions);
  report.pairs = grouping.pairs.size();
  report.clusters = grouping.groups;
  report.seconds.cluster = watch.lap();

  const LinkOutput output(table, linker, grouping);
  LINDUNG_RETURN_IF_ERROR(output.write_pairs(call.out, call.explain, call.language));
  if (!call.clusters.empty()) LINDUNG_RETURN_IF_ERROR(output.write_clusters(call.clusters));
  if (!call.parameters.empty())
    LINDUNG_RETURN_IF_ERROR(write_link_parameters(call.parameters, table, linker));
  if (!call.review.empty()) {
    const auto doubts =
        tabular::find_doubts(table.data, grouping, scored, decided.decisions, call.review_from);
    report.review = doubts.size();
    LINDUNG_RETURN_IF_ERROR(
        write_review(call.review, table, linker.weights(), doubts, call.explain, call.language));
  }
  report.rules = output.rules();
  report.seconds.write = watch.lap();
  report.peak_bytes = peak_bytes();
  return report;
}

}  // namespace lindung::app
