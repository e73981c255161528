// shell/exchange/xls_reader.h - old binary .xls (BIFF 2 to 8), by libfreexl in a child process.
// What that library does not tell is not known here: hidden and struck-through rows, merged cells.
// A notice says so.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "office/roster/table.h"
#include "shell/exchange/limits.h"

namespace lindung::exchange {

// Refuses: FILE_IS_DOCUMENT (another OLE file), FILE_ENCRYPTED, FILE_XLS_FAILED, FILE_TOO_LARGE.
Result<roster::Workbook> read_xls(std::string_view bytes, const std::string& where,
                                  const Limits& limits);

}  // namespace lindung::exchange
