#include <algorithm>
#include <unordered_set>

#include "base/text.h"
#include "office/roster/cell_text.h"
#include "office/roster/date_cell.h"
#include "office/roster/heading_aliases.h"
#include "office/roster/layout.h"
#include "office/roster/number_cell.h"

namespace lindung::roster {
namespace {

constexpr std::size_t kRowsSeen = 200;

struct Content {
  int filled = 0, sixteen = 0, dates = 0, names = 0, sexes = 0;
  std::unordered_set<std::uint64_t> numbers;
};

bool looks_like_name(std::string_view text) {
  const auto letters = std::count_if(text.begin(), text.end(), is_letter);
  const bool digits = std::any_of(text.begin(), text.end(), is_digit);
  return letters >= 3 && !digits && text.size() <= 60;
}

void look_at(Content& column, const Cell& cell, Arena& scratch) {
  if (cell.blank()) return;
  ++column.filled;
  const auto number = read_number(cell, scratch);
  if (number.finding == NumberFinding::Sixteen) {
    ++column.sixteen;
    column.numbers.insert(number.number);
    return;
  }
  const auto text = trim(cell.text);
  const auto form = read_date(cell, scratch).form;
  column.dates += form == DateForm::DateCell || form == DateForm::Certain ||
                  form == DateForm::YearFirst || form == DateForm::Numeric;
  column.sexes += text == "L" || text == "P";
  column.names += looks_like_name(text) && text.size() > 2;
}

// What stands in the columns of the first rows below `last_row`.
std::vector<Content> contents(const Table& table, std::uint32_t last_row) {
  const FirstRows first = first_rows(table, kRowsSeen);
  std::vector<Content> columns;
  Arena scratch;
  for (const Row* row : first.rows) {
    if (row->number <= last_row) continue;
    columns.resize(std::max(columns.size(), row->cells.size()));
    for (std::size_t i = 0; i < row->cells.size(); ++i) look_at(columns[i], row->cells[i], scratch);
  }
  return columns;
}

void place(Header& header, Column column, std::int16_t at) {
  auto& position = header.position[static_cast<std::size_t>(column)];
  if (position < 0) position = at;
}

}  // namespace

void add_by_content(Header& header, const Table& table) {
  if (header.has(Column::Nik) && header.has(Column::Name)) return;
  const std::vector<Content> columns = contents(table, header.last_row);
  const auto is_free = [&](std::size_t i) {
    return std::find(header.position.begin(), header.position.end(),
                     static_cast<std::int16_t>(i)) == header.position.end() &&
           !is_about_relatives(key_of(header.headings[i]));
  };
  for (std::size_t i = 0; i < std::min(columns.size(), header.headings.size()); ++i) {
    const Content& c = columns[i];
    if (!is_free(i)) continue;
    if (c.sixteen * 2 > c.filled) {
      place(header, Column::Nik, static_cast<std::int16_t>(i));
    } else if (c.names * 2 > c.filled &&
               key_of(header.headings[i]).find("nama") != std::string::npos) {
      place(header, Column::Name, static_cast<std::int16_t>(i));
    }
  }
}

std::optional<Header> guess_header(const Table& table) {
  const std::vector<Content> columns = contents(table, 0);
  Header header;
  header.position.fill(-1);
  header.headings.resize(columns.size());
  std::int16_t second_number = -1;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Content& c = columns[i];
    const auto at = static_cast<std::int16_t>(i);
    if (c.filled == 0) continue;
    if (c.sixteen * 2 > c.filled) {
      if (header.has(Column::Nik)) second_number = at;
      place(header, Column::Nik, at);
    } else if (c.dates * 2 > c.filled) {
      place(header, Column::BirthDate, at);
    } else if (c.sexes * 2 > c.filled) {
      place(header, Column::Sex, at);
    } else if (c.names * 2 > c.filled) {
      place(header, Column::Name, at);
    }
  }
  // Of two columns of numbers the one that repeats is the family card.
  if (second_number >= 0) {
    const auto distinct = [&](std::int16_t at) {
      return columns[static_cast<std::size_t>(at)].numbers.size();
    };
    const std::int16_t nik = header.at(Column::Nik);
    header.position[static_cast<std::size_t>(Column::FamilyCard)] = second_number;
    if (distinct(second_number) > distinct(nik)) {
      header.position[static_cast<std::size_t>(Column::Nik)] = second_number;
      header.position[static_cast<std::size_t>(Column::FamilyCard)] = nik;
    }
  }
  if (!header.has(Column::Nik) || !header.has(Column::Name)) return std::nullopt;
  return header;
}

}  // namespace lindung::roster
