// office/reconciliation/match_bills.h - a bill against its lines, its months, its payment and the
// carrier's receipt.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "office/reconciliation/difference.h"
#include "terms/date.h"

namespace lindung::reconciliation {

struct MonthSum {
  Month month;
  std::int64_t people = 0;
  Rupiah amount;
};

struct BillSide {
  std::uint64_t bill = 0;
  std::uint16_t purse = 0;
  int fiscal_year = 0;           // of the purse
  Rupiah amount;                 // as the bill states it
  std::vector<MonthSum> months;  // of its lines, rising
  Detail stage = Detail::Draft;  // Draft to Disbursed; None: the carrier has receipted it
  Rupiah receipted;              // by the receipt; meaningful when stage is None
};

// Bills that were cancelled are not to be handed in. `until`: months from then on are not due yet,
// and not named as unpaid.
std::vector<Difference> match_bills(std::span<const BillSide> bills, Month until);

}  // namespace lindung::reconciliation
