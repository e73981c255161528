// shell/app/money/fund_views.h - the purses of a city as a treasurer looks at them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "office/billing/billing.h"
#include "shell/app/book/book.h"
#include "shell/app/context.h"

namespace lindung::app {

struct FundBalances {
  Rupiah allotment, available, committed, billed, spent;
  Rupiah expense, payable, treasury, receivable, refunded;
};

struct FundMonth {
  Month month;
  Rupiah committed, billed, spent;
  Rupiah waiting;  // needed by decrees, and no budget covers it
};

struct FundView {
  billing::Purse purse;
  FundBalances balances;
  Rupiah waiting;                       // of all months
  std::optional<Month> uncovered_from;  // the first month that no budget covers
  std::vector<billing::Allotment> allotments;
  std::vector<FundMonth> months;  // with something in them, rising
};

// In the order in which the city named them; of one fund when an id is given. Refuses CALL_VALUE at
// `fund` (nobody has named it yet).
Result<std::vector<FundView>> show_funds(const Context& context, std::uint64_t city,
                                         const std::string& fund);
// The same from a book at hand.
Result<std::vector<FundView>> show_funds(const Context& context, const MoneyBook& book,
                                         const std::string& fund);
FundView view_fund(const MoneyBook& book, billing::PurseNumber purse);

}  // namespace lindung::app
