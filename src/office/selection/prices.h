// office/selection/prices.h - what one person costs from each fund, for all the months the fund
// pays. Discounts depend on payer, sector and month, so the price is asked of the law for every
// group and fund.
#pragma once

#include <vector>

#include "base/result.h"
#include "engines/rules/rule_book.h"
#include "office/scheme/scheme.h"
#include "terms/rupiah.h"

namespace lindung::selection {

struct Prices {
  std::vector<std::vector<Rupiah>>
      person;  // [group][fund], zero where the fund does not pay for the group
};

// What one person of the group (position) costs from the fund (position) in one month.
Result<Rupiah> person_month(const rules::RuleBook& rules, const scheme::Scheme& scheme,
                            std::size_t group, std::size_t fund, Month month);

Result<Prices> price(const rules::RuleBook& rules, const scheme::Scheme& scheme);

// The same sum a month for everybody, where no law is at hand (plans, tests).
Prices uniform_prices(const scheme::Scheme& scheme, Rupiah person_month);

}  // namespace lindung::selection
