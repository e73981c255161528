// The papers of a payment and the carrier's receipt.
#include <algorithm>

#include "base/text.h"
#include "office/billing/books.h"
#include "office/billing/postings.h"
#include "office/billing/refusals.h"

namespace lindung::billing {
namespace {

std::string bill_name(BillNumber number) { return "bill " + std::to_string(number); }

bool is_billing_code(std::string_view code) {
  return code.size() >= 8 && code.size() <= 20 && std::all_of(code.begin(), code.end(), is_digit);
}

Error wrong_date(std::string where) {
  return Error::input("BILL_DATE", std::move(where),
                      {"tanggal surat sebelum langkah sebelumnya, atau setelah hari pencatatan",
                       "the paper is dated before the step before it, or after the day on which "
                       "it is recorded"});
}

Error used_number(std::string where) {
  return Error::input("BILL_PAPER", std::move(where),
                      {"nomor ini sudah dipakai untuk tagihan lain",
                       "this number is used for another bill already"});
}

}  // namespace

Result<void> Books::check_paper(const Act& act, const Bill& bill, const Paper& paper,
                                Date not_before, std::optional<Paper> Bill::*kind) const {
  const std::string where = bill_name(bill.number);
  if (trim(paper.number).empty()) return no_number(where);
  if (paper.date < not_before || paper.date > act.on) return wrong_date(where);
  const bool used = std::any_of(bills_.begin(), bills_.end(), [&](const Bill& other) {
    return other.is_live() && other.*kind && (other.*kind)->number == paper.number;
  });
  if (used) return used_number(where);
  return {};
}

Result<void> Books::request(const Act& act, BillNumber number, PaymentRequest request) {
  static constexpr Stage kFrom[] = {Stage::Approved};
  LINDUNG_ASSIGN_OR_RETURN(const std::size_t at, find_bill(number, kFrom, "request"));
  Bill& bill = bills_[at];
  LINDUNG_RETURN_IF_ERROR(check_paper(act, bill, request.paper, bill.approved->on, &Bill::request));
  const bool used = std::any_of(bills_.begin(), bills_.end(), [&](const Bill& other) {
    return other.is_live() && other.billing_code == request.billing_code;
  });
  if (used || !is_billing_code(request.billing_code)) {
    return Error::input("BILL_CODE", bill_name(number),
                        {"kode iuran harus 8 sampai 20 angka dan hanya dipakai sekali",
                         "the billing code must be 8 to 20 digits and is used once only"});
  }
  if (request.carrier_amount && *request.carrier_amount != bill.amount) {
    return sums_differ(bill_name(number), *request.carrier_amount, bill.amount);
  }
  bill.request = std::move(request.paper);
  bill.billing_code = std::move(request.billing_code);
  bill.stage = Stage::Requested;
  return {};
}

Result<void> Books::order(const Act& act, BillNumber number, Paper paper) {
  static constexpr Stage kFrom[] = {Stage::Requested};
  LINDUNG_ASSIGN_OR_RETURN(const std::size_t at, find_bill(number, kFrom, "order"));
  Bill& bill = bills_[at];
  LINDUNG_RETURN_IF_ERROR(check_paper(act, bill, paper, bill.request->date, &Bill::order));
  bill.order = std::move(paper);
  bill.stage = Stage::Ordered;
  return {};
}

Result<void> Books::disburse(const Act& act, BillNumber number, Paper paper, Rupiah amount) {
  static constexpr Stage kFrom[] = {Stage::Ordered};
  LINDUNG_ASSIGN_OR_RETURN(const std::size_t at, find_bill(number, kFrom, "disburse"));
  Bill& bill = bills_[at];
  LINDUNG_RETURN_IF_ERROR(check_paper(act, bill, paper, bill.order->date, &Bill::disbursement));
  if (amount != bill.amount) return sums_differ(bill_name(number), amount, bill.amount);
  const Purse& purse = purses_[bill.purse];
  if (is_public_money(purse.source) && paper.date.year() != purse.fiscal_year) {
    return Error::input("BILL_YEAR", purse.label(),
                        {"anggaran dana ini berakhir bersama tahunnya; bayar dari anggaran tahun "
                         "pencairan",
                         "this fund's budget ends with its year; pay from the budget of the year "
                         "of payment"});
  }
  Booking booking(act.id, bill.purse);
  for (const MonthSum& sum : sums_by_month(bill.lines)) {
    booking.move(sum.amount, Account::Spent, Account::Billed, sum.month);
    booking.move(sum.amount, Account::Payable, Account::Treasury, sum.month);
  }
  LINDUNG_RETURN_IF_ERROR(ledger_.post(booking.transaction()));
  bill.disbursement = std::move(paper);
  bill.stage = Stage::Disbursed;
  return {};
}

Result<Rupiah> Books::check_booked(const Bill& bill, const Receipt& receipt) const {
  const std::string where = bill_name(bill.number);
  if (receipt.all) return bill.amount - bill.booked;
  const std::span<const PersonMonths> booked(receipt.booked);
  const Error wrong = wrong_list(
      where, {"bulan yang dibukukan harus ada pada tagihan, berurutan, dan belum dibukukan",
              "booked months must stand on the bill, in order, and not be booked before"});
  if (booked.empty() || !is_in_order(booked)) return wrong;
  Rupiah sum;
  for (const PersonMonths& run : booked) {
    bool fits = inside(run.months, bill.months);
    for_each_month(fits ? run.months : Period{}, [&](Month month) {
      const Line* line = line_of(bill, run.person, month);
      fits = fits && line != nullptr && !is_booked(bill, run.person, month);
      if (fits) sum += line->dues;
    });
    if (!fits) return wrong;
  }
  return sum;
}

Result<void> Books::receipt(const Act& act, BillNumber number, Receipt receipt) {
  static constexpr Stage kFrom[] = {Stage::Disbursed, Stage::Receipted};
  LINDUNG_ASSIGN_OR_RETURN(const std::size_t at, find_bill(number, kFrom, "receipt"));
  Bill& bill = bills_[at];
  const std::string where = bill_name(number);
  if (trim(receipt.paper.number).empty()) return no_number(where);
  if (receipt.paper.date < bill.disbursement->date || receipt.paper.date > act.on) {
    return wrong_date(where);
  }
  for (const Bill& other : bills_) {
    for (const Receipt& one : other.receipts) {
      if (one.paper.number == receipt.paper.number) return used_number(where);
    }
  }
  LINDUNG_ASSIGN_OR_RETURN(const Rupiah booked, check_booked(bill, receipt));
  if (booked == Rupiah(0)) {
    return wrong_list(where, {"semua bulan tagihan ini sudah dibukukan",
                              "every month of this bill is booked already"});
  }
  if (receipt.amount < booked) return sums_differ(where, receipt.amount, booked);
  const Rupiah rest = bill.amount - bill.receipted;
  if (receipt.amount > rest) return sums_differ(where, receipt.amount, rest);
  bill.receipted += receipt.amount;
  bill.booked += booked;
  bill.receipts.push_back(std::move(receipt));
  bill.stage = Stage::Receipted;
  return {};
}

}  // namespace lindung::billing
