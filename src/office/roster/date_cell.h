// office/roster/date_cell.h - a cell that should hold a date, read without deciding what only the
// whole column can tell: whether the day or the month comes first, and whether a spreadsheet
// program exchanged the two.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/arena.h"
#include "office/roster/table.h"
#include "terms/date.h"

namespace lindung::roster {

enum class DateForm : std::uint8_t {
  Missing,
  Certain,    // a month in words: nothing to decide
  YearFirst,  // 1990-05-12
  Numeric,    // 12/05/1990, 12-05-90, 12051990: `day` is what stands first
  DateCell,   // a spreadsheet's own date
  Serial,     // days since the end of 1899, as text or number
  YearOnly,
  AgeOnly,
  Unreadable
};

struct DateReading {
  DateForm form = DateForm::Missing;
  bool short_year = false;
  std::int16_t day = 0;     // or what stands where the day should
  std::int16_t month = 0;   // or what stands where the month should
  std::int32_t year = 0;    // of two digits when short_year; the age when AgeOnly
  std::string_view before;  // text before the date, for example a place
};

DateReading read_date(const Cell& cell, Arena& scratch);

// The day named by the reading, or with day and month exchanged. A two-digit year becomes the one
// that gives an age of 15 to 99 on `reference`. Nothing when there is no such day or the year lies
// outside 1900 to 2200.
std::optional<Date> straight(const DateReading& reading, Date reference);
std::optional<Date> exchanged(const DateReading& reading, Date reference);

// January to December (1 to 12) in Indonesian or English, abbreviated, in old spelling, mistyped,
// or Roman; 0 when it is none.
int read_month(std::string_view word);

}  // namespace lindung::roster
