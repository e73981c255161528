#include "office/billing/bill.h"

#include <array>

namespace lindung::billing {
namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, static_cast<std::size_t>(LeftOutReason::kCount)> kLeftOutIds{
    "billed-already",
    "dead",
    "not-sent",
    "unanswered",
    "refused-by-carrier",
    "not-yet-registered",
    "no-longer-registered",
    "not-verified",
    "verified-too-long-ago"};
constexpr std::array<std::string_view, 7> kStageIds{
    "drafted", "approved", "requested", "ordered", "disbursed", "receipted", "cancelled"};

}  // namespace

std::string_view left_out_id(LeftOutReason reason) {
  return kLeftOutIds[static_cast<std::size_t>(reason)];
}

std::optional<LeftOutReason> parse_left_out(std::string_view id) {
  const auto found = std::find(kLeftOutIds.begin(), kLeftOutIds.end(), id);
  if (found == kLeftOutIds.end()) return std::nullopt;
  return static_cast<LeftOutReason>(found - kLeftOutIds.begin());
}

std::string_view stage_id(Stage stage) { return kStageIds[static_cast<std::size_t>(stage)]; }

const Line* line_of(const Bill& bill, std::uint64_t person, Month month) {
  return find_run(std::span<const Line>(bill.lines), person, month);
}

bool pays_for_earlier_year(const Bill& bill, const Purse& purse) {
  return std::any_of(bill.lines.begin(), bill.lines.end(),
                     [&](const Line& line) { return line.months.from.year() < purse.fiscal_year; });
}

bool is_booked(const Bill& bill, std::uint64_t person, Month month) {
  return line_of(bill, person, month) != nullptr &&
         std::any_of(bill.receipts.begin(), bill.receipts.end(), [&](const Receipt& receipt) {
           return receipt.all ||
                  find_run(std::span<const PersonMonths>(receipt.booked), person, month);
         });
}

}  // namespace lindung::billing
