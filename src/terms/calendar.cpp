#include "terms/calendar.h"

#include <algorithm>

namespace lindung {
namespace {

constexpr int kLastYear = 9999;  // no date is later
constexpr int kDaysAWeek = 7;
constexpr int kThursday = 3;  // 1970-01-01, counted from Monday

bool is_weekend(Date date) {
  const int since_monday =
      ((date.days() + kThursday) % kDaysAWeek + kDaysAWeek) % kDaysAWeek;  // before 1970 too
  return since_monday >= 5;
}

}  // namespace

Date plus_months(Date date, int months) {
  const int index = date.year() * 12 + date.month() - 1 + months;
  if (index / 12 > kLastYear) return *Date::make(kLastYear, 12, 31);
  for (int day = date.day();; --day) {
    if (const auto found = Date::make(index / 12, index % 12 + 1, day)) return *found;
  }
}

int whole_months(Date from, Date until) {
  const int months = (until.year() - from.year()) * 12 + until.month() - from.month();
  return std::max(0, plus_months(from, months) > until ? months - 1 : months);
}

Date last_day(Month month) { return month.plus(1).first_day().plus_days(-1); }

Date plus_working_days(Date from, int days) {
  Date date = from;
  while (days > 0) {
    date = date.plus_days(1);
    if (!is_weekend(date)) --days;
  }
  return date;
}

}  // namespace lindung
