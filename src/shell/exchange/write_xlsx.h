// shell/exchange/write_xlsx.h - .xlsx files for people: a bold heading that stays in view, a
// filter, widths, and cells that a spreadsheet never misunderstands: a NIK is text, text is never a
// formula. Written row by row at constant memory; the same rows give the same bytes. Writers are
// independent of each other: several threads may write several files.
//
// Errors are the environment's: WRITE_FULL, WRITE_FORBIDDEN, WRITE_FAILED.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace lindung::exchange {

enum class ColumnKind : std::uint8_t {
  Text,
  Integer,  // "12"; a text that is no whole number below 2^53 is written as text
  Rupiah,   // "425000000" shown as 425.000.000 or 425,000,000, as the reader's computer does
  Date      // "1990-05-12" shown as 12/05/1990
};

struct SheetColumn {
  std::string title;
  ColumnKind kind = ColumnKind::Text;
  int width = 16;           // in characters
  bool to_correct = false;  // yellow: here a person is asked to write
};

struct SheetLayout {
  std::string name;  // at most 31 characters; what Excel forbids becomes a space
  std::vector<SheetColumn> columns;
  std::vector<std::string> second_heading;  // a second line of headings, smaller; may be empty
  std::string heading_colour = {};  // six hexadecimal digits, as a form asks for; empty: ours
};

class XlsxWriter {
 public:
  static Result<XlsxWriter> create(const std::filesystem::path& path, std::string_view title);
  XlsxWriter(XlsxWriter&&) noexcept;
  XlsxWriter& operator=(XlsxWriter&&) noexcept;
  ~XlsxWriter();

  // Begins a sheet; rows that follow belong to it.
  void begin_sheet(const SheetLayout& layout);
  // One text per column; missing ones stay empty. `marked` makes the cell of that column yellow in
  // this row.
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  void row(std::span<const std::string_view> texts, std::size_t marked = kNone);
  // A sheet of plain lines: explanations, legal basis.
  void notes_sheet(std::string_view name, std::span<const std::string> lines);

  Result<void> finish();

 private:
  struct Book;
  explicit XlsxWriter(std::unique_ptr<Book> book);
  std::unique_ptr<Book> book_;
};

}  // namespace lindung::exchange
