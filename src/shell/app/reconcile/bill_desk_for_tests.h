// shell/app/reconcile/bill_desk_for_tests.h - a clerk who bills each fund month by month, pays, and
// lets some bills lie; with the slips that he is told to make.
#pragma once

#include <functional>

#include "office/billing/recounted_books_for_tests.h"
#include "shell/app/reconcile/lived_city_for_tests.h"

namespace lindung::app {

class BillDesk : public LivedCity {
 public:
  explicit BillDesk(std::uint64_t seed) : chance_(seed) {
    for (auto& month : budget_months_) month = static_cast<int>(1 + chance_.below(4));
  }
  virtual ~BillDesk() = default;

 protected:
  enum class When : std::uint8_t { Notice, Enrolment, Payment, Refund };

  bool is_billing(int fund) const { return now.month() >= budget_month(fund); }
  // This month; with the budget all that came before as well.
  Period months_to_bill(int fund) const {
    Period months{now, now.plus(1)};
    if (now.month() == budget_month(fund)) {
      months.from = *Month::make(now.year(), 1);
      if (fund == 0 && now.year() > kFirstYear) months.from = months.from.plus(-1);
    }
    return months;
  }
  static bool is_poor(int fund) { return fund == 2; }
  int budget_month(int fund) const {
    return budget_months_[static_cast<std::size_t>(purse(now.year(), fund))];
  }
  int fund_of(std::uint64_t person) { return recount.at(person, now).purse % kFunds; }
  std::uint16_t group_of(std::uint64_t person) const { return person % 5 == 0 ? 1 : 0; }
  Rupiah dues_of(std::uint64_t person) const { return dues_of_group(group_of(person)); }
  void later(int months, When when, std::function<void()> what) {
    later_[{now.plus(months), when}].push_back(std::move(what));
  }

  billing::Chance chance_;
  std::map<std::uint64_t, Date> known_deaths_;
  std::map<std::uint64_t, int> funds_;  // who pays, by decree

  // The clerks' slips on bills.
  std::set<PersonMonth> unverified_, other_amount_;
  std::map<PersonMonth, int> strayed_;  // to which fund's bill
  std::set<PersonMonth> put_on_;        // on the bill without being billable
  struct HalfReceipt {
    std::uint64_t person = 0;
    bool whole_sum = false;
  };
  std::map<std::pair<int, Month>, HalfReceipt> half_receipts_;  // by fund

  virtual void half_received(billing::BillNumber bill, const HalfReceipt& half) = 0;

  void run(When when) {
    const auto due = later_.extract({now, when});
    if (due.empty()) return;
    for (const auto& what : due.mapped()) what();
  }

  void bill(int fund) {
    if (!is_billing(fund)) return;
    const Period months = months_to_bill(fund);
    Sheaf sheaf = propose(purse(now.year(), fund), months);
    slip(fund, sheaf);
    const auto bill = draft(purse(now.year(), fund), months, sheaf, 6);
    const auto half = half_receipts_.find({fund, now});
    if (half == half_receipts_.end() && now.month() <= 9 && chance_.one_in(5)) {
      const int stop = static_cast<int>(chance_.below(5));
      if (stop > 0 && !approve(bill, 7)) return cancel(bill, 8);
      if (pay(bill, 1, stop)) {
        later(static_cast<int>(1 + chance_.below(2)), When::Payment, [this, bill, stop] {
          if (stop == 0 && !approve(bill, 7)) return cancel(bill, 8);
          pay(bill, std::max(stop, 1), 5);
        });
      }
      return;
    }
    if (!approve(bill, 7)) return cancel(bill, 8);
    if (half == half_receipts_.end() && chance_.one_in(8)) {
      cancel(bill, 8);
      const auto again = draft(purse(now.year(), fund), months, sheaf, 8);
      if (approve(again, 9)) pay(again, 1, 5);
      return;
    }
    pay(bill, 1, half == half_receipts_.end() ? 5 : 4);
    if (half == half_receipts_.end()) return;
    receipt(bill, {half->second.person}, half->second.whole_sum, 13);
    half_received(bill, half->second);
  }
  // From stage to stage: 1 approved, 2 requested, 3 ordered, 4 disbursed, 5 receipted.
  bool pay(billing::BillNumber bill, int from, int to) {
    if (from <= 1 && to >= 2) request(bill, 10);
    if (from <= 2 && to >= 3) order(bill, 11);
    if (from <= 3 && to >= 4) disburse(bill, 12);
    if (from <= 4 && to >= 5) receipt(bill, {}, false, 13);
    return true;
  }

  Sheaf propose(int which, Period months) {
    std::vector<billing::Candidate> candidates;
    for (const auto& list : book.decrees.lists()) {
      for (const auto& row : list.rows()) {
        if (row.entry.fund != number(which)) continue;
        candidates.push_back(candidate(row));
      }
    }
    const auto rate = [&](std::uint16_t group) {
      return std::vector<Rupiah>(static_cast<std::size_t>(months.months()), dues_of_group(group));
    };
    const auto proposal =
        billing::propose(book.books, {months, {rate(0), rate(1)}, on(1)}, candidates);
    Sheaf sheaf;
    if (!proposal) {
      ADD_FAILURE() << proposal.error().message.en;
      return sheaf;
    }
    for (const auto& line : proposal->lines) {
      for (Month m = line.months.from; m < line.months.until; m = m.plus(1))
        sheaf.lines[{line.person, m}] = line.dues;
    }
    for (const auto& out : proposal->left_out) {
      for (Month m = out.months.from; m < out.months.until; m = m.plus(1))
        sheaf.left_out[{out.person, m}] = out.reason;
    }
    return sheaf;
  }
  billing::Candidate candidate(const decree::Row& row) {
    const std::uint64_t person = row.entry.person;
    billing::Candidate one;
    one.person = person;
    one.listed = row.months;
    one.rate = row.entry.group;
    const auto members = book.enrolment.members.memberships_of(person);
    const auto lines = book.enrolment.members.lines_of(person);
    if (!members.empty()) {
      const auto& member = book.enrolment.members.memberships()[members.back()];
      one.registration = billing::Registration::Registered;
      one.registered = {Month::of(member.start), member.until.value_or(*Month::make(2999, 1))};
    } else if (!lines.empty()) {
      const auto state = book.enrolment.members.standing(lines.back()).state;
      one.registration = state == enrolment::LineState::Refused ? billing::Registration::Refused
                                                                : billing::Registration::Unanswered;
    }
    if (const auto death = known_deaths_.find(person); death != known_deaths_.end())
      one.death = death->second;
    one.verified = !unverified_.contains({person, now});
    one.verified_on = on(1);
    return one;
  }
  // What the clerk does wrong with the sheaf in his hands.
  void slip(int fund, Sheaf& sheaf) {
    for (auto& [key, dues] : sheaf.lines) {
      if (other_amount_.contains(key)) dues += Rupiah(1'800);
    }
    for (const auto& [key, to] : strayed_) {
      if (key.second != now) continue;
      if (to == fund) sheaf.lines[key] = dues_of(key.first);
      if (fund_of(key.first) == fund) sheaf.lines.erase(key);
    }
    for (const auto& key : put_on_) {
      if (key.second != now || funds_.at(key.first) != fund) continue;
      sheaf.lines[key] = dues_of(key.first);
      sheaf.left_out.erase(key);
    }
  }

 private:
  int budget_months_[kFunds * (kLastYear - kFirstYear + 1)] = {};
  std::map<std::pair<Month, When>, std::vector<std::function<void()>>> later_;
};

}  // namespace lindung::app
