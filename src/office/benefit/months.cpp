#include "office/benefit/months.h"

#include <algorithm>

namespace lindung::benefit {

Date plus_months(Date date, int months) {
  const int index = date.year() * 12 + date.month() - 1 + months;
  for (int day = date.day();; --day) {
    if (const auto found = Date::make(index / 12, index % 12 + 1, day)) return *found;
  }
}

int whole_months(Date from, Date until) {
  const int months = (until.year() - from.year()) * 12 + until.month() - from.month();
  return std::max(0, plus_months(from, months) > until ? months - 1 : months);
}

}  // namespace lindung::benefit
