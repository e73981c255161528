// shell/exchange/sheet_builder.h - gathers the cells of one sheet in whatever order a format gives
// them, then fills merged ranges and makes the table. What a person should know about the sheet
// comes out as notices.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/result.h"
#include "office/roster/table.h"
#include "shell/exchange/budget.h"

namespace lindung::exchange {

struct CellRange {  // rows from 1, columns from 0, both ends included
  std::uint32_t first_row, last_row, first_column, last_column;
};

struct SheetRead {
  std::unique_ptr<roster::Table> table;
  std::vector<Text> notices;
};

class SheetBuilder {
 public:
  // What a format knows about the sheet beyond its cells.
  struct Facts {
    std::string name;
    bool hidden = false;
    bool hidden_columns = false;
    bool filtered = false;
    std::optional<std::uint32_t>
        cut_after_row;  // reading stopped here: only empty rows for very long
  };

  enum class Struck : std::uint8_t { No, Yes };
  enum class Hold : std::uint8_t { Copy, View };  // View: the text outlives the builder

  SheetBuilder(std::string where, std::shared_ptr<Budget> budget);

  void begin_row(std::uint32_t number, bool hidden);
  void cell(std::uint32_t column, roster::CellKind kind, std::string_view text, Struck struck,
            Hold hold);
  // Whether the row had any cell with a text; a row without is forgotten.
  bool end_row();
  // The row ended last once more, under another number.
  void repeat_row(std::uint32_t number);
  void merge(const CellRange& range) { merges_.push_back(range); }

  // False once the sheet has become too large or impossible; reading may end then.
  bool sound() const { return !failure_.has_value(); }
  void fail(Error error) {
    if (!failure_) failure_ = std::move(error);
  }

  // Refuses: FILE_TOO_LARGE, FILE_DAMAGED (the same row twice, a cell beyond the last column), and
  // what fail() was told.
  Result<SheetRead> finish();

  Facts facts;

 private:
  struct RawCell {
    std::string_view text;
    std::uint16_t column;
    roster::CellKind kind;
    Struck struck;
  };
  struct RawRow {
    std::uint32_t number;
    std::uint32_t count;
    std::size_t first;
    bool hidden;
    bool struck;
  };
  struct Fill {
    std::size_t row;  // position in rows_
    std::uint16_t column;
    roster::CellKind kind;
    std::string_view text;
  };

  bool put_in_order();
  const RawCell* find(std::size_t row, std::uint32_t column) const;
  bool fill_merges();
  bool fill_merge(const CellRange& range);
  std::unique_ptr<roster::Table> make_table() const;
  std::vector<Text> notices() const;

  std::string where_;
  std::shared_ptr<Budget> budget_;
  std::optional<Error> failure_;
  std::vector<RawRow> rows_;
  std::vector<RawCell> cells_;
  std::vector<CellRange> merges_;
  std::vector<Fill> fills_;
  Arena texts_;
  std::uint32_t widest_ = 0;  // columns in use
};

}  // namespace lindung::exchange
