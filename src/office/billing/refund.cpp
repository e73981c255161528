#include "office/billing/refund.h"

#include <algorithm>
#include <array>

namespace lindung::billing {
namespace {

// In the order of the enumeration.
constexpr std::array<std::string_view, 6> kReasons{"died",       "moved",      "found-work",
                                                   "paid-twice", "not-booked", "mistake"};

}  // namespace

std::string_view refund_reason_id(RefundReason reason) {
  return kReasons[static_cast<std::size_t>(reason)];
}

std::optional<RefundReason> parse_refund_reason(std::string_view id) {
  const auto found = std::find(kReasons.begin(), kReasons.end(), id);
  if (found == kReasons.end()) return std::nullopt;
  return static_cast<RefundReason>(found - kReasons.begin());
}

}  // namespace lindung::billing
