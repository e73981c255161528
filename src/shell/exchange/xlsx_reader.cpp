#include "shell/exchange/xlsx_reader.h"

#include <optional>
#include <vector>

#include <oneapi/tbb/parallel_for.h>

#include "shell/exchange/budget.h"
#include "shell/exchange/file_errors.h"
#include "shell/exchange/xlsx_sheet.h"

namespace lindung::exchange {
namespace {

Result<SheetRead> read_alone(std::string_view bytes, const XlsxSheet& sheet, const XlsxParts& parts,
                             const std::string& where, const std::shared_ptr<Budget>& budget) {
  LINDUNG_ASSIGN_OR_RETURN(ZipArchive archive, ZipArchive::open(bytes, where, budget));
  return read_xlsx_sheet(archive, sheet, parts, where, budget);
}

}  // namespace

Result<roster::Workbook> read_xlsx(std::string_view bytes, const std::string& where,
                                   const Limits& limits) {
  const auto budget = std::make_shared<Budget>(limits);
  LINDUNG_ASSIGN_OR_RETURN(ZipArchive archive, ZipArchive::open(bytes, where, budget));
  LINDUNG_ASSIGN_OR_RETURN(const XlsxParts parts, read_xlsx_parts(archive, where, limits));

  std::vector<std::optional<Result<SheetRead>>> sheets(parts.sheets.size());
  if (parts.sheets.size() == 1) {
    sheets[0] = read_xlsx_sheet(archive, parts.sheets[0], parts, where, budget);
  } else {
    oneapi::tbb::parallel_for(std::size_t{0}, sheets.size(), [&](std::size_t i) {
      sheets[i] = read_alone(bytes, parts.sheets[i], parts, where, budget);
    });
  }

  roster::Workbook workbook;
  workbook.format = "xlsx";
  if (budget->inflated > limits.inflated_bytes_max || budget->cell_count > limits.cells_max) {
    return file_too_large(where);
  }
  for (auto& sheet : sheets) {
    if (!*sheet) return std::move(*sheet).error();
    workbook.tables.push_back(std::move((*sheet)->table));
    for (Text& notice : (*sheet)->notices) workbook.notices.push_back(std::move(notice));
  }
  return workbook;
}

}  // namespace lindung::exchange
