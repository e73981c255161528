// shell/exchange/html_reader.h - the tables of an HTML page, for the .xls that an office system
// exported as HTML. Tolerant of tags left open; runs nothing, fetches nothing. Cells that span rows
// or columns fill their place, as merged cells do.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "office/roster/table.h"
#include "shell/exchange/file_bytes.h"
#include "shell/exchange/limits.h"

namespace lindung::exchange {

// Refuses: FILE_TYPE_UNKNOWN for a page without a table, FILE_TOO_LARGE.
Result<roster::Workbook> read_html(std::string_view bytes, const std::string& where,
                                   const Limits& limits);

}  // namespace lindung::exchange
