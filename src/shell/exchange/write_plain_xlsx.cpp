#include "shell/exchange/write_plain_xlsx.h"

#include <cerrno>
#include <charconv>
#include <memory>

#include <xlsxwriter.h>

#include "shell/exchange/files.h"
#include "terms/date.h"

namespace lindung::exchange {
namespace {

void write_cell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const PlainCell& cell,
                lxw_format* date_format) {
  if (cell.text.empty()) return;
  if (cell.kind == PlainKind::Number) {
    double value = 0;
    std::from_chars(cell.text.data(), cell.text.data() + cell.text.size(), value);
    worksheet_write_number(sheet, row, column, value, nullptr);
    return;
  }
  const auto date = cell.kind == PlainKind::Date ? Date::parse_iso(cell.text) : std::nullopt;
  if (date) {
    lxw_datetime when{date->year(), date->month(), date->day(), 0, 0, 0};
    worksheet_write_datetime(sheet, row, column, &when, date_format);
    return;
  }
  worksheet_write_string(sheet, row, column, cell.text.c_str(), nullptr);
}

}  // namespace

Result<void> write_plain_workbook(const std::filesystem::path& path,
                                  std::span<const PlainSheet> sheets) {
  LINDUNG_ASSIGN_OR_RETURN(auto file, AtomicFile::create(path));
  lxw_workbook* book = workbook_new(file.temporary().c_str());
  if (!book) return write_error(ENOMEM, path);
  lxw_doc_properties properties{};
  properties.created = 1'735'689'600;  // a fixed day, so that the same rows give the same bytes
  workbook_set_properties(book, &properties);
  lxw_format* date_format = workbook_add_format(book);
  format_set_num_format(date_format, "dd/mm/yyyy");
  for (const auto& plain : sheets) {
    lxw_worksheet* sheet =
        workbook_add_worksheet(book, plain.name.empty() ? nullptr : plain.name.c_str());
    if (!sheet) sheet = workbook_add_worksheet(book, nullptr);
    for (std::size_t row = 0; row < plain.rows.size(); ++row) {
      for (std::size_t column = 0; column < plain.rows[row].size(); ++column) {
        write_cell(sheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                   plain.rows[row][column], date_format);
      }
    }
  }
  const lxw_error closed = workbook_close(book);
  if (closed != LXW_NO_ERROR) return write_error(errno == 0 ? EIO : errno, path);
  return file.commit();
}

}  // namespace lindung::exchange
