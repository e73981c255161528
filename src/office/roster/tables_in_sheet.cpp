#include "office/roster/tables_in_sheet.h"

#include <algorithm>
#include <array>
#include <limits>

#include <tbb/parallel_for.h>

#include "base/text.h"
#include "office/roster/cell_text.h"
#include "office/roster/heading_aliases.h"

namespace lindung::roster {
namespace {

constexpr std::size_t kColumns = static_cast<std::size_t>(Column::kCount);

struct Headings {
  std::uint32_t row = 0;
  bool below_data = false;  // people stand between these headings and those before
  std::array<std::int16_t, kColumns> position{};
};

bool has_long_number(const Row& row) {
  constexpr std::size_t kLong = 8;
  return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
    if (cell.kind == CellKind::Date) return true;
    std::size_t digits = 0;
    for (const char c : cell.text) {
      if (is_digit(c) && ++digits == kLong) return true;
    }
    return false;
  });
}

std::optional<Headings> read_headings(const Row& row) {
  constexpr int kFewest = 3;
  Headings headings{row.number, false, {}};
  headings.position.fill(-1);
  std::array<Sureness, kColumns> best{};
  int columns = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const HeadingReading reading = weigh_heading(row.cells[i].text);
    const auto at = static_cast<std::size_t>(reading.column);
    if (reading.sureness < Sureness::Reduced || reading.sureness <= best[at]) continue;
    columns += best[at] == Sureness::None ? 1 : 0;
    best[at] = reading.sureness;
    headings.position[at] = static_cast<std::int16_t>(i);
  }
  const bool about_people = best[static_cast<std::size_t>(Column::Name)] != Sureness::None ||
                            best[static_cast<std::size_t>(Column::Nik)] != Sureness::None;
  if (columns < kFewest || !about_people) return std::nullopt;
  return headings;
}

struct Scan {
  std::vector<Headings> found;
  bool data_behind = false;  // below the last of them
};

Scan scan(const RowBlock& block) {
  Scan scan;
  for (const Row& row : block.rows) {
    if (has_long_number(row)) {
      scan.data_behind = true;
      continue;
    }
    if (!may_be_headings(row)) continue;
    if (auto headings = read_headings(row)) {
      headings->below_data = scan.data_behind;
      scan.data_behind = false;
      scan.found.push_back(*headings);
    }
  }
  return scan;
}

bool contradicts(const Headings& a, const Headings& b) {
  for (std::size_t i = 0; i < kColumns; ++i) {
    if (a.position[i] >= 0 && b.position[i] >= 0 && a.position[i] != b.position[i]) return true;
  }
  return false;
}

void add(Headings& all, const Headings& more) {
  for (std::size_t i = 0; i < kColumns; ++i) {
    if (all.position[i] < 0) all.position[i] = more.position[i];
  }
}

}  // namespace

bool may_be_headings(const Row& row) {
  constexpr std::size_t kLongest = 60;
  return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
    if (cell.text.size() < 3 || cell.text.size() > kLongest) return false;
    const std::string text = to_lower(cell.text);
    return text.find("nama") != std::string::npos || text.find("nik") != std::string::npos ||
           text.find("ktp") != std::string::npos;
  });
}

TableSlice::TableSlice(const Table& whole, std::uint32_t from, std::uint32_t until)
    : whole_(whole), from_(from), until_(until) {
  name = whole.name;
  hidden = whole.hidden;
}

RowBlock TableSlice::block(std::size_t index) const {
  RowBlock block = whole_.block(index);
  std::erase_if(block.rows,
                [&](const Row& row) { return row.number < from_ || row.number >= until_; });
  return block;
}

std::vector<std::uint32_t> further_headings(const Table& table) {
  std::vector<Scan> scans(table.block_count());
  tbb::parallel_for(std::size_t{0}, scans.size(),
                    [&](std::size_t i) { scans[i] = scan(table.block(i)); });
  std::vector<std::uint32_t> starts;
  std::optional<Headings> current;
  bool data_before = false;
  for (const Scan& part : scans) {
    for (const Headings& headings : part.found) {
      const bool below_data = data_before || headings.below_data;
      data_before = false;
      if (current && below_data && contradicts(*current, headings)) {
        starts.push_back(headings.row);
        current = headings;
      } else if (current) {
        add(*current, headings);
      } else {
        current = headings;
      }
    }
    data_before |= part.data_behind;
  }
  return starts;
}

std::shared_ptr<const Table> unowned(const Table& table) {
  return {std::shared_ptr<const Table>(), &table};
}

std::vector<TableInSheet> tables_in_sheet(const Table& sheet, const ColumnMemory& memory) {
  std::vector<TableInSheet> tables;
  std::vector<std::uint32_t> starts = further_headings(sheet);
  std::uint32_t from = 0;
  starts.push_back(std::numeric_limits<std::uint32_t>::max());
  for (const std::uint32_t until : starts) {
    auto table =
        starts.size() == 1 ? unowned(sheet) : std::make_shared<TableSlice>(sheet, from, until);
    if (auto header = find_header(*table, memory)) {
      tables.push_back({std::move(table), *std::move(header)});
      from = until;
    }
  }
  if (!tables.empty() &&
      from != starts.back())  // a last part without headings goes with the one before
    return {{unowned(sheet), *find_header(sheet, memory)}};
  return tables;
}

}  // namespace lindung::roster
