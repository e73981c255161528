// What the books know of one person.
#include <algorithm>

#include "office/billing/books.h"

namespace lindung::billing {
namespace {

// Whether a claim names a person's month of a bill, and whether the money for it has come.
struct Claimed {
  bool named = false;
  bool refunded = false;
};

Claimed claimed_in(const Refund& refund, BillNumber bill, std::uint64_t person, Month month) {
  const std::span<const RefundLine> lines(refund.claim.lines);
  const auto runs = runs_of(lines, person);
  const auto found = std::find_if(runs.begin(), runs.end(), [&](const RefundLine& line) {
    return line.bill == bill && line.months.contains(month);
  });
  if (found == runs.end()) return {};
  Rupiah until = found->dues * (month - found->months.from + 1);
  for (auto line = lines.begin(); &*line != &*found; ++line) {
    until += line->dues * line->months.months();
  }
  return {true, until <= refund.received};
}

}  // namespace

const Bill* Books::bill(BillNumber number) const {
  return number >= 1 && number <= bills_.size() ? &bills_[number - 1] : nullptr;
}

const Refund* Books::refund(RefundNumber number) const {
  return number >= 1 && number <= refunds_.size() ? &refunds_[number - 1] : nullptr;
}

BilledMonth Books::billed_month(const Bill& bill, const Line& line, Month month) const {
  BilledMonth known{bill.number,  month, line.dues, bill.stage, is_booked(bill, line.person, month),
                    std::nullopt, false};
  for (const Refund& refund : refunds_) {
    const Claimed claimed = claimed_in(refund, bill.number, line.person, month);
    // What was declined may be claimed again, what was received may not.
    if (!claimed.named || (refund.declined && !claimed.refunded)) continue;
    known.claimed = refund.number;
    known.refunded = claimed.refunded;
  }
  return known;
}

std::vector<BilledMonth> Books::months_of(std::uint64_t person) const {
  std::vector<BilledMonth> months;
  for (const Bill& bill : bills_) {
    if (!bill.is_live()) continue;
    for (const Line& line : runs_of(std::span<const Line>(bill.lines), person)) {
      for_each_month(line.months,
                     [&](Month month) { months.push_back(billed_month(bill, line, month)); });
    }
  }
  std::stable_sort(months.begin(), months.end(),
                   [](const BilledMonth& a, const BilledMonth& b) { return a.month < b.month; });
  return months;
}

bool Books::is_billed(std::uint64_t person, Month month) const {
  return std::any_of(bills_.begin(), bills_.end(), [&](const Bill& bill) {
    if (!bill.is_live() || !bill.months.contains(month)) return false;
    const Line* line = line_of(bill, person, month);
    return line != nullptr && !billed_month(bill, *line, month).refunded;
  });
}

bool Books::is_paid(std::uint64_t person, Month month) const {
  return std::any_of(bills_.begin(), bills_.end(), [&](const Bill& bill) {
    if (bill.stage != Stage::Receipted || !bill.months.contains(month)) return false;
    const Line* line = line_of(bill, person, month);
    return line != nullptr && billed_month(bill, *line, month).is_paid();
  });
}

}  // namespace lindung::billing
