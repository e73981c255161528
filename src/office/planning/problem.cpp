#include "office/planning/problem.h"

#include <algorithm>

#include "base/check.h"

namespace lindung::planning {

std::vector<Period> cut_blocks(Period months, int block_months) {
  LINDUNG_CHECK(block_months >= 1);
  std::vector<Period> blocks;
  for (Month from = months.from; from < months.until;) {
    const Month new_year = from.plus(13 - from.month());
    const Month until = std::min({from.plus(block_months), new_year, months.until});
    blocks.push_back({from, until});
    from = until;
  }
  return blocks;
}

std::optional<Rupiah> block_due(const Problem& problem, const Offer& offer, Period block) {
  const Period pays = problem.purses[offer.purse].months;
  if (block.from < pays.from || block.until > pays.until) return std::nullopt;
  Rupiah due;
  for (Month month = block.from; month < block.until; month = month.plus(1)) {
    due += offer.dues[static_cast<std::size_t>(month - problem.months.from)];
  }
  return due;
}

}  // namespace lindung::planning
