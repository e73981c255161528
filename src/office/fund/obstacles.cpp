#include "office/fund/obstacles.h"

#include <algorithm>

#include "base/check.h"
#include "office/fund/earmarks.h"
#include "office/fund/for_whom.h"

namespace lindung::fund {
namespace {

using scheme::InstrumentKind;

class Inspection {
 public:
  Inspection(const scheme::Scheme& scheme, const Payment& payment,
             const contribution::FundRule& law)
      : scheme_(scheme), payment_(payment), fund_(scheme.funds[payment.fund]), law_(law) {}

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

  bool needs(std::string_view word) const {
    return std::find(law_.needs.begin(), law_.needs.end(), word) != law_.needs.end();
  }

  void papers() {
    struct Paper {
      std::string_view word;
      InstrumentKind kind;
      Obstacle missing;
    };
    constexpr Paper kPapers[] = {
        {"mayor-regulation", InstrumentKind::MayorRegulation, Obstacle::NoMayorRegulation},
        {"regional-rule-on-recipients", InstrumentKind::RecipientsRule, Obstacle::NoRecipientsRule},
        {"decree", InstrumentKind::Decree, Obstacle::NoDecree},
        {"village-decree", InstrumentKind::VillageDecree, Obstacle::NoVillageDecree},
        {"cooperation-agreement", InstrumentKind::CooperationAgreement,
         Obstacle::NoCooperationAgreement},
        {"grant-agreement", InstrumentKind::GrantAgreement, Obstacle::NoGrantAgreement},
    };
    for (const Paper& paper : kPapers) {
      add_if(needs(paper.word) && !has(paper.kind), paper.missing);
    }
  }

  void law() {
    add_if(law_.may_pay == contribution::MayPay::No, Obstacle::SourceForbidden);
    add_if(law_.may_pay == contribution::MayPay::Unknown, Obstacle::SourceUnclear);
  }

  void purpose() {
    add_if(payment_.months.from < fund_.months.from || payment_.months.until > fund_.months.until,
           Obstacle::MonthOutsideFund);
    if (payment_.group) {
      const auto& funds = scheme_.groups[*payment_.group].funds;
      add_if(std::find(funds.begin(), funds.end(), payment_.fund) == funds.end(),
             Obstacle::GroupNotPaid);
      add_if(!pays_for(scheme_, *payment_.group, payment_.fund, law_), Obstacle::WorkersNotPaid);
    }
    const auto place = barred_place(fund_, payment_.village ? payment_.village->number() : 0);
    if (place) found_.push_back(*place);
  }

  void limits() {
    add_if(fund_.people_max && payment_.people > *fund_.people_max, Obstacle::TooManyPeople);
    add_if(payment_.amount > fund_.ceiling - payment_.spent, Obstacle::AboveCeiling);
    add_if(payment_.months.from.year() < payment_.day.year(), Obstacle::EarlierFiscalYear);
    add_if(is_public_money(fund_.funding_source()) && fund_.account.empty(),
           Obstacle::NoAccountCode);
  }

  const scheme::Scheme& scheme_;
  const Payment& payment_;
  const scheme::Fund& fund_;
  const contribution::FundRule& law_;
  std::vector<Obstacle> found_;
};

}  // namespace

std::vector<Obstacle> obstacles(const scheme::Scheme& scheme, const Payment& payment,
                                const contribution::FundRule& law) {
  LINDUNG_CHECK(payment.fund < scheme.funds.size());
  LINDUNG_CHECK(!payment.group || *payment.group < scheme.groups.size());
  return Inspection(scheme, payment, law).run();
}

Weight heaviest(const std::vector<Obstacle>& obstacles) {
  Weight heaviest = Weight::Warn;
  for (const Obstacle obstacle : obstacles) heaviest = std::max(heaviest, info(obstacle).weight);
  return heaviest;
}

}  // namespace lindung::fund
