// office/roster/side_by_side.h - a sheet may hold several lists beside each other under one row of
// headings, each with columns of its own. Each becomes a table.
#pragma once

#include <memory>
#include <vector>

#include "office/roster/columns.h"
#include "office/roster/table.h"

namespace lindung::roster {

// The columns of `whole` from `from` on, before `until`, counted anew from 0; rows without content
// there are left out. Lives no longer than `whole`.
class ColumnSlice : public Table {
 public:
  ColumnSlice(const Table& whole, std::size_t from, std::size_t until);
  std::size_t block_count() const override { return whole_.block_count(); }
  RowBlock block(std::size_t index) const override;
  std::size_t rows_at_most(std::size_t index) const override { return whole_.rows_at_most(index); }

 private:
  const Table& whole_;
  std::size_t from_, until_;
};

// The lists from left to right, the later ones named "Sheet [F]" after the column in which they
// begin; empty for nearly every sheet. Headings must repeat: those of a second list hold a name or
// a NIK and at least one more of the first, and nothing that speaks of heirs or other relatives.
// `header` is what find_header() gave for the sheet.
std::vector<std::unique_ptr<Table>> lists_side_by_side(const Table& sheet, const Header& header);

}  // namespace lindung::roster
