// shell/app/run/process.h - the main job: a folder of spreadsheets becomes a verified and selected
// list. Imports what is new, verifies, selects, and writes verdicts.csv, corrections.xlsx,
// determination.xlsx and summary.html to DIR/out. Signs no decree, pays nothing.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <vector>

#include "office/report/summary.h"
#include "shell/app/context.h"
#include "shell/app/run/folder.h"

namespace lindung::app {

struct ProcessResult {
  report::Summary summary;  // of the folder's files and the city's places
  bool nothing_new = false;
  std::filesystem::path out;
};

Result<ProcessResult> process(const Context& context, const std::filesystem::path& directory);

}  // namespace lindung::app
