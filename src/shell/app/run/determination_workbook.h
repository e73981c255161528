// shell/app/run/determination_workbook.h - who has a place, and the first of the waiting list, in
// the order of their ranks: a workbook for the decree.
#pragma once

#include "shell/app/run/outputs.h"

namespace lindung::app {

// Refuses what the disk refuses (exchange::write_error).
Result<void> write_determination(const std::filesystem::path& path, const Outputs& outputs);

}  // namespace lindung::app
