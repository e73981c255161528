// shell/app/run/corrections_workbook.h - the rows that are held or refused, as a workbook in which
// somebody mends them: yellow cells to correct, what is wrong, what to do. The column Referensi
// brings a corrected row back to its place.
#pragma once

#include "shell/app/run/outputs.h"

namespace lindung::app {

// Refuses what the disk refuses (exchange::write_error).
Result<void> write_corrections(const std::filesystem::path& path, const Outputs& outputs);

}  // namespace lindung::app
