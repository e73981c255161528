// Claiming money back, and its coming back.
#include <algorithm>
#include <map>

#include "base/check.h"
#include "base/text.h"
#include "office/billing/books.h"
#include "office/billing/postings.h"
#include "office/billing/refusals.h"

namespace lindung::billing {
namespace {

std::string refund_name(RefundNumber number) { return "refund " + std::to_string(number); }

struct MonthAmount {
  Month month;
  Rupiah amount;
};

// The months of a claim in the order in which they are served, from rupiah `from` to `until`;
// nothing when either lies inside a month.
std::optional<std::vector<MonthAmount>> served(const RefundClaim& claim, Rupiah from,
                                               Rupiah until) {
  std::vector<MonthAmount> months;
  Rupiah at;
  bool whole = true;
  for (const RefundLine& line : claim.lines) {
    for_each_month(line.months, [&](Month month) {
      const Rupiah after = at + line.dues;
      if (at >= from && after <= until) months.push_back({month, line.dues});
      whole = whole && !(at < until && after > until);
      at = after;
    });
  }
  if (!whole) return std::nullopt;
  return months;
}

Rupiah sum(const std::vector<MonthAmount>& months) {
  Rupiah all;
  for (const MonthAmount& one : months) all += one.amount;
  return all;
}

Rupiah sum(const RefundClaim& claim) {
  Rupiah all;
  for (const RefundLine& line : claim.lines) all += line.dues * line.months.months();
  return all;
}

void move_all(Booking& booking, const std::vector<MonthAmount>& months, Account debit,
              Account credit) {
  std::map<Month, Rupiah> sums;
  for (const MonthAmount& one : months) sums[one.month] += one.amount;
  for (const auto& [month, amount] : sums) booking.move(amount, debit, credit, month);
}

}  // namespace

Result<void> Books::check_refund_line(const RefundClaim& claim, const RefundLine& line) const {
  const Error wrong = Error::input(
      "BILL_REFUND", "bill " + std::to_string(line.bill),
      {"bulan ini tidak dapat diminta kembali: belum dibayar dari dana ini, sudah diminta, atau "
       "alasannya tidak cocok dengan pembukuan BPJS",
       "this month cannot be claimed back: it was not paid out of this fund, is claimed already, "
       "or the reason does not fit what the carrier has booked"});
  const Bill* paid = bill(line.bill);
  if (paid == nullptr || paid->purse != claim.purse || !paid->is_disbursed() ||
      !inside(line.months, paid->months)) {
    return wrong;
  }
  bool fits = true;
  for_each_month(line.months, [&](Month month) {
    const Line* billed = line_of(*paid, line.person, month);
    if (billed == nullptr || billed->dues != line.dues) {
      fits = false;
      return;
    }
    const BilledMonth known = billed_month(*paid, *billed, month);
    const bool booked_as_said = known.booked == (claim.reason != RefundReason::NotBooked);
    fits = fits && booked_as_said && !known.claimed;
  });
  if (!fits) return wrong;
  return {};
}

Result<RefundNumber> Books::claim_refund(const Act& act, RefundClaim claim) {
  LINDUNG_RETURN_IF_ERROR(check_purse(claim.purse));
  const std::string where = purses_[claim.purse].label();
  if (trim(claim.agreement).empty()) return no_number(where);
  if (claim.lines.empty()) {
    return Error::input("BILL_EMPTY", where,
                        {"tidak ada yang dapat diminta kembali", "there is nothing to claim back"});
  }
  if (!is_in_order(std::span<const RefundLine>(claim.lines))) {
    return wrong_list(where, {"daftar pengembalian tidak teratur", "the list is not in order"});
  }
  for (const RefundLine& line : claim.lines) {
    LINDUNG_RETURN_IF_ERROR(check_refund_line(claim, line));
  }
  Refund refund;
  refund.number = static_cast<RefundNumber>(refunds_.size() + 1);
  refund.amount = sum(claim);
  refund.claimed = act;
  Booking booking(act.id, claim.purse);
  const auto months = served(claim, Rupiah(0), refund.amount);
  move_all(booking, *months, Account::Receivable, Account::Refunded);
  LINDUNG_RETURN_IF_ERROR(ledger_.post(booking.transaction()));
  refund.claim = std::move(claim);
  refunds_.push_back(std::move(refund));
  return refunds_.back().number;
}

Result<void> Books::receive_refund(const Act& act, RefundNumber number, Paper paper,
                                   Rupiah amount) {
  const std::string where = refund_name(number);
  if (number < 1 || number > refunds_.size()) return unknown_number(where);
  Refund& refund = refunds_[number - 1];
  if (trim(paper.number).empty()) return no_number(where);
  if (paper.date < refund.claimed.on || paper.date > act.on) {
    return Error::input("BILL_DATE", where,
                        {"tanggal penerimaan sebelum permintaan, atau setelah hari pencatatan",
                         "the money is dated before the claim, or after the day on which it is "
                         "recorded"});
  }
  if (amount <= Rupiah(0) || amount > refund.outstanding()) {
    return sums_differ(where, amount, refund.outstanding());
  }
  const auto months = served(refund.claim, refund.received, refund.received + amount);
  if (!months) {
    return Error::input(
        "BILL_SUM", where,
        {"jumlah ini tidak menutup bulan yang utuh", "this sum does not cover whole months"});
  }
  Booking booking(act.id, refund.claim.purse);
  move_all(booking, *months, Account::Treasury, Account::Receivable);
  if (paper.date.year() == purses_[refund.claim.purse].fiscal_year) {
    move_all(booking, *months, Account::Available, Account::Spent);
  }
  LINDUNG_CHECK(sum(*months) == amount);
  LINDUNG_RETURN_IF_ERROR(ledger_.post(booking.transaction()));
  refund.received += amount;
  refund.receipts.push_back(std::move(paper));
  return {};
}

Result<void> Books::decline_refund(const Act& act, RefundNumber number, std::string reason) {
  const std::string where = refund_name(number);
  if (number < 1 || number > refunds_.size()) return unknown_number(where);
  Refund& refund = refunds_[number - 1];
  if (refund.outstanding() == Rupiah(0)) {
    return Error::input("BILL_STATE", where,
                        {"tidak ada sisa yang ditunggu", "nothing is outstanding"});
  }
  if (trim(reason).empty()) return no_reason(where);
  Booking booking(act.id, refund.claim.purse);
  move_all(booking, *served(refund.claim, refund.received, refund.amount), Account::Refunded,
           Account::Receivable);
  LINDUNG_RETURN_IF_ERROR(ledger_.post(booking.transaction()));
  refund.declined = act;
  refund.decline_reason = std::move(reason);
  return {};
}

std::vector<RefundClaim> Books::claims_after_death(std::uint64_t person, Date death) const {
  std::vector<RefundClaim> claims;
  for (const BilledMonth& one : months_of(person)) {
    if (one.month <= Month::of(death) || !one.booked || one.claimed) continue;
    const PurseNumber purse = bills_[one.bill - 1].purse;
    auto claim = std::find_if(claims.begin(), claims.end(),
                              [&](const RefundClaim& known) { return known.purse == purse; });
    if (claim == claims.end()) {
      claim = claims.insert(claim, {purse, RefundReason::Died, "", {}});
    }
    RefundLine* last = claim->lines.empty() ? nullptr : &claim->lines.back();
    if (last != nullptr && last->bill == one.bill && last->dues == one.dues &&
        last->months.until == one.month) {
      last->months.until = one.month.plus(1);
    } else {
      claim->lines.push_back({person, {one.month, one.month.plus(1)}, one.bill, one.dues});
    }
  }
  return claims;
}

}  // namespace lindung::billing
