// office/billing/refund.h - money that was paid for nothing and is claimed back from the carrier:
// months after a death, doubles, lines that were never booked. Law: the carrier's Perdir
// 22/PERDIR.02/072022 returns such months to government agencies by agreement, so a claim names the
// agreement.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "office/billing/bill.h"

namespace lindung::billing {

using RefundNumber = std::uint32_t;  // from 1, without gaps

enum class RefundReason : std::uint8_t { Died, Moved, FoundWork, PaidTwice, NotBooked, Mistake };
std::string_view refund_reason_id(RefundReason reason);  // "died"
std::optional<RefundReason> parse_refund_reason(std::string_view id);

struct RefundLine {
  std::uint64_t person = 0;
  Period months;
  BillNumber bill = 0;
  Rupiah dues;  // a month
  friend bool operator==(const RefundLine&, const RefundLine&) = default;
};

struct RefundClaim {
  PurseNumber purse = 0;
  RefundReason reason{};
  std::string agreement;          // number of the agreement that grants refunds
  std::vector<RefundLine> lines;  // in order of person and month
};

struct Refund {
  RefundNumber number = 0;
  RefundClaim claim;
  Rupiah amount;
  Act claimed;
  Rupiah received;  // the lines are served in their order
  std::vector<Paper> receipts;
  std::optional<Act> declined;  // the rest will not come
  std::string decline_reason;
  Rupiah outstanding() const { return declined ? Rupiah(0) : amount - received; }
};

}  // namespace lindung::billing
