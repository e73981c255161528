// shell/exchange/csv_reader.h - text with fields: .csv, .tsv, .txt, and the .xls that is really one
// of them.
#pragma once

#include <string>

#include "base/result.h"
#include "office/roster/table.h"
#include "shell/exchange/file_bytes.h"
#include "shell/exchange/limits.h"

namespace lindung::exchange {

// Refuses: FILE_DAMAGED for NUL bytes and lines without end, FILE_TYPE_UNKNOWN for what is no text,
// FILE_TOO_LARGE.
Result<roster::Workbook> read_csv(FileBytes bytes, const std::string& where, const Limits& limits);

}  // namespace lindung::exchange
