#include "shell/app/run.h"

#include "shell/app/selection_act.h"
#include "shell/app/verification_act.h"

namespace lindung::app {

Result<RunResult> run(const Context& context, store::City city, const Changes& changes) {
  context.report({{"Mencatat masukan", "Recording inputs"}, 0, 0});
  LINDUNG_ASSIGN_OR_RETURN(auto writer, ActWriter::begin(context, city));
  LINDUNG_ASSIGN_OR_RETURN(auto state, load_city(*context.store, city));
  Workbench bench(context, std::move(writer), std::move(state));
  LINDUNG_RETURN_IF_ERROR(record_changes(bench, changes));
  context.report({{"Membuka daftar orang", "Loading known people"}, 0, 0});
  LINDUNG_ASSIGN_OR_RETURN(bench.people,
                           load_known(*context.store, city, bench.state.verifications));

  RunResult result;
  if (changes.verify) {
    LINDUNG_ASSIGN_OR_RETURN(auto judged, judge(bench));
    if (judged) {
      result.files = std::move(judged->files);
      result.verification = std::move(judged->verification);
      result.new_people = judged->new_people;
    }
  }
  if (changes.select && (bench.wrote || changes.select_again || !bench.state.selection)) {
    LINDUNG_ASSIGN_OR_RETURN(result.selection, give_places(bench));
  }
  context.report({{"Mengesahkan ke basis data", "Committing"}, 0, 0});
  if (bench.wrote) LINDUNG_RETURN_IF_ERROR(bench.writer.commit());
  result.wrote = bench.wrote;
  result.state = std::move(bench.state);
  result.scheme = std::move(bench.scheme);
  result.people = std::move(bench.people);
  return result;
}

}  // namespace lindung::app
