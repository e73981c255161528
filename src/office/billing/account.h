// office/billing/account.h - the accounts of a city's books. Two circles, each of which balances in
// every purse:
//
//   budget  allotment = available + committed + billed + spent
//           a budget document allots, a decree commits, an approved bill is billed, money that left
//           the treasury is spent
//   money   expense + receivable = payable + treasury + refunded
//           an approved bill is owed to the carrier, a disbursement pays it out of the treasury;
//           what was paid for nothing is claimed back and returns
//
// Source: PP 71/2010 (PSAP 02: expenditure counts when the money leaves the treasury; what comes
// back in the same year lowers it, later it is income).
#pragma once

#include <cstdint>

#include "engines/ledger/chart.h"

namespace lindung::billing {

enum class Account : ledger::AccountNumber {
  Allotment,
  Available,
  Committed,
  Billed,
  Spent,
  Expense,
  Payable,
  Treasury,    // paid out of it, less what came back
  Receivable,  // refunds claimed from the carrier
  Refunded,    // claimed back of the expense
  kCount
};

// The chart in the order of the enumeration. No account may lie below zero in any purse.
ledger::Chart chart();

constexpr ledger::AccountNumber number_of(Account account) {
  return static_cast<ledger::AccountNumber>(account);
}

}  // namespace lindung::billing
