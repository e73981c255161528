// shell/exchange/csv_table.h - a delimited text as a Table, read in place: a block is tokenised
// when it is asked for, its cells are views of the text itself. Only cells with doubled quotes or
// damaged bytes are copied.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "office/roster/table.h"

namespace lindung::exchange {

class CsvTable : public roster::Table {
 public:
  // What the first pass found.
  struct Survey {
    std::size_t unclosed_quotes = 0;
    bool has_nul = false;
    std::size_t longest_block = 0;  // bytes; far above a mebibyte when a line has no end
  };

  // `text` is UTF-8 with LF or CRLF ends and outlives the table. `damaged` asks for a check of
  // every cell.
  CsvTable(std::string_view text, char delimiter, bool damaged);

  const Survey& survey() const { return survey_; }
  std::size_t block_count() const override { return starts_.size() - 1; }
  roster::RowBlock block(std::size_t index) const override;
  std::size_t rows_at_most(std::size_t index) const override;

 private:
  struct Start {
    std::size_t offset;
    std::uint32_t row;  // the number of the first row
  };

  void find_blocks();

  std::string_view text_;
  char delimiter_;
  bool damaged_;
  Survey survey_;
  std::vector<Start> starts_;  // one more than blocks: the end
};

}  // namespace lindung::exchange
