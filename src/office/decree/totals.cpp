#include "office/decree/totals.h"

#include <numeric>

#include "base/check.h"

namespace lindung::decree {
namespace {

template <class Key>
std::int64_t sum(const std::map<Key, std::int64_t>& parts) {
  std::int64_t sum = 0;
  for (const auto& [key, people] : parts) sum += people;
  return sum;
}

}  // namespace

Totals totals(const RecipientList& list, Month month) {
  Totals totals;
  for (const Row& row : list.rows()) {
    if (!row.months.contains(month)) continue;
    ++totals.by_village[row.entry.village];
    ++totals.by_group[row.entry.group];
    ++totals.by_fund[row.entry.fund];
    ++totals.people;
  }
  LINDUNG_CHECK(sum(totals.by_village) == totals.people);
  LINDUNG_CHECK(sum(totals.by_group) == totals.people);
  LINDUNG_CHECK(sum(totals.by_fund) == totals.people);
  return totals;
}

std::int64_t headline_difference(std::span<const std::int64_t> parts, std::int64_t headline) {
  return headline - std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
}

}  // namespace lindung::decree
