// Reads cells (kind, row, column, text; tabs between) and writes them with libxlsxwriter: T text, N
// number, S a new sheet.
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>

#include <xlsxwriter.h>

int main(int count, char** arguments) {
  if (count != 2) return 2;
  lxw_workbook* book = workbook_new(arguments[1]);
  lxw_worksheet* sheet = nullptr;
  for (std::string line; std::getline(std::cin, line);) {
    std::istringstream parts(line);
    std::string kind, row, column, text;
    std::getline(parts, kind, '\t');
    if (kind == "S") {
      std::getline(parts, text);
      sheet = workbook_add_worksheet(book, text.empty() ? nullptr : text.c_str());
      continue;
    }
    std::getline(parts, row, '\t');
    std::getline(parts, column, '\t');
    std::getline(parts, text);
    const auto at_row = static_cast<lxw_row_t>(std::stoul(row));
    const auto at_column = static_cast<lxw_col_t>(std::stoul(column));
    if (kind == "N") {
      worksheet_write_number(sheet, at_row, at_column, std::strtod(text.c_str(), nullptr), nullptr);
    } else {
      worksheet_write_string(sheet, at_row, at_column, text.c_str(), nullptr);
    }
  }
  return workbook_close(book);
}
