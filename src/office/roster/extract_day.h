// office/roster/extract_day.h - the day whose state an extract of a register shows, if the file
// says it: in a title ("Data per 31 Januari 2025"), beside a label ("Tanggal data: | 31-01-2025"),
// or in a column of that name. Day before month, as Indonesia writes. A list that is a year old
// names people alive who are not; so nothing here is guessed from a file's name or its dates of
// birth.
#pragma once

#include <optional>

#include "office/roster/table.h"
#include "terms/date.h"

namespace lindung::roster {

// The oldest of the days that the sheets name; nothing when none does.
std::optional<Date> extract_day(const Workbook& workbook);

}  // namespace lindung::roster
