#include "terms/date.h"

#include "base/text.h"

namespace lindung {
namespace {

int digits_value(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

void append_padded(std::string& out, int value, int width) {
  const std::string digits = std::to_string(value);
  out.append(static_cast<std::size_t>(width) - digits.size(), '0');
  out += digits;
}

}  // namespace

std::optional<Date> Date::make(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
    return std::nullopt;
  }
  const std::chrono::year_month_day ymd{std::chrono::year(year),
                                        std::chrono::month(static_cast<unsigned>(month)),
                                        std::chrono::day(static_cast<unsigned>(day))};
  if (!ymd.ok()) return std::nullopt;
  return Date(static_cast<std::int32_t>(std::chrono::sys_days(ymd).time_since_epoch().count()));
}

std::optional<Date> Date::parse_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U}) {
    if (!is_digit(text[i])) return std::nullopt;
  }
  return make(digits_value(text.substr(0, 4)), digits_value(text.substr(5, 2)),
              digits_value(text.substr(8, 2)));
}

std::string Date::iso() const {
  const auto date = ymd();
  std::string out;
  out.reserve(10);
  append_padded(out, static_cast<int>(date.year()), 4);
  out += '-';
  append_padded(out, static_cast<int>(static_cast<unsigned>(date.month())), 2);
  out += '-';
  append_padded(out, static_cast<int>(static_cast<unsigned>(date.day())), 2);
  return out;
}

int Date::age_on(Date on) const {
  const auto birth = ymd();
  const auto then = on.ymd();
  const int years = static_cast<int>(then.year()) - static_cast<int>(birth.year());
  const bool before_birthday =
      then.month() < birth.month() || (then.month() == birth.month() && then.day() < birth.day());
  return before_birthday ? years - 1 : years;
}

}  // namespace lindung
