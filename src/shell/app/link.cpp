#include "shell/app/link.h"

#include <algorithm>
#include <chrono>
#include <memory>

#include <fmt/core.h>
#include <malloc.h>
#include <sys/resource.h>

#include "engines/linkage/tabular/doubts.h"
#include "shell/app/link_decisions.h"
#include "shell/app/link_index.h"
#include "shell/app/link_names.h"
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

// The steps that every link ends with.
class Ending {
 public:
  Ending(const LinkCall& call, double threshold, Stopwatch& watch, LinkReport& report)
      : call_(call),
        threshold_(call.threshold.value_or(threshold)),
        watch_(watch),
        report_(report) {}

  Result<void> run(const LinkTable& table, const tabular::Linker& linker,
                   const std::vector<tabular::ScoredPair>& scored, const LinkDecisions& decided) {
    report_.decided = decided.decisions.size();
    report_.decisions_absent = decided.absent;
    const auto grouping =
        tabular::group_records(table.data, linker.weights(), scored, threshold_, decided.decisions);
    report_.pairs = grouping.pairs.size();
    report_.clusters = grouping.groups;
    report_.seconds.cluster = watch_.lap();
    const LinkOutput output(table, linker, grouping);
    LINDUNG_RETURN_IF_ERROR(output.write_pairs(call_.out, call_.explain, call_.language));
    if (!call_.clusters.empty()) LINDUNG_RETURN_IF_ERROR(output.write_clusters(call_.clusters));
    if (!call_.parameters.empty())
      LINDUNG_RETURN_IF_ERROR(write_link_parameters(call_.parameters, table, linker));
    if (!call_.review.empty()) {
      const auto doubts =
          tabular::find_doubts(table.data, grouping, scored, decided.decisions, call_.review_from);
      report_.review = doubts.size();
      LINDUNG_RETURN_IF_ERROR(write_review(call_.review, table, linker.weights(), doubts,
                                           call_.explain, call_.language));
    }
    report_.rules = output.rules();
    report_.seconds.write = watch_.lap();
    return {};
  }

 private:
  const LinkCall& call_;
  double threshold_;
  Stopwatch& watch_;
  LinkReport& report_;
};

Result<LinkReport> link_files(const LinkCall& call) {
  Stopwatch watch;
  LinkReport report;
  LINDUNG_ASSIGN_OR_RETURN(const auto model, read_link_model(call.model));
  LINDUNG_ASSIGN_OR_RETURN(const auto kept, kept_parameters(call, model));
  LINDUNG_ASSIGN_OR_RETURN(auto table, read_link_table(call.files, model));
  LINDUNG_ASSIGN_OR_RETURN(const auto decided, read_link_decisions(call.decisions, table));
  report.records = table.data.records;
  if (kept) prepare_for(*kept, table);
  report.seconds.read = watch.lap();

  auto linker = std::make_unique<tabular::Linker>(table.data);
  if (kept || !model.rules.empty()) {
    linker->block(kept ? kept->rules : rules_of(model));
  } else {
    linker->block();
  }
  report.seconds.block = watch.lap();
  if (kept) {
    use(*kept, *linker);
  } else {
    linker->train(decided.decisions);
  }
  report.seconds.train = watch.lap();
  const auto scored = linker->score();
  report.candidate_pairs = linker->candidate_pairs();
  report.seconds.score = watch.lap();
  LINDUNG_RETURN_IF_ERROR(
      Ending(call, model.threshold, watch, report).run(table, *linker, scored, decided));
  if (call.keep.empty()) return report;
  // What a person has reviewed is kept as it is.
  auto learned = kept ? linker->learned() : tabular::learned_for_new_records(table.data, *linker);
  linker.reset();
  const LinkIndex index{tabular::Index(std::move(table.data), std::move(learned), sound_of_name),
                        std::move(table.ids), model, table.indonesian};
  LINDUNG_RETURN_IF_ERROR(write_link_index(index, call.keep));
  report.seconds.keep = watch.lap();
  return report;
}

Result<LinkReport> link_to_index(const LinkCall& call) {
  if (call.files.size() != 1) {
    return Error::input("CALL_VALUE", "--index",
                        {"Dengan --index hanya satu berkas yang dihubungkan.",
                         "With --index just one file is linked."});
  }
  Stopwatch watch;
  LinkReport report;
  LINDUNG_ASSIGN_OR_RETURN(auto kept, read_link_index(call.index));
  report.known = kept.index.known();
  report.seconds.load = watch.lap();
  LINDUNG_ASSIGN_OR_RETURN(const auto rows, read_rows(call.files[0], kept));
  report.seconds.read = watch.lap();
  add_rows(rows, kept);
  report.records = kept.index.data().records - kept.index.known();
  report.seconds.block = watch.lap();
  const auto scored = kept.index.score();
  report.candidate_pairs = kept.index.candidate_pairs();
  report.seconds.score = watch.lap();
  LinkTable table{kept.index.lend(), std::move(kept.ids), kept.indonesian};
  LINDUNG_ASSIGN_OR_RETURN(const auto decided, read_link_decisions(call.decisions, table));
  const tabular::Linker linker(table.data, kept.index.learned());
  LINDUNG_RETURN_IF_ERROR(
      Ending(call, kept.model.threshold, watch, report).run(table, linker, scored, decided));
  if (call.keep.empty()) return report;
  kept.ids = std::move(table.ids);
  kept.index.give_back(std::move(table.data));
  kept.index.settle();
  kept.index.lay_together();
  LINDUNG_RETURN_IF_ERROR(write_link_index(kept, call.keep));
  report.seconds.keep = watch.lap();
  return report;
}

}  // namespace

Result<LinkReport> link(const LinkCall& call) {
  // Large blocks go back to the system as soon as they are free, whatever was freed before.
  mallopt(M_MMAP_THRESHOLD, 1 << 18);
  auto report = call.index.empty() ? link_files(call) : link_to_index(call);
  if (report) report->peak_bytes = peak_bytes();
  return report;
}

}  // namespace lindung::app
