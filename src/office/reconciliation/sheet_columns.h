// office/reconciliation/sheet_columns.h - columns of a file that the carrier or a bank sent, found
// by their headings in the first rows, and its cells as values.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "office/roster/table.h"
#include "terms/date.h"
#include "terms/month.h"
#include "terms/rupiah.h"

namespace lindung::reconciliation {

// A heading by its key: lower-case letters and digits only ("tanggal_lahir" and "Tgl. Lahir" are
// "tanggallahir" and "tgllahir").
struct HeadingKey {
  std::string_view key;
  std::size_t column = 0;
};

// Position of each column in a row; -1 when the sheet lacks it.
struct SheetColumns {
  std::uint32_t heading_row = 0;
  std::vector<int> position;
  bool has(std::size_t column) const { return position[column] >= 0; }
};

// The first of the first 30 rows with at least two headings that are known, one of them `needed`.
std::optional<SheetColumns> find_columns(const roster::Table& table,
                                         std::span<const HeadingKey> headings, std::size_t columns,
                                         std::size_t needed);

// An empty cell where the row is shorter or the column missing.
const roster::Cell& cell(const roster::Row& row, const SheetColumns& columns, std::size_t column);

// Whole rupiah; a number cell with a fraction is none. "-" and blank give nothing.
std::optional<Rupiah> read_rupiah(const roster::Cell& cell);
std::optional<Date> read_day(const roster::Cell& cell);
// "2025-04", "04/2025", "April 2025", "202504", a date in it.
std::optional<Month> read_month_cell(const roster::Cell& cell);

}  // namespace lindung::reconciliation
