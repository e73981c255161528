// terms/month.h - a contribution month: a year and a month, not a day and not a text. Periods of
// months are half open.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "terms/date.h"

namespace lindung {

class Month {
 public:
  constexpr Month() = default;  // 0000-01, before every real month
  static std::optional<Month> make(int year, int month);
  static std::optional<Month> parse(std::string_view text);  // "YYYY-MM"
  static Month of(Date date);

  int year() const { return index_ / 12; }
  int month() const { return index_ % 12 + 1; }
  Date first_day() const;
  std::string iso() const;  // "2026-01"
  Month plus(int months) const { return Month(index_ + months); }
  friend constexpr int operator-(Month a, Month b) { return a.index_ - b.index_; }
  friend constexpr auto operator<=>(Month, Month) = default;

 private:
  constexpr explicit Month(std::int32_t index) : index_(index) {}
  std::int32_t index_ = 0;
};

// Half open: [from, until). Ten months from January 2025 are {2025-01, 2025-11}.
struct Period {
  Month from;
  Month until;
  int months() const { return until > from ? until - from : 0; }
  bool contains(Month month) const { return month >= from && month < until; }
  friend auto operator<=>(const Period&, const Period&) = default;
};

}  // namespace lindung
