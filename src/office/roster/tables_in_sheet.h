// office/roster/tables_in_sheet.h - a sheet may hold several lists below each other, each with
// headings of its own and in another order. Each becomes a table.
#pragma once

#include <memory>
#include <vector>

#include "office/roster/columns.h"
#include "office/roster/table.h"

namespace lindung::roster {

// The rows of `whole` from `from` on, below `until`; lives no longer than `whole`.
class TableSlice : public Table {
 public:
  TableSlice(const Table& whole, std::uint32_t from, std::uint32_t until);
  std::size_t block_count() const override { return whole_.block_count(); }
  RowBlock block(std::size_t index) const override;
  std::size_t rows_at_most(std::size_t index) const override { return whole_.rows_at_most(index); }

 private:
  const Table& whole_;
  std::uint32_t from_, until_;
};

// The rows at which a new list begins below another one: headings that stand below people and put
// a column in another place. Empty for nearly every sheet. Headings repeated on every page are
// none.
std::vector<std::uint32_t> further_headings(const Table& table);

// Cheap, for rows that hold nobody: the row may be a heading, so that the sheet is worth asking for
// further_headings().
bool may_be_headings(const Row& row);

struct TableInSheet {
  std::shared_ptr<const Table> table;
  Header header;
};
std::shared_ptr<const Table> unowned(const Table& table);  // must not outlive it
// The tables of a sheet from top to bottom, together holding every row; none when no headings are
// found. The sheet itself must outlive them.
std::vector<TableInSheet> tables_in_sheet(const Table& sheet, const ColumnMemory& memory);

}  // namespace lindung::roster
