#include "shell/app/run.h"

namespace lindung::app {

Result<Run> Run::decide(const Context& context, store::City city, const Changes& changes) {
  context.report({{"Mencatat masukan", "Recording inputs"}, 0, 0});
  LINDUNG_ASSIGN_OR_RETURN(auto writer, ActWriter::begin(context, city));
  LINDUNG_ASSIGN_OR_RETURN(auto state, load_city(*context.store, city));
  Run run(std::make_unique<Workbench>(context, std::move(writer), std::move(state)));
  Workbench& bench = *run.bench_;
  LINDUNG_RETURN_IF_ERROR(record_changes(bench, changes));
  context.report({{"Membuka daftar orang", "Loading known people"}, 0, 0});
  LINDUNG_ASSIGN_OR_RETURN(bench.people,
                           load_known(*context.store, city, bench.state.verifications));
  if (changes.verify) {
    LINDUNG_ASSIGN_OR_RETURN(run.result_.judged, judge(bench));
  }
  const bool moved = bench.wrote || run.result_.judged || changes.select_again;
  if (changes.select && (moved || !bench.state.selection)) {
    context.report({{"Menetapkan penerima", "Selecting"}, 0, 0});
    LINDUNG_ASSIGN_OR_RETURN(run.result_.places,
                             compute_places(bench.scheme, bench.people.entries));
  }
  return run;
}

Result<void> Run::keep() {
  Workbench& bench = *bench_;
  if (result_.judged) LINDUNG_RETURN_IF_ERROR(keep_judged(bench, *result_.judged));
  if (result_.places) LINDUNG_RETURN_IF_ERROR(keep_places(bench, *result_.places));
  if (!bench.wrote) return {};
  bench.context.report({{"Mengesahkan ke basis data", "Committing"}, 0, 0});
  return bench.writer.commit();
}

RunResult Run::take() {
  result_.wrote = bench_->wrote;
  result_.state = std::move(bench_->state);
  result_.scheme = std::move(bench_->scheme);
  result_.people = std::move(bench_->people);
  return std::move(result_);
}

Result<RunResult> run(const Context& context, store::City city, const Changes& changes) {
  LINDUNG_ASSIGN_OR_RETURN(Run run, Run::decide(context, city, changes));
  LINDUNG_RETURN_IF_ERROR(run.keep());
  return run.take();
}

}  // namespace lindung::app
