// engines/ledger - double entry: money never appears or vanishes, it moves from account to account,
// and inside one fund. In: a chart of accounts, then transactions. Out: entries that are never
// edited, only reversed, and balances by account, fund and month. Law: PP 71/2010 on government
// accounting standards asks for double entry; that no fund's money pays for another's follows from
// UU 17/2003 art. 3. Not done here: what a bill or a payment is (the stages of office/), keeping
// the entries (shell/store).
//
// A ledger is a value, a fold over its transactions: the same transactions give the same entries
// and balances. At every step debits equal credits, in all and in every fund; an account whose
// chart refuses overdraft never falls below zero in any fund.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "engines/ledger/chart.h"
#include "terms/month.h"
#include "terms/rupiah.h"

namespace lindung::ledger {

using FundNumber = std::uint32_t;   // the caller's number of a purse
using EntryNumber = std::uint64_t;  // from 1, without gaps

struct Posting {
  AccountNumber account = 0;
  FundNumber fund = 0;
  std::optional<Month> month;  // the month that the money is for; none: for no month in particular
  Side side = Side::Debit;
  Rupiah amount;  // above zero
  friend bool operator==(const Posting&, const Posting&) = default;
};

// What somebody asks to be booked.
struct Transaction {
  std::string act;  // the act that it rests on, as the caller names it: "J0000123"; not empty
  std::vector<Posting> postings;
};

struct Entry {
  EntryNumber number = 0;
  std::string act;
  std::vector<Posting> postings;
  std::optional<EntryNumber> reverses;
};

// Only what is given narrows the sum.
struct Filter {
  std::optional<AccountNumber> account;
  std::optional<FundNumber> fund;
  std::optional<Month> month;
};

struct Balance {
  Rupiah debits;
  Rupiah credits;
  Rupiah on(Side normal) const {
    return normal == Side::Debit ? debits - credits : credits - debits;
  }
  friend bool operator==(const Balance&, const Balance&) = default;
};

class Ledger {
 public:
  explicit Ledger(Chart chart) : chart_(std::move(chart)) {}

  // Refuses, and changes nothing: LEDGER_POSTING (no act, no postings, an account that the chart
  // lacks, an amount not above zero or above 10^15), LEDGER_UNBALANCED (debits and credits of a
  // fund differ), LEDGER_OVERDRAFT (an account would fall below zero in a fund), LEDGER_OVERFLOW
  // (a sum beyond 4 * 10^18). `where` names the account or the act.
  Result<EntryNumber> post(const Transaction& transaction);

  // Books the same postings on the other sides. Refuses LEDGER_REVERSAL (no such entry, reversed
  // already, or itself a reversal) and what post() refuses.
  Result<EntryNumber> reverse(EntryNumber number, std::string act);

  const Chart& chart() const { return chart_; }
  std::span<const Entry> entries() const { return entries_; }
  std::optional<EntryNumber> reversed_by(EntryNumber number) const;

  Balance balance(const Filter& filter) const;

  // Every account, fund and month with postings, in that order.
  struct Line {
    AccountNumber account = 0;
    FundNumber fund = 0;
    std::optional<Month> month;
    Balance balance;
  };
  std::vector<Line> lines() const;

 private:
  struct Key {
    AccountNumber account = 0;
    FundNumber fund = 0;
    std::optional<Month> month;
    friend auto operator<=>(const Key&, const Key&) = default;
  };
  using Purse = std::pair<AccountNumber, FundNumber>;

  Result<void> check_postings(const Transaction& transaction) const;
  Result<void> check_funds(const Transaction& transaction) const;
  Result<void> check_overdrafts(const Transaction& transaction) const;
  EntryNumber book(Entry entry);

  Chart chart_;
  std::vector<Entry> entries_;
  std::map<EntryNumber, EntryNumber> reversals_;
  std::map<Key, Balance> balances_;
  std::map<Purse, Rupiah> purses_;  // on the normal side; what overdraft is asked of
  Rupiah turnover_;                 // of all debits: bounds every other sum
};

}  // namespace lindung::ledger
