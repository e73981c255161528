#include "terms/month.h"

#include <algorithm>

#include "base/check.h"
#include "base/text.h"

namespace lindung {

std::optional<Month> Month::make(int year, int month) {
  if (year < 1 || year > 9999 || month < 1 || month > 12) return std::nullopt;
  return Month(year * 12 + month - 1);
}

std::optional<Month> Month::parse(std::string_view text) {
  if (text.size() != 7 || text[4] != '-') return std::nullopt;
  const auto year = parse_unsigned(text.substr(0, 4));
  const auto month = parse_unsigned(text.substr(5));
  if (!year || !month) return std::nullopt;
  return make(static_cast<int>(*year), static_cast<int>(*month));
}

Month Month::of(Date date) { return Month(date.year() * 12 + date.month() - 1); }

Date Month::first_day() const {
  const auto day = Date::make(year(), month(), 1);
  LINDUNG_CHECK(day.has_value());
  return *day;
}

std::string Month::iso() const {
  std::string digits = std::to_string(year());
  digits.insert(0, 4 - std::min<std::size_t>(digits.size(), 4), '0');
  digits += month() < 10 ? "-0" : "-";
  return digits + std::to_string(month());
}

}  // namespace lindung
