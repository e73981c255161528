#include "shell/exchange/number_format.h"

#include <charconv>
#include <chrono>
#include <cmath>

#include <fmt/format.h>

#include "base/text.h"

namespace lindung::exchange {
namespace {

constexpr int kSecondsADay = 86'400;

// The letters of a format that stand for parts of a date or time; quoted, escaped and bracketed
// text is passed over.
struct Letters {
  bool year_or_day = false;
  bool month_or_minute = false;
  bool hour_or_second = false;

  void see(char c) {
    switch (lower(c)) {
      case 'y':
      case 'd':
        year_or_day = true;
        break;
      case 'm':
        month_or_minute = true;
        break;
      case 'h':
      case 's':
        hour_or_second = true;
        break;
      default:
        break;
    }
  }
};

// The position after the bracket; elapsed time such as [h] counts as time, [$-421] and [Red] as
// nothing.
std::size_t pass_bracket(std::string_view code, std::size_t at, Letters& letters) {
  const std::size_t close = code.find(']', at);
  if (close == std::string_view::npos) return code.size();
  const std::string_view inside = code.substr(at + 1, close - at - 1);
  const bool one_letter =
      !inside.empty() && inside.find_first_not_of(inside.front()) == std::string_view::npos;
  if (one_letter && std::string_view("hms").find(lower(inside.front())) != std::string_view::npos) {
    letters.hour_or_second = true;
  }
  return close + 1;
}

Letters letters_of(std::string_view code) {
  Letters letters;
  std::size_t i = 0;
  while (i < code.size() && code[i] != ';') {
    const char c = code[i];
    if (c == '"') {
      const std::size_t close = code.find('"', i + 1);
      i = close == std::string_view::npos ? code.size() : close + 1;
    } else if (c == '\\' || c == '_' || c == '*') {
      i += 2;
    } else if (c == '[') {
      i = pass_bracket(code, i, letters);
    } else if (to_upper(code.substr(i, 5)) == "AM/PM") {
      i += 5;
    } else if (to_upper(code.substr(i, 3)) == "A/P") {
      i += 3;
    } else if (to_lower(code.substr(i, 7)) == "general") {
      i += 7;
    } else {
      letters.see(c);
      ++i;
    }
  }
  return letters;
}

std::string time_text(int seconds) {
  const int hour = seconds / 3600, minute = seconds / 60 % 60, second = seconds % 60;
  return second == 0 ? fmt::format("{:02}:{:02}", hour, minute)
                     : fmt::format("{:02}:{:02}:{:02}", hour, minute, second);
}

// Days of the spreadsheet's calendar to a civil date. The 1900 calendar holds a 29 February 1900 as
// day 60.
std::optional<std::chrono::year_month_day> civil(int day, Epoch epoch) {
  using namespace std::chrono;
  const sys_days zero = epoch == Epoch::Year1904 ? sys_days(year(1904) / 1 / 1)
                        : day < 60               ? sys_days(year(1899) / 12 / 31)
                                                 : sys_days(year(1899) / 12 / 30);
  if (epoch == Epoch::Year1900 && (day == 0 || day == 60)) return std::nullopt;
  const year_month_day date(zero + days(day));
  if (date.year() > year(9999)) return std::nullopt;
  return date;
}

}  // namespace

std::string number_text(double value) {
  constexpr double kWholeMax = 1e17;
  if (std::floor(value) == value && std::fabs(value) < kWholeMax)
    return fmt::format("{:.0f}", value);
  return fmt::format("{}", value);
}

NumberShape shape_of_format(std::string_view code) {
  const Letters letters = letters_of(code);
  const bool date = letters.year_or_day || (letters.month_or_minute && !letters.hour_or_second);
  if (date) return letters.hour_or_second ? NumberShape::DateTime : NumberShape::Date;
  return letters.hour_or_second ? NumberShape::Time : NumberShape::Plain;
}

NumberShape shape_of_builtin(std::uint32_t id) {
  if (id >= 14 && id <= 17) return NumberShape::Date;
  if (id >= 18 && id <= 21) return NumberShape::Time;
  if (id == 22) return NumberShape::DateTime;
  if (id == 32 || id == 33) return NumberShape::Time;
  if (id >= 27 && id <= 36) return NumberShape::Date;
  if (id >= 45 && id <= 47) return NumberShape::Time;
  if (id >= 50 && id <= 58) return NumberShape::Date;
  return NumberShape::Plain;
}

std::optional<ShownNumber> show_as_date(std::string_view number, NumberShape shape, Epoch epoch) {
  if (shape == NumberShape::Plain) return std::nullopt;
  double serial = 0;
  const char* end = number.data() + number.size();
  const auto [stop, error] = std::from_chars(number.data(), end, serial);
  if (error != std::errc() || stop != end || !(serial >= 0) || serial >= 2'958'466) {
    return std::nullopt;
  }
  int day = static_cast<int>(serial);
  int seconds = static_cast<int>(std::lround((serial - day) * kSecondsADay));
  if (seconds == kSecondsADay) {
    ++day;
    seconds = 0;
  }
  if (shape == NumberShape::Time && day == 0) {
    return ShownNumber{roster::CellKind::Text, time_text(seconds)};
  }
  if (shape == NumberShape::Time && day <= 366) return std::nullopt;  // hours worked, not a date
  const auto date = civil(day, epoch);
  if (!date) return std::nullopt;
  std::string text =
      fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date->year()),
                  static_cast<unsigned>(date->month()), static_cast<unsigned>(date->day()));
  if (shape != NumberShape::Date || seconds != 0) text += 'T' + time_text(seconds);
  return ShownNumber{roster::CellKind::Date, std::move(text)};
}

}  // namespace lindung::exchange
