// office/roster/table.h - a sheet as it arrived: cells in rows, before anybody asked what they
// mean. The readers of shell/exchange make it; everything in here is a value.
//
// A table may be far larger than memory should hold as cells, so it is read block by block: a
// block's cells are views that live as long as the block and the table. Blocks can be read in any
// order and on any thread.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/result.h"

namespace lindung::roster {

enum class CellKind : std::uint8_t {
  Empty,
  Text,
  Number,  // text is the number exactly as the file stores it: "2171050101900001", "3.17102E+15",
           // "0.5"
  Date,    // a date cell; text is ISO: "1990-05-12", or "1990-05-12T08:30" with a time that matters
  Boolean,  // "1" or "0"
  Error     // "#N/A", "#REF!"; formulas give their cached value, which is one of the other kinds
};

struct Cell {
  std::string_view text;  // valid UTF-8
  CellKind kind = CellKind::Empty;
  bool merged = false;  // filled from the top left cell of a merged range
  bool blank() const { return kind == CellKind::Empty || text.empty(); }
};

struct Row {
  std::uint32_t number = 0;     // as the spreadsheet shows it, from 1
  std::span<const Cell> cells;  // from column A; trailing empty cells are left out
  bool hidden = false;
  bool struck = false;  // the person's cells are struck through
};

// Rows in order of number; wholly empty rows are left out.
struct RowBlock {
  std::vector<Row> rows;
  std::vector<Cell> cells;
  Arena texts;  // for cells that could not be views of the file itself
};

class Table {
 public:
  virtual ~Table() = default;
  virtual std::size_t block_count() const = 0;
  virtual RowBlock block(std::size_t index) const = 0;
  // Of that block, quicker than reading it: at least as many as hold a cell with content.
  virtual std::size_t rows_at_most(std::size_t index) const = 0;
  std::string name;     // of the sheet; empty for a CSV file
  bool hidden = false;  // the sheet itself
};

// A table whose cells are all in memory: what the spreadsheet readers and the tests build.
class MemoryTable : public Table {
 public:
  // Takes rows in rising order of number. Texts are copied.
  void add_row(std::uint32_t number, std::span<const Cell> cells, bool hidden = false,
               bool struck = false);
  std::size_t row_count() const { return rows_.size(); }
  std::size_t block_count() const override;
  RowBlock block(std::size_t index) const override;
  std::size_t rows_at_most(std::size_t index) const override;

 private:
  struct Stored {
    std::uint32_t number;
    std::uint32_t count;
    std::size_t first;
    bool hidden;
    bool struck;
  };
  std::vector<Stored> rows_;
  std::vector<Cell> cells_;
  Arena texts_;
};

// What a file turned out to hold, with what its reader noticed (hidden sheets, a truncated end, an
// unusual encoding).
struct Workbook {
  std::string format;  // "xlsx", "xls", "ods", "html", "csv"
  std::vector<std::unique_ptr<Table>> tables;
  std::vector<Text> notices;
  std::shared_ptr<const void> backing;  // keeps the file's bytes alive for views into it
};

}  // namespace lindung::roster
