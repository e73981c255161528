// What decrees bind, with and without a budget.
#include <algorithm>

#include "office/billing/books.h"
#include "office/billing/postings.h"
#include "office/billing/refusals.h"

namespace lindung::billing {

bool Books::has_budget(PurseNumber purse) const {
  return std::any_of(allotments_.begin(), allotments_.end(),
                     [&](const Allotment& one) { return one.purse == purse; });
}

std::vector<MonthSum> Books::waiting(PurseNumber purse) const {
  std::vector<MonthSum> sums;
  for (const auto& [key, amount] : waiting_) {
    if (key.first == purse) sums.push_back({key.second, amount});
  }
  return sums;
}

// The first months first; a month is bound whole or not at all, and none before an earlier one.
Result<void> Books::bind_waiting(const Act& act, PurseNumber purse) {
  std::vector<MonthSum> bound;
  Rupiah left = balance(Account::Available, purse);
  for (const MonthSum& sum : waiting(purse)) {
    if (sum.amount > left) break;
    left -= sum.amount;
    bound.push_back(sum);
  }
  if (bound.empty()) return {};
  LINDUNG_RETURN_IF_ERROR(commit(act, purse, bound));
  for (const MonthSum& sum : bound) waiting_.erase({purse, sum.month});
  return {};
}

Result<void> Books::follow_decree(const Act& act, PurseNumber purse,
                                  std::span<const MonthSum> changes) {
  std::vector<MonthSum> sums(changes.begin(), changes.end());
  std::erase_if(sums, [](const MonthSum& sum) { return sum.amount == Rupiah(0); });
  std::vector<MonthSum> sizes = sums;  // without their signs
  for (MonthSum& sum : sizes) sum.amount = std::max(sum.amount, Rupiah(0) - sum.amount);
  LINDUNG_RETURN_IF_ERROR(check_purse(purse));
  if (sums.empty()) return {};
  LINDUNG_RETURN_IF_ERROR(check_sums(purse, sizes));

  const bool budget = has_budget(purse);
  auto waiting = waiting_;
  Booking booking(act.id, purse);
  Rupiah left = balance(Account::Available, purse);
  for (const MonthSum& sum : sums) {
    if (sum.amount > Rupiah(0) && budget) {
      booking.move(sum.amount, Account::Committed, Account::Available, sum.month);
      left -= sum.amount;
      continue;
    }
    Rupiah& waits = waiting[{purse, sum.month}];
    if (sum.amount > Rupiah(0)) {
      waits += sum.amount;
      continue;
    }
    const Rupiah fewer = Rupiah(0) - sum.amount;
    const Rupiah of_waiting = std::min(fewer, waits);
    waits -= of_waiting;
    const Rupiah freed =
        std::min(fewer - of_waiting, balance(Account::Committed, purse, sum.month));
    booking.move(freed, Account::Available, Account::Committed, sum.month);
    left += freed;
  }
  if (left < Rupiah(0)) return beyond_ceiling(purses_[purse], Rupiah(0) - left);
  if (!booking.transaction().postings.empty()) {
    LINDUNG_RETURN_IF_ERROR(ledger_.post(booking.transaction()));
  }
  std::erase_if(waiting, [](const auto& one) { return one.second == Rupiah(0); });
  waiting_ = std::move(waiting);
  return {};
}

}  // namespace lindung::billing
