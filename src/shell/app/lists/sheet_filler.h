// shell/app/lists/sheet_filler.h - rows that go into as many sheets of a workbook as they need: a
// sheet of a spreadsheet ends at 1,048,576 rows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shell/exchange/write_xlsx.h"

namespace lindung::app {

// "Perbaikan", "Perbaikan 2" ...: the first is there without a row, too.
class SheetFiller {
 public:
  SheetFiller(exchange::XlsxWriter& book, std::string name,
              std::vector<exchange::SheetColumn> columns)
      : book_(book), name_(std::move(name)), columns_(std::move(columns)) {
    begin();
  }
  void add(const std::vector<std::string>& texts) {
    if (rows_ == kRowsPerSheet) begin();
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    book_.row(views);
    ++rows_;
  }

 private:
  static constexpr std::size_t kRowsPerSheet = 1'000'000;

  void begin() {
    rows_ = 0;
    ++sheets_;
    book_.begin_sheet({sheets_ == 1 ? name_ : name_ + " " + std::to_string(sheets_), columns_, {}});
  }

  exchange::XlsxWriter& book_;
  std::string name_;
  std::vector<exchange::SheetColumn> columns_;
  std::size_t rows_ = 0;
  int sheets_ = 0;
};

}  // namespace lindung::app
