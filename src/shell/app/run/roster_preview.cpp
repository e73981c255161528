#include "shell/app/run/roster_preview.h"

#include <algorithm>

#include "shell/app/login/rights.h"
#include "shell/app/run/workbench.h"

namespace lindung::app {
namespace {

// A file that the city has already, as it was read then.
Result<RosterPreview> show_known(const Context& context, store::City city, const CityState& state,
                                 scheme::Scheme scheme, std::uint32_t number) {
  Inputs inputs(context, city);
  LINDUNG_ASSIGN_OR_RETURN(const auto read, inputs.read_files(state, scheme, {{number}}));
  RosterPreview preview;
  preview.scheme = std::move(scheme);
  preview.file = read.front().file;
  preview.known = number;
  return preview;
}

}  // namespace

Result<RosterPreview> preview_roster(const Context& context, store::City city,
                                     const RosterUpload& upload) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::RosterPreview));
  LINDUNG_ASSIGN_OR_RETURN(const auto state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(auto scheme, load_scheme(*context.store, state));
  LINDUNG_ASSIGN_OR_RETURN(auto file, open_roster(scheme, upload));
  if (const auto* known = state.find_file(file.name, file.digest))
    return show_known(context, city, state, std::move(scheme), known->number);
  Changes changes;
  changes.select = false;
  changes.files.push_back(std::move(file));
  LINDUNG_ASSIGN_OR_RETURN(const Run run, Run::decide(context, city, changes));
  const std::uint32_t number = run.state().files.back().number;
  const Judged& judged = *run.result().judged;  // there is a file that nobody judged yet
  const auto read = std::find_if(judged.files.begin(), judged.files.end(),
                                 [&](const ReadFile& one) { return one.number == number; });
  RosterPreview preview;
  preview.scheme = std::move(scheme);
  preview.file = read->file;
  preview.compared = allowed(context.role, UseCase::RegisterRead);
  if (preview.compared) {
    const auto rows = rows_of_file(judged.verification.rows, number);
    preview.verdicts.assign(rows.begin(), rows.end());
  }
  return preview;
}

}  // namespace lindung::app
