// shell/app/reconcile/plain_recount_for_tests.h - a city's people and money counted a second time,
// in maps only: it knows neither a decree, nor a ledger, nor a bill's rules. The story tells it
// what was done; what the rooms of the office hold must be the same.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "terms/date.h"
#include "terms/month.h"

namespace lindung::app {

using PersonMonth = std::pair<std::uint64_t, Month>;

// A line of a bill, for one person and month.
struct PlainLine {
  std::uint32_t bill = 0;
  int purse = 0;
  std::int64_t dues = 0;
  bool booked = false, claimed = false, returned = false;
};

struct PlainMonth {
  int purse = -1;  // by decree; -1: not listed
  bool registered = false;
  std::vector<PlainLine> lines;
};

struct PlainBill {
  int purse = 0;
  Period asked;
  bool live = true, disbursed = false, receipted = false;
  std::int64_t amount = 0, received = 0;
  std::map<Month, std::int64_t> months;      // sums
  std::map<Month, std::int64_t> from_bound;  // of an approval: what decrees had bound
  Date paid;
  std::string order, code;
};

struct PlainPurse {
  int year = 0;
  bool budget = false;
  std::int64_t allotted = 0, billed = 0, spent = 0;
  std::int64_t expense = 0, payable = 0, treasury = 0, receivable = 0, refunded = 0;
  std::map<Month, std::int64_t> waiting, bound;

  std::int64_t committed() const {
    std::int64_t sum = 0;
    for (const auto& [month, amount] : bound) sum += amount;
    return sum;
  }
  std::int64_t free() const { return allotted - committed() - billed - spent; }

  // Money comes, or is taken: what waits is bound, whole months, the first ones first.
  void allot(std::int64_t amount) {
    allotted += amount;
    if (amount < 0) return;
    budget = true;
    while (!waiting.empty() && waiting.begin()->second <= free()) {
      bound[waiting.begin()->first] += waiting.begin()->second;
      waiting.erase(waiting.begin());
    }
  }
  void follow(Month month, std::int64_t change) {
    if (change > 0) {
      (budget ? bound : waiting)[month] += change;
      return;
    }
    const std::int64_t waits = std::min(-change, waiting[month]);
    waiting[month] -= waits;
    if (waiting[month] == 0) waiting.erase(month);
    bound[month] -= std::min(-change - waits, bound[month]);
  }
};

struct PlainRecount {
  std::map<Month, std::map<std::uint64_t, PlainMonth>> months;
  std::vector<PlainPurse> purses;
  std::map<std::uint32_t, PlainBill> bills;

  PlainMonth& at(std::uint64_t person, Month month) { return months[month][person]; }
  const PlainMonth* find(std::uint64_t person, Month month) const {
    const auto one = months.find(month);
    if (one == months.end()) return nullptr;
    const auto cell = one->second.find(person);
    return cell == one->second.end() ? nullptr : &cell->second;
  }
  void list(std::uint64_t person, Period period, int purse) {
    for (Month m = period.from; m < period.until; m = m.plus(1)) at(person, m).purse = purse;
  }
  void enrol(std::uint64_t person, Period period, bool registered) {
    for (Month m = period.from; m < period.until; m = m.plus(1))
      at(person, m).registered = registered;
  }

  void approve(PlainBill& bill) {
    PlainPurse& purse = purses[static_cast<std::size_t>(bill.purse)];
    for (const auto& [month, sum] : bill.months) {
      const std::int64_t of_bound = std::min(sum, purse.bound[month]);
      purse.bound[month] -= of_bound;
      bill.from_bound[month] = of_bound;
    }
    purse.billed += bill.amount;
    purse.expense += bill.amount;
    purse.payable += bill.amount;
  }
  void cancel(std::uint32_t number) {
    PlainBill& bill = bills[number];
    PlainPurse& purse = purses[static_cast<std::size_t>(bill.purse)];
    if (!bill.from_bound.empty()) {
      for (const auto& [month, sum] : bill.from_bound) purse.bound[month] += sum;
      purse.billed -= bill.amount;
      purse.expense -= bill.amount;
      purse.payable -= bill.amount;
    }
    for (const auto& [month, sum] : bill.months) {
      for (auto& [person, cell] : months[month])
        std::erase_if(cell.lines, [&](const PlainLine& line) { return line.bill == number; });
    }
    bill.live = false;
  }
  void disburse(PlainBill& bill) {
    PlainPurse& purse = purses[static_cast<std::size_t>(bill.purse)];
    purse.billed -= bill.amount;
    purse.spent += bill.amount;
    purse.payable -= bill.amount;
    purse.treasury += bill.amount;
    bill.disbursed = true;
  }
  PlainLine* line(std::uint64_t person, Month month, std::uint32_t bill) {
    for (auto& one : at(person, month).lines) {
      if (one.bill == bill) return &one;
    }
    return nullptr;
  }
};

}  // namespace lindung::app
