// terms/date.h - a calendar day (proleptic Gregorian), four bytes, no time of day and no time zone.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lindung {

class Date {
 public:
  constexpr Date() = default;  // 1970-01-01
  static constexpr Date from_days(std::int32_t days_since_1970) { return Date(days_since_1970); }
  // Nothing when there is no such day (31 February, month 13, a year outside 1..9999).
  static std::optional<Date> make(int year, int month, int day);
  static std::optional<Date> parse_iso(std::string_view text);  // "YYYY-MM-DD" and nothing else

  // Whether a day so many days after 1970-01-01 lies in the years 1 to 9999.
  static constexpr bool is_in_calendar(std::int32_t days) {
    return days >= -719162 && days <= 2932896;
  }

  constexpr std::int32_t days() const { return days_; }
  int year() const { return static_cast<int>(ymd().year()); }
  int month() const { return static_cast<int>(static_cast<unsigned>(ymd().month())); }
  int day() const { return static_cast<int>(static_cast<unsigned>(ymd().day())); }
  std::string iso() const;

  // Whole years lived on `on`; someone born on 29 February completes a year on 1 March of common
  // years. Negative before birth.
  int age_on(Date on) const;
  Date plus_days(std::int32_t days) const { return Date(days_ + days); }

  friend constexpr auto operator<=>(Date, Date) = default;

 private:
  constexpr explicit Date(std::int32_t days) : days_(days) {}
  std::chrono::year_month_day ymd() const {
    return std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(days_)));
  }
  std::int32_t days_ = 0;
};

}  // namespace lindung
