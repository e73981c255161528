// office/billing/recounted_books_for_tests.h - books beside which stands a plain recount that knows
// neither the ledger nor a bill: a table of person and month, and a few sums of each purse.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "office/billing/billing.h"

namespace lindung::billing {

// Numbers for the stories: the same for the same seed everywhere.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  std::uint64_t below(std::uint64_t limit) {
    state_ += 0x9e3779b97f4a7c15;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
    return (mixed ^ (mixed >> 31)) % limit;
  }
  bool one_in(std::uint64_t limit) { return below(limit) == 0; }

 private:
  std::uint64_t state_;
};

// A person's month as a clerk would keep it on a sheet of paper.
struct Cell {
  int holder = 0;  // number of the bill that holds it; 0: none
  bool booked = false;
  bool refunded = false;
};
using Sheet = std::map<std::pair<std::uint64_t, Month>, Cell>;

struct Sums {
  std::int64_t allotted = 0, committed = 0, billed = 0, spent = 0;
  std::int64_t expense = 0, payable = 0, treasury = 0, receivable = 0, refunded = 0;
};

class RecountedBooks {
 public:
  int acts() const { return acts_; }
  int refusals() const { return refusals_; }
  std::map<std::string, int> seen;  // how often each refusal was met

 protected:
  // An act that must be refused: nothing may change.
  void expect_refused(const auto& result, const char* code) {
    ASSERT_FALSE(result) << code;
    EXPECT_EQ(result.error().code, code);
    ++refusals_;
    ++seen[code];
    check();
  }
  void expect_done(const auto& result) {
    ASSERT_TRUE(result) << result.error().code << " " << result.error().message.en;
    check();
  }

  std::int64_t free_of(PurseNumber number) const {
    const Sums& sums = sums_[number];
    return sums.allotted - sums.committed - sums.billed - sums.spent;
  }

  // Everything counted again.
  void check() {
    for (; entries_ < books_.ledger().entries().size(); ++entries_) {
      std::map<ledger::FundNumber, std::int64_t> sides;
      for (const auto& posting : books_.ledger().entries()[entries_].postings) {
        const std::int64_t amount = posting.amount.amount();
        sides[posting.fund] += posting.side == ledger::Side::Debit ? amount : -amount;
      }
      for (const auto& [fund, rest] : sides) EXPECT_EQ(rest, 0) << "debits equal credits";
    }
    const auto all = books_.ledger().balance({});
    EXPECT_EQ(all.debits, all.credits);
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      const auto number = static_cast<PurseNumber>(i);
      const Sums& sums = sums_[i];
      const auto on_account = [&](Account account) {
        return books_.balance(account, number).amount();
      };
      EXPECT_EQ(on_account(Account::Allotment), sums.allotted);
      EXPECT_EQ(on_account(Account::Available), free_of(number));
      EXPECT_EQ(on_account(Account::Committed), sums.committed);
      EXPECT_EQ(on_account(Account::Billed), sums.billed);
      EXPECT_EQ(on_account(Account::Spent), sums.spent);
      EXPECT_EQ(on_account(Account::Expense), sums.expense);
      EXPECT_EQ(on_account(Account::Payable), sums.payable);
      EXPECT_EQ(on_account(Account::Treasury), sums.treasury);
      EXPECT_EQ(on_account(Account::Receivable), sums.receivable);
      EXPECT_EQ(on_account(Account::Refunded), sums.refunded);
      EXPECT_GE(free_of(number), 0) << "beyond the ceiling";
    }
    if (acts_ % 16 == 0) check_people();
  }

  void check_people() {
    for (const auto& [key, cell] : sheet_) {
      EXPECT_EQ(books_.is_paid(key.first, key.second), cell.booked && !cell.refunded)
          << key.first << " " << key.second.iso();
      EXPECT_EQ(books_.is_billed(key.first, key.second), cell.holder != 0 && !cell.refunded)
          << key.first << " " << key.second.iso();
    }
  }

  Books books_;
  Sheet sheet_;
  std::vector<Sums> sums_;  // of each purse
  int acts_ = 0;
  int refusals_ = 0;

 private:
  std::size_t entries_ = 0;
};

}  // namespace lindung::billing
