// shell/exchange/html_table.h - a table of an HTML page that is being read, and the places that
// cells from above still occupy.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "shell/exchange/sheet_builder.h"

namespace lindung::exchange {

struct HtmlTag {
  std::string name;             // lower case; "/td" for a closing one
  std::string_view attributes;  // as written
};

// Calls come in the order of the page's tags; what is not closed is closed by what follows.
class HtmlTable {
 public:
  HtmlTable(const std::string& where, std::shared_ptr<Budget> budget)
      : builder_(where, std::move(budget)) {}

  void begin_row();
  void end_row();
  void begin_cell(const HtmlTag& tag);  // with its spans, its number of Excel, its line through
  void end_cell();
  void add_text(std::string_view text);  // runs of white space are one space
  void break_line();
  void strike();  // the cell is struck through
  SheetBuilder& builder() { return builder_; }

 private:
  void pass_occupied();

  SheetBuilder builder_;
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
  bool in_row_ = false;
  bool in_cell_ = false;
  bool struck_ = false;
  std::string text_;
  std::string number_;
  CellRange range_{};
  std::vector<CellRange> occupied_;
};

}  // namespace lindung::exchange
