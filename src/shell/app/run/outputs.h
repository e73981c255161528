// shell/app/run/outputs.h - the files that `process` leaves in DIR/out. Each is there whole or not
// at all.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "office/report/summary.h"
#include "office/roster/proposal.h"
#include "office/verification/verdict.h"
#include "shell/app/context.h"
#include "shell/app/run/gone.h"
#include "shell/app/run/known_people.h"
#include "shell/app/run/selection_act.h"

namespace lindung::app {

struct OutputFile {
  std::uint32_t number = 0;
  std::shared_ptr<const roster::RosterFile> file;
  std::span<const verification::RowVerdict> verdicts;  // aligned with file->rows
};

struct Outputs {
  const CityState& state;
  const scheme::Scheme& scheme;
  std::span<const OutputFile> files;
  std::span<const KnownEntry> people;
  const Places& places;
  std::span<const GonePerson> gone;
  const report::Summary& summary;
};

// "P0000123": how a person is called in files and on the command line.
std::string person_name_id(std::uint64_t person);

// Asks the disk before a long run whether the folder can be made and written to.
Result<void> check_writable(const std::filesystem::path& out);

bool outputs_exist(const std::filesystem::path& out);

// Writes verdicts.csv, corrections.xlsx, determination.xlsx, gone.csv and summary.html side by
// side, not yet in their places: until publish_outputs() the folder shows the earlier ones, and
// outputs_exist() says no, so that a run that was killed in between is made up for by the next.
Result<void> write_outputs(const std::filesystem::path& out, const Outputs& outputs);
Result<void> publish_outputs(const std::filesystem::path& out);
void discard_outputs(const std::filesystem::path& out);

}  // namespace lindung::app
