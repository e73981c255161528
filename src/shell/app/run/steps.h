// shell/app/run/steps.h - the steps of the main job one at a time, for a clerk who does not work
// with a folder.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "office/report/summary.h"
#include "shell/app/city_state.h"
#include "shell/app/context.h"

namespace lindung::app {

struct StepResult {
  CityState state;
  report::Summary summary;  // of the rows that the step judged, and the places as they stand
  bool wrote = false;
};

// Opens the scheme of a city; its city is that of the file.
Result<StepResult> open_scheme(const Context& context, const std::filesystem::path& file);
// Brings files in without judging them; a file that is there already (same name and bytes) is left
// alone.
Result<StepResult> import_rosters(const Context& context, std::uint64_t city,
                                  const std::vector<std::filesystem::path>& files,
                                  const std::string& group);
// Takes a roster file out again: its people stand on other rows or leave. Refuses ROSTER_UNKNOWN.
Result<StepResult> withdraw_roster(const Context& context, std::uint64_t city, std::uint32_t number,
                                   const std::string& reason);
// `as_of`: YYYY-MM-DD, the day whose state the register shows; empty: as the file says, or unknown.
// Refuses REGISTER_KIND, CALL_VALUE.
Result<StepResult> import_register(const Context& context, std::uint64_t city,
                                   const std::string& kind, const std::filesystem::path& file,
                                   const std::string& as_of);
// The scheme in force and the places as they stand; records nothing.
Result<StepResult> scheme_status(const Context& context, std::uint64_t city);
Result<StepResult> verify_rows(const Context& context, std::uint64_t city);
Result<StepResult> select_people(const Context& context, std::uint64_t city);

}  // namespace lindung::app
