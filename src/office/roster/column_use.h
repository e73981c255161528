// office/roster/column_use.h - what each column of a sheet was taken as, for the person who sent
// the file: the columns by their place, their headings as written, and those that nobody
// understood.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "office/roster/columns.h"

namespace lindung::roster {

struct Layout;

struct ColumnUse {
  std::int16_t position = 0;      // from 0
  std::string heading;            // as written; empty where the sheet has none
  std::optional<Column> meaning;  // none: the column is not read
};

// "A", "Z", "AA": as a spreadsheet shows it.
std::string column_letters(std::int16_t position);

// In order of position: every column with a heading, and those without one that are read.
std::vector<ColumnUse> uses_of(const Layout& layout);

}  // namespace lindung::roster
