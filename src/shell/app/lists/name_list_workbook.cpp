#include "shell/app/lists/name_list_workbook.h"

#include "base/text.h"
#include "office/letter/words.h"
#include "shell/exchange/write_xlsx.h"

namespace lindung::app {
namespace {

using document::NameList;
using document::TotalsTable;
using exchange::ColumnKind;
using exchange::XlsxWriter;

void add_row(XlsxWriter& book, const std::vector<std::string>& cells) {
  book.row(std::vector<std::string_view>(cells.begin(), cells.end()));
}

ColumnKind kind_of(document::CellKind kind) {
  using enum document::CellKind;
  if (kind == Integer) return ColumnKind::Integer;
  if (kind == Rupiah) return ColumnKind::Rupiah;
  return kind == Date ? ColumnKind::Date : ColumnKind::Text;
}

// A number or a day as the workbook wants it: without points, the year first.
std::string plain(document::CellKind kind, const std::string& text) {
  if (kind == document::CellKind::Date && text.size() == 10) {
    return text.substr(6, 4) + "-" + text.substr(3, 2) + "-" + text.substr(0, 2);
  }
  if (kind != document::CellKind::Rupiah) return text;
  std::string digits;
  for (const char c : text) {
    if (is_digit(c) || c == '-') digits += c;
  }
  return digits;
}

void rows_sheet(XlsxWriter& book, const NameList& list) {
  exchange::SheetLayout layout{"Daftar", {}, {}};
  for (const auto& column : list.columns) {
    const int width = column.width > 0 ? 34 : 18;
    layout.columns.push_back({column.title, kind_of(column.kind), width});
  }
  layout.columns.push_back({"Bagian", ColumnKind::Text, 48});
  book.begin_sheet(layout);
  for (const auto& part : list.parts) {
    for (const auto& row : part.rows) {
      std::vector<std::string> cells;
      for (std::size_t c = 0; c < row.size(); ++c) {
        cells.push_back(plain(list.columns[c].kind, row[c]));
      }
      cells.push_back(part.heading);
      add_row(book, cells);
    }
  }
}

void totals_sheet(XlsxWriter& book, const TotalsTable& table, std::size_t number) {
  exchange::SheetLayout layout{"Jumlah " + std::to_string(number), {}, {}};
  layout.columns.push_back({table.columns.front(), ColumnKind::Text, 40});
  for (std::size_t c = 1; c < table.columns.size(); ++c) {
    layout.columns.push_back(
        {table.columns[c], table.money ? ColumnKind::Rupiah : ColumnKind::Integer, 20});
  }
  book.begin_sheet(layout);
  for (const auto& row : table.rows) {
    std::vector<std::string> cells{row.name};
    for (const auto value : row.numbers) cells.push_back(std::to_string(value));
    add_row(book, cells);
  }
}

}  // namespace

Result<void> write_name_list_workbook(const std::filesystem::path& path, const NameList& list) {
  LINDUNG_ASSIGN_OR_RETURN(XlsxWriter book, XlsxWriter::create(path, list.title));
  rows_sheet(book, list);
  for (std::size_t i = 0; i < list.totals.size(); ++i) totals_sheet(book, list.totals[i], i + 1);
  std::vector<std::string> notes = list.belongs_to;
  notes.push_back(list.title);
  for (const auto& [what, value] : list.facts) notes.push_back(what + ": " + value);
  for (const auto& basis : list.legal_bases) notes.push_back("Dasar hukum: " + basis);
  notes.push_back(list.closing);
  book.notes_sheet("Keterangan", notes);
  return book.finish();
}

}  // namespace lindung::app
