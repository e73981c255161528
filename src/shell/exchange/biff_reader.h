// shell/exchange/biff_reader.h - the workbook stream of an .xls of Excel 97 to 2003 (BIFF8,
// [MS-XLS]): values, cached values of formulas, dates by number format, hidden and struck-through
// and merged cells.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "office/roster/table.h"
#include "shell/exchange/limits.h"

namespace lindung::exchange {

// Older than BIFF8, or no workbook stream at all.
bool is_biff8(std::string_view stream);

// Refuses: FILE_ENCRYPTED, FILE_TRUNCATED (the stream ends inside a sheet), FILE_DAMAGED,
// FILE_TOO_LARGE.
Result<roster::Workbook> read_biff8(std::string_view stream, const std::string& where,
                                    const Limits& limits);

}  // namespace lindung::exchange
