// office/fund/obstacles.h - everything that stands between a purse and a payment.
#pragma once

#include <optional>
#include <vector>

#include "office/contribution/fund_rule.h"
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

// `law`: contribution::fund_rule() of the fund's source and the fiscal year of the day of payment.
// In the order of the enumeration; empty: nothing stands in the way. Papers are asked for as the
// law asks for them; a scheme that names none has none. What is no paper in force (a proposal, an
// evaluation, a report) is not asked here.
std::vector<Obstacle> obstacles(const scheme::Scheme& scheme, const Payment& payment,
                                const contribution::FundRule& law);

// The heaviest of them; Warn when there is none.
Weight heaviest(const std::vector<Obstacle>& obstacles);

}  // namespace lindung::fund
