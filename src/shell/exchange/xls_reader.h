// shell/exchange/xls_reader.h - old binary .xls. Files of Excel 97 to 2003 are read by biff_reader;
// older ones by libfreexl in a child process, which tells values only: a notice says that formulas,
// hidden, struck-through and merged cells are not seen.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "office/roster/table.h"
#include "shell/exchange/limits.h"

namespace lindung::exchange {

// Refuses: FILE_IS_DOCUMENT (another OLE file), FILE_ENCRYPTED, FILE_TRUNCATED, FILE_DAMAGED,
// FILE_XLS_FAILED, FILE_TOO_LARGE.
Result<roster::Workbook> read_xls(std::string_view bytes, const std::string& where,
                                  const Limits& limits);

}  // namespace lindung::exchange
