#include "office/billing/books.h"

#include <algorithm>
#include <set>

#include "office/billing/postings.h"
#include "office/billing/refusals.h"
#include "terms/spoken.h"

namespace lindung::billing {
namespace {

constexpr std::size_t kPursesMax = 65'000;

}  // namespace

Result<PurseNumber> Books::open(const Purse& purse) {
  if (purse.fund.empty() || purse.fiscal_year < 2000 || purse.fiscal_year > 2999) {
    return wrong_purse(purse.fund, {"dana harus mempunyai id dan tahun anggaran",
                                    "a fund needs an id and a fiscal year"});
  }
  if (const auto known = find(purse.fund, purse.fiscal_year)) {
    Purse& old = purses_[*known];
    if (old.source != purse.source || old.payer != purse.payer) {
      return wrong_purse(purse.label(),
                         {"dana ini sudah dicatat dengan sumber atau pembayar lain",
                          "this fund is recorded with another source or payer already"});
    }
    old = purse;
    return *known;
  }
  if (purses_.size() >= kPursesMax) {
    return wrong_purse(purse.label(), {"terlalu banyak dana", "too many funds"});
  }
  purses_.push_back(purse);
  return static_cast<PurseNumber>(purses_.size() - 1);
}

Result<void> Books::allot(const Act& act, PurseNumber purse, Rupiah amount, std::string paper) {
  LINDUNG_RETURN_IF_ERROR(check_purse(purse));
  const Purse& fund = purses_[purse];
  if (paper.empty()) {
    return Error::input(
        "BILL_PAPER", fund.label(),
        {"nomor dokumen anggaran belum disebut", "the number of the budget document is missing"});
  }
  const Rupiah none(0);
  if (amount == none || amount > kAmountMax || amount < none - kAmountMax) {
    return wrong_amount(fund.label());
  }
  const Rupiah left = balance(Account::Available, purse) + amount;
  if (left < none) return beyond_ceiling(fund, none - left);
  Booking booking(act.id, purse);
  if (amount > none) {
    booking.move(amount, Account::Available, Account::Allotment, std::nullopt);
  } else {
    booking.move(none - amount, Account::Allotment, Account::Available, std::nullopt);
  }
  LINDUNG_RETURN_IF_ERROR(ledger_.post(booking.transaction()));
  allotments_.push_back({purse, amount, std::move(paper), act.on, act.id});
  return bind_waiting(act, purse);
}

Result<void> Books::commit(const Act& act, PurseNumber purse, std::span<const MonthSum> sums) {
  LINDUNG_RETURN_IF_ERROR(check_sums(purse, sums));
  Rupiah left = balance(Account::Available, purse);
  Booking booking(act.id, purse);
  for (const MonthSum& sum : sums) {
    left -= sum.amount;
    booking.move(sum.amount, Account::Committed, Account::Available, sum.month);
  }
  if (left < Rupiah(0)) return beyond_ceiling(purses_[purse], Rupiah(0) - left);
  LINDUNG_RETURN_IF_ERROR(ledger_.post(booking.transaction()));
  return {};
}

Result<void> Books::release(const Act& act, PurseNumber purse, std::span<const MonthSum> sums) {
  LINDUNG_RETURN_IF_ERROR(check_sums(purse, sums));
  Booking booking(act.id, purse);
  for (const MonthSum& sum : sums) {
    const Rupiah bound = balance(Account::Committed, purse, sum.month);
    if (sum.amount > bound) {
      const Text most = spoken_rupiah(bound);
      return Error::input("BILL_COMMITMENT", purses_[purse].label() + " " + sum.month.iso(),
                          {"yang terikat untuk bulan ini hanya " + most.id,
                           "only " + most.en + " is committed for this month"});
    }
    booking.move(sum.amount, Account::Available, Account::Committed, sum.month);
  }
  LINDUNG_RETURN_IF_ERROR(ledger_.post(booking.transaction()));
  return {};
}

std::optional<PurseNumber> Books::find(std::string_view fund, int fiscal_year) const {
  const auto found = std::find_if(purses_.begin(), purses_.end(), [&](const Purse& purse) {
    return purse.fund == fund && purse.fiscal_year == fiscal_year;
  });
  if (found == purses_.end()) return std::nullopt;
  return static_cast<PurseNumber>(found - purses_.begin());
}

Rupiah Books::balance(Account account, PurseNumber purse, std::optional<Month> month) const {
  const ledger::Filter filter{number_of(account), purse, month};
  return ledger_.balance(filter).on(ledger_.chart().accounts()[number_of(account)].normal);
}

Result<void> Books::check_purse(PurseNumber purse) const {
  if (purse < purses_.size()) return {};
  return wrong_purse("", {"dana ini tidak dikenal", "this fund is not known"});
}

Result<void> Books::check_sums(PurseNumber purse, std::span<const MonthSum> sums) const {
  LINDUNG_RETURN_IF_ERROR(check_purse(purse));
  std::set<Month> months;
  for (const MonthSum& sum : sums) {
    const bool fits = sum.amount > Rupiah(0) && sum.amount <= kAmountMax;
    if (!fits || !months.insert(sum.month).second) return wrong_amount(sum.month.iso());
  }
  if (months.empty() || months.size() > 120) return wrong_amount(purses_[purse].label());
  return {};
}

}  // namespace lindung::billing
