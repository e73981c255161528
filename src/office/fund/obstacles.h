// office/fund/obstacles.h - everything that stands between a purse and a payment.
#pragma once

#include <optional>
#include <vector>

#include "office/fund/obstacle.h"
#include "office/scheme/scheme.h"
#include "terms/month.h"
#include "terms/region_code.h"
#include "terms/rupiah.h"

namespace lindung::fund {

// A payment that somebody wants to make. Months are those that are paid for, `day` is when.
struct Payment {
  std::size_t fund = 0;               // position in Scheme::funds
  std::optional<std::size_t> group;   // position in Scheme::groups; none: not asked
  std::optional<RegionCode> village;  // where the people live; none: unknown
  Period months;                      // half open
  Date day;                           // of the payment
  std::int64_t people = 0;            // in the fullest month
  Rupiah amount;                      // of the whole payment
  Rupiah spent;                       // what the fund has paid and committed before
};

// May the fund's source pay contributions in the fiscal year of the day of payment? By law a
// village fund may in some years and not in others. Unclear: no rule, or none confirmed.
enum class SourceRule : std::uint8_t { Allowed, Forbidden, Unclear };

// In the order of the enumeration; empty: nothing stands in the way. A scheme that names no legal
// paper at all has none: every payment from public money is refused.
std::vector<Obstacle> obstacles(const scheme::Scheme& scheme, const Payment& payment,
                                SourceRule source);

// The heaviest of them; Warn when there is none.
Weight heaviest(const std::vector<Obstacle>& obstacles);

}  // namespace lindung::fund
