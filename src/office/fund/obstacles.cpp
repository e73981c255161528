#include "office/fund/obstacles.h"

#include <algorithm>

#include "base/check.h"

namespace lindung::fund {
namespace {

using scheme::InstrumentKind;

class Inspection {
 public:
  Inspection(const scheme::Scheme& scheme, const Payment& payment, SourceRule source)
      : scheme_(scheme), payment_(payment), fund_(scheme.funds[payment.fund]), source_(source) {}

  std::vector<Obstacle> run() {
    papers();
    law();
    purpose();
    limits();
    return std::move(found_);
  }

 private:
  void add_if(bool stands, Obstacle obstacle) {
    if (stands) found_.push_back(obstacle);
  }

  // In force on the day of payment, and for this fund.
  bool has(InstrumentKind kind) const {
    return std::any_of(
        scheme_.instruments.begin(), scheme_.instruments.end(), [&](const auto& one) {
          const bool for_fund = one.funds.empty() || std::find(one.funds.begin(), one.funds.end(),
                                                               payment_.fund) != one.funds.end();
          return one.kind == kind && for_fund && one.in_force(payment_.day);
        });
  }

  // Whose kind nobody has stated is held to be public money unless a donor or the worker pays.
  bool is_public() const {
    if (fund_.kind) return is_public_money(*fund_.kind);
    return fund_.payer != "CSR" && fund_.payer != "SELF";
  }

  void papers() {
    add_if(is_public() && !has(InstrumentKind::MayorRegulation), Obstacle::NoMayorRegulation);
    add_if(is_public() && !has(InstrumentKind::Decree), Obstacle::NoDecree);
    add_if(fund_.payer != "SELF" && !has(InstrumentKind::CooperationAgreement),
           Obstacle::NoCooperationAgreement);
    add_if(fund_.kind == FundingSource::CityGrant && !has(InstrumentKind::GrantAgreement),
           Obstacle::NoGrantAgreement);
  }

  void law() {
    add_if(source_ == SourceRule::Forbidden, Obstacle::SourceForbidden);
    add_if(source_ == SourceRule::Unclear, Obstacle::SourceUnclear);
  }

  void purpose() {
    add_if(payment_.months.from < fund_.months.from || payment_.months.until > fund_.months.until,
           Obstacle::MonthOutsideFund);
    if (payment_.group) {
      const auto& funds = scheme_.groups[*payment_.group].funds;
      add_if(std::find(funds.begin(), funds.end(), payment_.fund) == funds.end(),
             Obstacle::GroupNotPaid);
    }
    if (fund_.regions.empty()) return;
    const bool inside =
        payment_.village &&
        std::any_of(fund_.regions.begin(), fund_.regions.end(),
                    [&](RegionCode region) { return payment_.village->is_inside(region); });
    add_if(payment_.village && !inside, Obstacle::RegionNotPaid);
    add_if(!payment_.village, Obstacle::RegionUnknown);
  }

  void limits() {
    add_if(fund_.people_max && payment_.people > *fund_.people_max, Obstacle::TooManyPeople);
    add_if(payment_.amount > fund_.ceiling - payment_.spent, Obstacle::AboveCeiling);
    add_if(payment_.months.from.year() < payment_.day.year(), Obstacle::EarlierFiscalYear);
    add_if(is_public() && fund_.account.empty(), Obstacle::NoAccountCode);
  }

  const scheme::Scheme& scheme_;
  const Payment& payment_;
  const scheme::Fund& fund_;
  SourceRule source_;
  std::vector<Obstacle> found_;
};

}  // namespace

std::vector<Obstacle> obstacles(const scheme::Scheme& scheme, const Payment& payment,
                                SourceRule source) {
  LINDUNG_CHECK(payment.fund < scheme.funds.size());
  LINDUNG_CHECK(!payment.group || *payment.group < scheme.groups.size());
  return Inspection(scheme, payment, source).run();
}

Weight heaviest(const std::vector<Obstacle>& obstacles) {
  Weight heaviest = Weight::Warn;
  for (const Obstacle obstacle : obstacles) heaviest = std::max(heaviest, info(obstacle).weight);
  return heaviest;
}

}  // namespace lindung::fund
