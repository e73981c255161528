// shell/exchange/xlsx_sheet.h - one worksheet part of an .xlsx.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "shell/exchange/budget.h"
#include "shell/exchange/sheet_builder.h"
#include "shell/exchange/xlsx_parts.h"

namespace lindung::exchange {

Result<SheetRead> read_xlsx_sheet(ZipArchive& archive, const XlsxSheet& sheet,
                                  const XlsxParts& parts, const std::string& where,
                                  std::shared_ptr<Budget> budget);

}  // namespace lindung::exchange
