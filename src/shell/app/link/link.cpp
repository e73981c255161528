#include "shell/app/link/link.h"

#include <algorithm>
#include <chrono>
#include <memory>
#include <new>

#include <fmt/core.h>
#include <malloc.h>
#include <sys/resource.h>
#include <tbb/task_arena.h>

#include "engines/linkage/tabular/doubts.h"
#include "shell/app/link/disk_room.h"
#include "shell/app/link/link_decisions.h"
#include "shell/app/link/link_index.h"
#include "shell/app/link/link_names.h"
#include "shell/app/link/link_output.h"
#include "shell/app/link/link_parameters.h"
#include "shell/app/link/link_review.h"
#include "shell/app/link/link_table.h"
#include "shell/app/link/link_text.h"

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
                   const tabular::Large<tabular::ScoredPair>& scored,
                   const LinkDecisions& decided) {
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

// How much may be near at hand in each step, where memory is short; 0: everything.
constexpr std::uint64_t kFixedBytes = 100'000'000;  // the program, pieces of files
constexpr std::uint64_t kRowBytes = 16;             // of a value while values are numbered

std::size_t rows_together(const DiskRoom* room) {
  if (room == nullptr) return 0;
  const auto cores = static_cast<std::uint64_t>(tbb::this_task_arena::max_concurrency());
  return static_cast<std::size_t>((room->bytes() - kFixedBytes) / 2 / cores / kRowBytes);
}

// Two such lots of records, with what belongs to them, leave room for as much again.
tabular::Nearness nearness(DiskRoom* room, const tabular::Dataset& data) {
  if (room == nullptr || data.records == 0) return {};
  const std::uint64_t each = std::max<std::uint64_t>(1, room->held() / data.records);
  const std::uint64_t records = (room->bytes() - kFixedBytes) / 4 / each;
  return {static_cast<std::size_t>(std::max<std::uint64_t>(1024, records)),
          [room] { room->rest(); }};
}

Result<LinkReport> link_files(const LinkCall& call, DiskRoom* room) {
  Stopwatch watch;
  LinkReport report;
  LINDUNG_ASSIGN_OR_RETURN(const auto model, read_link_model(call.model));
  LINDUNG_ASSIGN_OR_RETURN(const auto kept, kept_parameters(call, model));
  LINDUNG_ASSIGN_OR_RETURN(auto table, read_link_table(call.files, model, rows_together(room)));
  if (room != nullptr) malloc_trim(0);
  LINDUNG_ASSIGN_OR_RETURN(const auto decided, read_link_decisions(call.decisions, table));
  report.records = table.data.records;
  if (kept) prepare_for(*kept, table);
  report.seconds.read = watch.lap();

  auto linker = std::make_unique<tabular::Linker>(table.data, nearness(room, table.data));
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
  if (call.memory) {
    return Error::input("CALL_VALUE", "--memory",
                        {"Indeks seluruhnya dimuat ke memori; --memory tidak dapat dipakai.",
                         "An index is wholly in memory; --memory cannot be used with it."});
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

Result<LinkReport> link_within(const LinkCall& call) {
  if (*call.memory < kMemoryLeast) {
    return Error::input("CALL_VALUE", "--memory",
                        {fmt::format("Batas memori paling sedikit {} byte.", kMemoryLeast),
                         fmt::format("The least limit of memory is {} bytes.", kMemoryLeast)});
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto room, DiskRoom::create(call.out.parent_path(), *call.memory));
  const DefaultRoom here(room.get());
  try {
    return link_files(call, room.get());
  } catch (const std::bad_alloc&) {
    if (auto fault = room->write_fault()) return *std::move(fault);
    throw;
  }
}

}  // namespace

Result<LinkReport> link(const LinkCall& call) {
  // Large blocks go back to the system as soon as they are free, whatever was freed before.
  mallopt(M_MMAP_THRESHOLD, 1 << 18);
  auto report = !call.index.empty() ? link_to_index(call)
                : call.memory       ? link_within(call)
                                    : link_files(call, nullptr);
  if (report) report->peak_bytes = peak_bytes();
  return report;
}

}  // namespace lindung::app
