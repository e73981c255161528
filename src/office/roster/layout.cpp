#include "office/roster/layout.h"

#include <algorithm>

#include "base/text.h"
#include "office/roster/cell_text.h"
#include "office/roster/heading_aliases.h"

namespace lindung::roster {
namespace {

bool is_name_part(std::string_view heading) {
  const std::string key = key_of(heading);
  return key == "namatengah" || key == "namabelakang" || key == "lastname" || key == "middlename" ||
         key == "marga" || key == "fam";
}

void add_name_parts(Layout& layout) {
  const std::int16_t name = layout.header.at(Column::Name);
  if (name < 0) return;
  for (std::size_t i = static_cast<std::size_t>(name) + 1; i < layout.header.headings.size(); ++i) {
    if (is_name_part(layout.header.headings[i]))
      layout.name_parts.push_back(static_cast<std::int16_t>(i));
  }
}

void add_notes(Layout& layout) {
  const auto& headings = layout.header.headings;
  std::size_t last_headed = 0;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (headings[i].empty()) continue;
    last_headed = i;
    if (read_heading(headings[i]) == Column::Note)
      layout.notes.push_back(static_cast<std::int16_t>(i));
  }
  const std::int16_t note = layout.header.at(Column::Note);
  if (note >= 0 &&
      std::find(layout.notes.begin(), layout.notes.end(), note) == layout.notes.end()) {
    layout.notes.insert(layout.notes.begin(), note);
  }
  constexpr std::size_t kHeadless = 3;
  if (layout.header.first_row == 0) return;
  for (std::size_t i = last_headed + 1; i <= last_headed + kHeadless; ++i) {
    layout.notes.push_back(static_cast<std::int16_t>(i));
  }
}

// "Jenis Kelamin" over "L" and "P": a tick in one of two columns.
void find_ticks(Layout& layout) {
  const auto& headings = layout.header.headings;
  for (std::size_t i = 0; i + 1 < headings.size(); ++i) {
    const std::string left = key_of(headings[i]);
    const std::string right = key_of(headings[i + 1]);
    if (left.size() < 2 || left.size() != right.size() || left.back() != 'l' || right.back() != 'p')
      continue;
    const std::string above = left.substr(0, left.size() - 1);
    if (right.compare(0, above.size(), above) != 0 || read_heading(above) != Column::Sex) continue;
    layout.header.position[static_cast<std::size_t>(Column::Sex)] = static_cast<std::int16_t>(i);
    layout.female_tick = static_cast<std::int16_t>(i + 1);
    return;
  }
}

// Day, month and year of birth count only together; "Tgl" alone is the whole date.
void settle_birth_parts(Header& header) {
  if (header.has(Column::BirthDay) && header.has(Column::BirthMonth) &&
      header.has(Column::BirthYear) && !header.has(Column::BirthDate)) {
    return;
  }
  const auto at = [&](Column column) -> std::int16_t& {
    return header.position[static_cast<std::size_t>(column)];
  };
  if (!header.has(Column::BirthDate) && !header.has(Column::BirthPlaceAndDate))
    at(Column::BirthDate) = at(Column::BirthDay);
  at(Column::BirthDay) = at(Column::BirthMonth) = at(Column::BirthYear) = -1;
}

}  // namespace

Layout make_layout(Header header) {
  Layout layout;
  layout.header = std::move(header);
  settle_birth_parts(layout.header);
  for (const auto& heading : layout.header.headings) layout.heading_keys.push_back(key_of(heading));
  add_name_parts(layout);
  add_notes(layout);
  find_ticks(layout);
  return layout;
}

const Cell& cell_at(const Row& row, std::int16_t position) {
  static const Cell kEmpty;
  if (position < 0 || static_cast<std::size_t>(position) >= row.cells.size()) return kEmpty;
  return row.cells[static_cast<std::size_t>(position)];
}

Cell birth_cell(const Row& row, const Header& header, Arena& scratch) {
  if (header.has(Column::BirthDate)) return cell_at(row, header, Column::BirthDate);
  if (!header.has(Column::BirthYear)) return cell_at(row, header, Column::BirthPlaceAndDate);
  const std::string_view year = trim(cell_at(row, header, Column::BirthYear).text);
  const std::string_view month = trim(cell_at(row, header, Column::BirthMonth).text);
  const std::string_view day = trim(cell_at(row, header, Column::BirthDay).text);
  if (year.empty() && month.empty() && day.empty()) return {};
  std::string together(year);
  if (!month.empty() || !day.empty()) together += "-" + std::string(month) + "-" + std::string(day);
  return {scratch.keep(together), CellKind::Text};
}

FirstRows first_rows(const Table& table, std::size_t count) {
  FirstRows first;
  for (std::size_t b = 0; b < table.block_count() && first.rows.size() < count; ++b) {
    first.blocks.push_back(table.block(b));
    // Rows live on the heap of their block's vector: moving the block does not move them.
    for (const Row& row : first.blocks.back().rows) {
      if (first.rows.size() == count) break;
      first.rows.push_back(&row);
    }
  }
  return first;
}

}  // namespace lindung::roster
