#include "office/fund/earmarks.h"

#include <algorithm>

#include "office/contribution/fund_rule.h"
#include "office/fund/for_whom.h"

namespace lindung::fund {
namespace {

using contribution::FundRule;

// The law on a purse in every year in which it has months.
Result<std::vector<FundRule>> laws_of(const rules::RuleBook& rules, const scheme::Fund& fund) {
  std::vector<FundRule> laws;
  for (int year = fund.months.from.year(); year <= fund.months.until.plus(-1).year(); ++year) {
    LINDUNG_ASSIGN_OR_RETURN(
        auto law, contribution::fund_rule(rules, info(fund.funding_source()).word, year));
    laws.push_back(std::move(law));
  }
  return laws;
}

std::optional<Obstacle> bar_of(const scheme::Scheme& scheme, std::size_t group, std::size_t fund,
                               const std::vector<FundRule>& laws) {
  const auto any = [&](auto holds) { return std::any_of(laws.begin(), laws.end(), holds); };
  if (any([](const FundRule& law) { return law.may_pay == contribution::MayPay::No; })) {
    return Obstacle::SourceForbidden;
  }
  if (any([&](const FundRule& law) { return !pays_for(scheme, group, fund, law); })) {
    return Obstacle::WorkersNotPaid;
  }
  return std::nullopt;
}

}  // namespace

Result<Earmarks> earmarks(const rules::RuleBook& rules, const scheme::Scheme& scheme) {
  Earmarks earmarks = no_earmarks(scheme);
  for (std::size_t f = 0; f < scheme.funds.size(); ++f) {
    LINDUNG_ASSIGN_OR_RETURN(const auto laws, laws_of(rules, scheme.funds[f]));
    for (std::size_t g = 0; g < scheme.groups.size(); ++g) {
      earmarks.barred[g][f] = bar_of(scheme, g, f, laws);
    }
  }
  return earmarks;
}

Earmarks no_earmarks(const scheme::Scheme& scheme) {
  return {
      std::vector(scheme.groups.size(), std::vector<std::optional<Obstacle>>(scheme.funds.size()))};
}

std::optional<Obstacle> barred_place(const scheme::Fund& fund, std::uint64_t village) {
  if (fund.regions.empty()) return std::nullopt;
  if (village == 0) return Obstacle::RegionUnknown;
  const auto place = RegionCode::make(RegionLevel::Village, village);
  const bool inside = std::any_of(fund.regions.begin(), fund.regions.end(),
                                  [&](RegionCode region) { return place.is_inside(region); });
  return inside ? std::nullopt : std::optional(Obstacle::RegionNotPaid);
}

std::optional<Obstacle> barred(const scheme::Scheme& scheme, const Earmarks& earmarks,
                               std::size_t group, std::size_t fund, std::uint64_t village) {
  if (const auto& law = earmarks.barred[group][fund]) return law;
  return barred_place(scheme.funds[fund], village);
}

}  // namespace lindung::fund
