// shell/exchange/ods_reader.h - OpenDocument spreadsheets (OASIS ODF 1.2 part 1): .ods, and the
// flat .fods.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "office/roster/table.h"
#include "shell/exchange/limits.h"

namespace lindung::exchange {

Result<roster::Workbook> read_ods(std::string_view bytes, const std::string& where,
                                  const Limits& limits);
Result<roster::Workbook> read_flat_ods(std::string_view xml, const std::string& where,
                                       const Limits& limits);

}  // namespace lindung::exchange
