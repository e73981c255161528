// shell/app/money/bill_views.h - bills and refunds as a treasurer looks at them.
#pragma once

#include <string>
#include <vector>

#include "office/billing/billing.h"
#include "shell/app/decree/decree_views.h"
#include "shell/app/money/bill_lists.h"

namespace lindung::app {

struct BillSummary {
  std::string name;  // "T0000012"
  std::string fund;  // id
  int fiscal_year = 0;
  billing::Bill bill;  // without its lists
  std::int64_t left_out = 0;
  bool earlier_year = false;  // pays for a month before the fiscal year
  Rupiah missing;             // of a draft: what the purse lacks today
  // Paid out, and no receipt has booked it yet.
  Rupiah unbooked() const { return bill.is_disbursed() ? bill.amount - bill.booked : Rupiah(0); }
};

struct BillView {
  BillSummary summary;
  std::vector<BillLine> lines;
  std::vector<BillLeftOut> left_out;
  BillBasis basis;
};

Result<std::vector<BillSummary>> list_bills(const Context& context, std::uint64_t city);
// By its name ("T0000012"). Refuses BILL_UNKNOWN.
Result<BillView> show_bill(const Context& context, std::uint64_t city, const std::string& name);

// The same from a book at hand, whose acts the state knows.
Result<std::vector<BillSummary>> list_bills(const Context& context, const MoneyBook& book);
Result<BillView> show_bill(const Context& context, const CityState& state, const MoneyBook& book,
                           const std::string& name);

// Records an act on a bill, or only finds what a draft would come to.
Result<BillView> act_on_bill(const Context& context, std::uint64_t city, MoneyWish wish, Keep keep);

struct RefundSummary {
  std::string name;  // "R0000003"
  std::string fund;
  int fiscal_year = 0;
  billing::Refund refund;
};
Result<std::vector<RefundSummary>> list_refunds(const Context& context, std::uint64_t city);
Result<std::vector<RefundSummary>> list_refunds(const Context& context, const MoneyBook& book);
// Gives the refund after the act.
Result<RefundSummary> act_on_refund(const Context& context, std::uint64_t city, MoneyWish wish);

}  // namespace lindung::app
