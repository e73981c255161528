// shell/exchange/xlsx_reader.h - .xlsx and .xlsm, streamed: numbers as the file stores them, dates
// by number format, cached values of formulas, merged and hidden and struck-through cells. Sheets
// are parsed in parallel.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "office/roster/table.h"
#include "shell/exchange/limits.h"

namespace lindung::exchange {

// Refuses the codes of ZipArchive, and FILE_DAMAGED for parts that do not follow the format.
Result<roster::Workbook> read_xlsx(std::string_view bytes, const std::string& where,
                                   const Limits& limits);

}  // namespace lindung::exchange
