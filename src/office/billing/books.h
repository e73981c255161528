// office/billing/books.h - the books of a city as a fold over its acts.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engines/ledger/ledger.h"
#include "office/billing/account.h"
#include "office/billing/act.h"
#include "office/billing/purse.h"
#include "terms/month.h"

namespace lindung::billing {

// Money for a contribution month.
struct MonthSum {
  Month month;
  Rupiah amount;
  friend bool operator==(const MonthSum&, const MonthSum&) = default;
};

// Every act refuses whole and changes nothing when anything in it cannot be. `where` names the
// purse or the paper.
class Books {
 public:
  Books() : ledger_(chart()) {}

  // The purse of a fund and fiscal year, opened when it is not known yet; name and account are
  // those that were said last. Refuses BILL_PURSE: no fund, a year outside 2000 to 2999, another
  // source or payer than before, more than 65,000 purses.
  Result<PurseNumber> open(const Purse& purse);

  // Gives the purse money, or takes it when the amount is below zero. Refuses BILL_PURSE (no such
  // purse), BILL_PAPER (no number), BILL_AMOUNT (zero, or beyond 10^15), FUND_CEILING (a cut of
  // what is bound already; the message names what is missing).
  Result<void> allot(const Act& act, PurseNumber purse, Rupiah amount, std::string paper);

  // A decree binds money for months, an amendment sets it free. Months each once, sums above zero.
  // Refuses BILL_PURSE, BILL_AMOUNT, FUND_CEILING; release() BILL_COMMITMENT where less is bound.
  Result<void> commit(const Act& act, PurseNumber purse, std::span<const MonthSum> sums);
  Result<void> release(const Act& act, PurseNumber purse, std::span<const MonthSum> sums);

  std::span<const Purse> purses() const { return purses_; }
  std::optional<PurseNumber> find(std::string_view fund, int fiscal_year) const;
  std::span<const Allotment> allotments() const { return allotments_; }

  const ledger::Ledger& ledger() const { return ledger_; }
  // On the account's own side; of one month when it is given.
  Rupiah balance(Account account, PurseNumber purse,
                 std::optional<Month> month = std::nullopt) const;

 private:
  Result<void> check_purse(PurseNumber purse) const;
  Result<void> check_sums(PurseNumber purse, std::span<const MonthSum> sums) const;

  ledger::Ledger ledger_;
  std::vector<Purse> purses_;
  std::vector<Allotment> allotments_;
};

}  // namespace lindung::billing
