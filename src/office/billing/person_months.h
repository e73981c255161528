// office/billing/person_months.h - sorted runs of months of many people: how bills, receipts and
// refunds name what they are about. Compact (a run for a person, not a row a month) and searched
// without an index.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>

#include "terms/month.h"

namespace lindung::billing {

struct PersonMonths {
  std::uint64_t person = 0;  // the city's number
  Period months;
  friend auto operator<=>(const PersonMonths&, const PersonMonths&) = default;
};

// What follows holds for every T with the members `person` and `months`.

// In order of person and month, no month of a person twice, no empty run.
template <class T>
bool is_in_order(std::span<const T> runs) {
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (runs[i].months.months() < 1) return false;
    if (i == 0 || runs[i - 1].person < runs[i].person) continue;
    if (runs[i - 1].person > runs[i].person) return false;
    if (runs[i - 1].months.until > runs[i].months.from) return false;
  }
  return true;
}

// The runs of a person, of a span that is in order.
template <class T>
std::span<const T> runs_of(std::span<const T> runs, std::uint64_t person) {
  const auto less = [](const T& run, std::uint64_t wanted) { return run.person < wanted; };
  const auto first = std::lower_bound(runs.begin(), runs.end(), person, less);
  auto last = first;
  while (last != runs.end() && last->person == person) ++last;
  return runs.subspan(static_cast<std::size_t>(first - runs.begin()),
                      static_cast<std::size_t>(last - first));
}

// The run in which a person's month lies, or nothing.
template <class T>
const T* find_run(std::span<const T> runs, std::uint64_t person, Month month) {
  for (const T& run : runs_of(runs, person)) {
    if (run.months.contains(month)) return &run;
  }
  return nullptr;
}

// Calls see(month) for each month of a period, the first one first.
template <class See>
void for_each_month(Period months, See see) {
  for (Month month = months.from; month < months.until; month = month.plus(1)) see(month);
}

inline bool overlap(Period a, Period b) { return a.from < b.until && b.from < a.until; }
inline bool inside(Period part, Period whole) {
  return part.from >= whole.from && part.until <= whole.until;
}

}  // namespace lindung::billing
