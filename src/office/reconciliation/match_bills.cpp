#include "office/reconciliation/match_bills.h"

#include <algorithm>

namespace lindung::reconciliation {
namespace {

Difference of(Kind kind, const BillSide& bill) {
  Difference one;
  one.kind = kind;
  one.bill = bill.bill;
  one.purse = bill.purse;
  one.ours = bill.amount;
  return one;
}

Difference of_month(Kind kind, const BillSide& bill, const MonthSum& sum) {
  Difference one = of(kind, bill);
  one.month = sum.month;
  one.people = sum.people;
  one.ours = sum.amount;
  return one;
}

}  // namespace

std::vector<Difference> match_bills(std::span<const BillSide> bills, Month until) {
  std::vector<Difference> found;
  for (const BillSide& bill : bills) {
    Rupiah lines;
    for (const auto& sum : bill.months) {
      lines += sum.amount;
      if (sum.month.year() < bill.fiscal_year)
        found.push_back(of_month(Kind::PriorYear, bill, sum));
      if (bill.stage != Detail::None && sum.month < until) {
        found.push_back(of_month(Kind::MonthUnpaid, bill, sum));
        found.back().detail = bill.stage;
      }
    }
    if (lines != bill.amount) {
      found.push_back(of(Kind::BillTotal, bill));
      found.back().theirs = lines;
    }
    if (bill.stage == Detail::None && bill.receipted != bill.amount) {
      found.push_back(of(Kind::ReceiptDiffers, bill));
      found.back().theirs = bill.receipted;
    }
  }
  std::sort(found.begin(), found.end(), comes_before);
  return found;
}

}  // namespace lindung::reconciliation
