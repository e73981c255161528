#include "office/roster/side_by_side.h"

#include <algorithm>
#include <limits>
#include <set>
#include <string>

#include "base/text.h"
#include "office/roster/cell_text.h"
#include "office/roster/heading_aliases.h"
#include "office/roster/layout.h"

namespace lindung::roster {
namespace {

bool is_about_others(std::string_view text) {
  static constexpr std::string_view kOthers[] = {
      "hubungan", "keluarga", "saksi", "wali", "anak", "ibu", "ayah", "bapak", "orang tua"};
  const std::string words = " " + to_lower(text) + " ";
  return is_about_relatives(key_of(text)) ||
         std::any_of(std::begin(kOthers), std::end(kOthers), [&](std::string_view other) {
           return words.find(" " + std::string(other) + " ") != std::string::npos;
         });
}

// A heading with which a list may begin.
bool may_begin(const HeadingReading& reading) {
  return reading.sureness >= Sureness::Reduced &&
         (reading.column == Column::Ordinal || reading.column == Column::Name ||
          reading.column == Column::Nik);
}

// Where the first heading that may begin a list stands, and stands again.
std::vector<std::size_t> beginnings(const std::vector<std::string>& headings) {
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (!may_begin(weigh_heading(headings[i]))) continue;
    std::vector<std::size_t> found;
    for (std::size_t k = i; k < headings.size(); ++k) {
      if (key_of(headings[k]) == key_of(headings[i])) found.push_back(k);
    }
    if (found.size() > 1) return found;
  }
  return {};
}

// What the headings from `from` on, before `until`, are about: their keys.
std::set<std::string> keys_of(const std::vector<std::string>& headings, std::size_t from,
                              std::size_t until) {
  std::set<std::string> keys;
  for (std::size_t i = from; i < std::min(until, headings.size()); ++i) {
    if (!headings[i].empty()) keys.insert(key_of(headings[i]));
  }
  return keys;
}

bool repeats(const std::vector<std::string>& headings, const std::set<std::string>& first,
             std::size_t from, std::size_t until) {
  const std::set<std::string> keys = keys_of(headings, from, until);
  std::size_t shared = 0;
  bool about_people = false;
  for (const std::string& key : keys) {
    if (!first.contains(key)) continue;
    const HeadingReading reading = weigh_heading(key);
    if (reading.sureness == Sureness::None || reading.column == Column::Ordinal) continue;
    ++shared;
    about_people |= reading.column == Column::Name || reading.column == Column::Nik;
  }
  return about_people && shared >= 2;
}

// Whether the headings of these columns, or what stands above them, speak of somebody else than the
// people of the list.
bool speaks_of_others(const FirstRows& rows, const Header& header, std::size_t from,
                      std::size_t until) {
  for (const Row* row : rows.rows) {
    if (row->number > header.last_row) break;
    for (std::size_t i = from; i < std::min(until, row->cells.size()); ++i) {
      const bool title = i > 0 && row->cells[i].merged && row->cells[i].text == row->cells[0].text;
      if (!title && is_about_others(row->cells[i].text)) return true;
    }
  }
  return false;
}

std::string column_letters(std::size_t column) {
  std::string letters;
  for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  return letters;
}

}  // namespace

ColumnSlice::ColumnSlice(const Table& whole, std::size_t from, std::size_t until)
    : whole_(whole), from_(from), until_(until) {
  name = whole.name;
  hidden = whole.hidden;
}

RowBlock ColumnSlice::block(std::size_t index) const {
  RowBlock block = whole_.block(index);
  for (Row& row : block.rows) {
    std::size_t end = std::min(until_, row.cells.size());
    while (end > from_ && row.cells[end - 1].blank()) --end;
    row.cells = end > from_ ? row.cells.subspan(from_, end - from_) : std::span<const Cell>();
  }
  std::erase_if(block.rows, [](const Row& row) { return row.cells.empty(); });
  return block;
}

std::vector<std::unique_ptr<Table>> lists_side_by_side(const Table& sheet, const Header& header) {
  constexpr std::size_t kRowsAbove = 30;
  std::vector<std::size_t> starts = beginnings(header.headings);
  if (starts.empty()) return {};
  constexpr std::size_t kEnd = std::numeric_limits<std::size_t>::max();
  const auto first = keys_of(header.headings, 0, starts[1]);
  const FirstRows rows = first_rows(sheet, kRowsAbove);
  for (std::size_t i = 1; i < starts.size(); ++i) {
    const std::size_t until = i + 1 < starts.size() ? starts[i + 1] : kEnd;
    if (!repeats(header.headings, first, starts[i], until) ||
        speaks_of_others(rows, header, starts[i], until)) {
      return {};
    }
  }
  starts.front() = 0;
  starts.push_back(kEnd);
  std::vector<std::unique_ptr<Table>> lists;
  for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
    lists.push_back(std::make_unique<ColumnSlice>(sheet, starts[i], starts[i + 1]));
    if (i > 0)
      lists.back()->name += (sheet.name.empty() ? "[" : " [") + column_letters(starts[i]) + "]";
  }
  return lists;
}

}  // namespace lindung::roster
