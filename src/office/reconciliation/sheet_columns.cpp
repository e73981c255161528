#include "office/reconciliation/sheet_columns.h"

#include "base/arena.h"
#include "base/text.h"
#include "office/roster/cell_text.h"
#include "office/roster/date_cell.h"
#include "office/roster/layout.h"

namespace lindung::reconciliation {
namespace {

constexpr std::size_t kHeadingRows = 30;
// Two-digit years become the one that makes this day's age 15 to 99 for a birth date; days of
// payment and months are written with four digits.
const Date kReference = Date::from_days(20454);  // 2026-01-01

std::optional<SheetColumns> columns_of(const roster::Row& row, std::span<const HeadingKey> headings,
                                       std::size_t columns, std::size_t needed) {
  SheetColumns found{row.number, std::vector<int>(columns, -1)};
  std::size_t known = 0;
  for (std::size_t at = 0; at < row.cells.size(); ++at) {
    const std::string key = roster::key_of(row.cells[at].text);
    for (const auto& heading : headings) {
      if (heading.key != key || found.has(heading.column)) continue;
      found.position[heading.column] = static_cast<int>(at);
      ++known;
    }
  }
  if (known < 2 || !found.has(needed)) return std::nullopt;
  return found;
}

std::optional<Month> month_of_digits(std::string_view key) {
  if (key.size() != 6) return std::nullopt;
  const auto year_first =
      Month::parse(std::string(key.substr(0, 4)) + "-" + std::string(key.substr(4)));
  if (year_first && year_first->year() >= 1990 && year_first->year() < 2100) return year_first;
  return Month::parse(std::string(key.substr(2)) + "-" + std::string(key.substr(0, 2)));
}

}  // namespace

std::optional<SheetColumns> find_columns(const roster::Table& table,
                                         std::span<const HeadingKey> headings, std::size_t columns,
                                         std::size_t needed) {
  const auto first = roster::first_rows(table, kHeadingRows);
  for (const roster::Row* row : first.rows) {
    if (auto found = columns_of(*row, headings, columns, needed)) return found;
  }
  return std::nullopt;
}

const roster::Cell& cell(const roster::Row& row, const SheetColumns& columns, std::size_t column) {
  return roster::cell_at(row, static_cast<std::int16_t>(columns.position[column]));
}

std::optional<Rupiah> read_rupiah(const roster::Cell& cell) {
  std::string_view text = trim(cell.text);
  if (cell.kind == roster::CellKind::Number) {
    const auto point = text.find('.');
    if (point != std::string_view::npos) {
      if (text.substr(point + 1).find_first_not_of('0') != std::string_view::npos)
        return std::nullopt;
      text = text.substr(0, point);
    }
  }
  return Rupiah::parse(text);
}

std::optional<Date> read_day(const roster::Cell& cell) {
  Arena scratch;
  const auto reading = roster::read_date(cell, scratch);
  if (reading.form == roster::DateForm::YearOnly || reading.form == roster::DateForm::AgeOnly)
    return std::nullopt;
  const auto first = roster::straight(reading, kReference);
  return first ? first : roster::exchanged(reading, kReference);
}

std::optional<Month> read_month_cell(const roster::Cell& cell) {
  const std::string_view text = trim(cell.text);
  if (const auto month = Month::parse(text)) return month;
  std::string digits, word;
  for (const char c : text) {
    if (is_digit(c)) digits += c;
    if (is_letter(c)) word += c;
  }
  if (!word.empty() && digits.size() == 4) {
    const int number = roster::read_month(word);
    if (number > 0) return Month::make(static_cast<int>(*parse_unsigned(digits)), number);
  }
  if (word.empty()) {
    if (const auto month = month_of_digits(digits)) return month;
    if (digits.size() == 5) {  // 4/2025
      if (const auto month = month_of_digits("0" + digits)) return month;
    }
  }
  const auto day = read_day(cell);
  return day ? std::optional(Month::of(*day)) : std::nullopt;
}

}  // namespace lindung::reconciliation
