// office/roster/layout.h - the columns of a sheet with what a Header has no place for: names
// written in parts, sex as a tick in one of two columns, further columns with notes, columns with a
// sector's proof.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "office/roster/columns.h"
#include "office/roster/table.h"

namespace lindung::roster {

struct Layout {
  Header header;
  std::vector<std::string> heading_keys;  // key_of() of each heading
  std::vector<std::int16_t> name_parts;   // after the Name column, in order: middle name, last name
  std::vector<std::int16_t>
      notes;  // the Note column, others like it, and headless columns behind the last heading
  std::int16_t female_tick = -1;  // the Sex column then holds the ticks of the men
  struct Evidence {
    std::size_t criterion;  // position in Scheme::criteria
    std::int16_t position;
  };
  std::vector<Evidence> evidence;
};

Layout make_layout(Header header);

// The cell at a position; an empty one when the row is shorter or the position is -1.
const Cell& cell_at(const Row& row, std::int16_t position);
inline const Cell& cell_at(const Row& row, const Header& header, Column column) {
  return cell_at(row, header.at(column));
}

// The cell with the birth date: its own column, else that of place and date, else day, month and
// year put together as year-month-day.
Cell birth_cell(const Row& row, const Header& header, Arena& scratch);

// A sheet without headings: columns found by what stands in them. Nothing when there is no column
// of names or of numbers.
std::optional<Header> guess_header(const Table& table);

// A column of names or NIKs whose heading nobody knows is found by what stands in it; never one
// whose heading speaks of heirs or spouses.
void add_by_content(Header& header, const Table& table);

// The first `count` rows that are not empty, copied out of their blocks.
struct FirstRows {
  std::vector<RowBlock> blocks;
  std::vector<const Row*> rows;
};
FirstRows first_rows(const Table& table, std::size_t count);

}  // namespace lindung::roster
