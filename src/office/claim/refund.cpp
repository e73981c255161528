#include "office/claim/refund.h"

#include "office/contribution/contribution.h"
#include "terms/spoken.h"

namespace lindung::claim {
namespace {

Remark remark_on(const Assessment& found, bool by_agreement, std::string_view rule) {
  const std::string months = std::to_string(found.months_after_death);
  const std::string back = std::to_string(found.refund_months) + " (";
  const Text sum = spoken_rupiah(found.refund);
  return {"PAID_AFTER_DEATH",
          {months + " bulan dibayar sesudah bulan kematian; yang dapat kembali " + back + sum.id +
               (by_agreement ? "), bila perjanjian kerja sama menyebutnya." : ")."),
           months + " months were paid after the month of death; what can come back: " + back +
               sum.en + (by_agreement ? "), if the cooperation agreement says so." : ").")},
          std::string(rule)};
}

}  // namespace

Result<void> add_refund(const rules::RuleBook& rules, const Claim& claim, const Member& member,
                        Date on, Assessment& found) {
  const auto death = death_day(claim.report);
  if (!death) return {};
  const auto months = coverage::months_after(member.months, *death);
  if (months.empty()) return {};
  const rules::Fact facts[] = {{"payer", member.payer}};
  LINDUNG_ASSIGN_OR_RETURN(const auto how, rules.text("refund.how", *death, facts));
  LINDUNG_ASSIGN_OR_RETURN(const auto after, rules.text("refund.counts-after", *death));
  const Month from = Month::of(after.value == "claim" ? std::max(on, *death) : *death);
  found.months_after_death = static_cast<int>(months.size());
  for (const Month month : months) {
    if (month <= from) continue;
    contribution::Case one;
    one.month = month;
    one.income = member.income;
    one.payer = member.payer;
    one.programs = member.programs;
    LINDUNG_ASSIGN_OR_RETURN(const auto dues, contribution::contribution(rules, one));
    found.refund += dues.total;
    ++found.refund_months;
  }
  found.remarks.push_back(remark_on(found, how.value == "by-agreement", how.rule.id));
  return {};
}

}  // namespace lindung::claim
