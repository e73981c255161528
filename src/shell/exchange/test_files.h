// shell/exchange/test_files.h - small files made in memory for the tests of the readers, and cells
// in a form that a test can compare at a glance. Only tests include it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shell/exchange/read_file.h"

namespace lindung::exchange::testing {

// An archive with these entries, in this order.
using Entries = std::vector<std::pair<std::string, std::string>>;
std::string zip_of(const Entries& entries);

// The parts of a workbook with one sheet whose rows are `sheet_data`; `after` follows the rows.
struct XlsxText {
  std::string sheet_data;
  std::string before;   // before the rows: <cols>
  std::string after;    // behind the rows: <mergeCells>, <autoFilter>
  std::string styles;   // inside <styleSheet>
  std::string strings;  // inside <sst>
  std::string workbook_properties;
  std::string sheet_state;  // state="hidden"
};
Entries xlsx_entries(const XlsxText& text);
std::string xlsx_of(const XlsxText& text);

// An OLE file with one stream.
std::string ole_of(std::string_view stream, std::string content);

Result<roster::Workbook> read_bytes(std::string bytes, const Limits& limits = Limits());

// "3:t:Budi|n:12|d:1990-05-12" for each row: its number, h and s when hidden or struck, each cell
// as kind and text; - for an empty cell, + behind the kind of a merged one.
std::vector<std::string> rows_of(const roster::Table& table);
// The rows of the first sheet; one line with the error's code when the file was refused.
std::vector<std::string> rows_of(std::string bytes, const Limits& limits = Limits());
std::string code_of(std::string bytes, const Limits& limits = Limits());
bool has_notice(const roster::Workbook& workbook, std::string_view english);

}  // namespace lindung::exchange::testing
