#include "shell/app/run/run.h"

#include <future>

#include "shell/app/run/workbench.h"

namespace lindung::app {

// A run on its way. What was judged is sealed in the background while places are given and outputs
// gathered: on a thread of its own, so that waiting for it does not mean taking up other work.
struct Run::Making {
  Making(const Context& context, ActWriter writer, CityState state)
      : bench(context, std::move(writer), std::move(state)) {}
  Result<void> start_sealing() {
    LINDUNG_ASSIGN_OR_RETURN(contents, contents_of(bench, *result.judged));
    const std::uint64_t act = bench.writer.next_sequence();
    sealing =
        std::async(std::launch::async, [this, act] { return seal(*result.judged, contents, act); });
    return {};
  }

  Workbench bench;
  RunResult result;
  FileContents contents;
  std::future<Sealed> sealing;  // last: destroyed first, which waits
};

Run::Run(std::unique_ptr<Making> making) : making_(std::move(making)) {}
Run::Run(Run&&) noexcept = default;
Run& Run::operator=(Run&&) noexcept = default;
Run::~Run() = default;

const RunResult& Run::result() const { return making_->result; }
const scheme::Scheme& Run::scheme() const { return making_->bench.scheme; }
const CityState& Run::state() const { return making_->bench.state; }
std::span<const KnownEntry> Run::people() const { return making_->bench.people.entries; }

Result<Run> Run::decide(const Context& context, store::City city, const Changes& changes) {
  context.report({{"Mencatat masukan", "Recording inputs"}, 0, 0});
  LINDUNG_ASSIGN_OR_RETURN(auto writer, ActWriter::begin(context, city));
  LINDUNG_ASSIGN_OR_RETURN(auto state, load_city(*context.store, city));
  Run run(std::make_unique<Making>(context, std::move(writer), std::move(state)));
  Workbench& bench = run.making_->bench;
  RunResult& result = run.making_->result;
  LINDUNG_RETURN_IF_ERROR(record_changes(bench, changes));
  context.report({{"Membuka daftar orang", "Loading known people"}, 0, 0});
  LINDUNG_ASSIGN_OR_RETURN(bench.people,
                           load_known(*context.store, city, bench.state.verifications));
  if (changes.verify) {
    LINDUNG_ASSIGN_OR_RETURN(result.judged, judge(bench));
    if (result.judged) LINDUNG_RETURN_IF_ERROR(run.making_->start_sealing());
  }
  const bool moved = bench.wrote || result.judged || changes.select_again;
  if (changes.select && (moved || !bench.state.selection)) {
    context.report({{"Menetapkan penerima", "Selecting"}, 0, 0});
    LINDUNG_ASSIGN_OR_RETURN(
        result.places, compute_places(context, bench.state, bench.scheme, bench.people.entries));
  }
  return run;
}

Result<void> Run::keep() {
  Workbench& bench = making_->bench;
  const RunResult& result = making_->result;
  if (result.judged) {
    bench.context.report({{"Menyegel putusan", "Sealing verdicts"}, 0, 0});
    const Sealed sealed = making_->sealing.get();
    LINDUNG_RETURN_IF_ERROR(keep_judged(bench, *result.judged, sealed));
  }
  if (result.places) LINDUNG_RETURN_IF_ERROR(keep_places(bench, *result.places));
  if (!bench.wrote) return {};
  bench.context.report({{"Mengesahkan ke basis data", "Committing"}, 0, 0});
  return bench.writer.commit();
}

RunResult Run::take() {
  RunResult& result = making_->result;
  Workbench& bench = making_->bench;
  result.wrote = bench.wrote;
  result.state = std::move(bench.state);
  result.scheme = std::move(bench.scheme);
  result.people = std::move(bench.people);
  return std::move(result);
}

Result<RunResult> run(const Context& context, store::City city, const Changes& changes) {
  LINDUNG_ASSIGN_OR_RETURN(Run run, Run::decide(context, city, changes));
  LINDUNG_RETURN_IF_ERROR(run.keep());
  return run.take();
}

}  // namespace lindung::app
