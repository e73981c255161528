#include "office/selection/prices.h"

#include <algorithm>

#include "office/contribution/contribution.h"

namespace lindung::selection {
namespace {

Prices empty_prices(const scheme::Scheme& scheme) {
  return {std::vector(scheme.groups.size(), std::vector<Rupiah>(scheme.funds.size()))};
}

contribution::Case person_of(const scheme::Scheme& scheme, const scheme::Group& group,
                             const scheme::Fund& fund) {
  contribution::Case one;
  one.income = scheme.declared_income;
  one.sector = group.sector;
  one.payer = fund.payer;
  one.programs = scheme.programs;
  one.registered = std::min(scheme.registration_date, fund.months.from.first_day());
  return one;
}

}  // namespace

Result<Rupiah> person_month(const rules::RuleBook& rules, const scheme::Scheme& scheme,
                            std::size_t group, std::size_t fund, Month month) {
  auto one = person_of(scheme, scheme.groups[group], scheme.funds[fund]);
  one.month = month;
  LINDUNG_ASSIGN_OR_RETURN(const auto due, contribution::contribution(rules, one));
  return due.total;
}

Result<Prices> price(const rules::RuleBook& rules, const scheme::Scheme& scheme) {
  Prices prices = empty_prices(scheme);
  for (std::size_t g = 0; g < scheme.groups.size(); ++g) {
    for (const std::size_t f : scheme.groups[g].funds) {
      const auto& fund = scheme.funds[f];
      LINDUNG_ASSIGN_OR_RETURN(prices.person[g][f],
                               contribution::contribution_total(
                                   rules, person_of(scheme, scheme.groups[g], fund), fund.months));
    }
  }
  return prices;
}

Prices uniform_prices(const scheme::Scheme& scheme, Rupiah person_month) {
  Prices prices = empty_prices(scheme);
  for (std::size_t g = 0; g < scheme.groups.size(); ++g) {
    for (const std::size_t f : scheme.groups[g].funds) {
      prices.person[g][f] = person_month * scheme.funds[f].months.months();
    }
  }
  return prices;
}

}  // namespace lindung::selection
