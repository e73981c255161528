#include "office/benefit/calculation.h"
#include "office/benefit/scholarship.h"
#include "terms/calendar.h"

namespace lindung::benefit {
namespace {

Result<void> check(const Death& death) {
  if (death.date < death.member_since) {
    return wrong("date",
                 {"Kematian terjadi sebelum menjadi peserta; perbaiki tanggal kematian atau awal "
                  "kepesertaan.",
                  "The death was before the membership began; correct the day of the death "
                  "or of the membership."});
  }
  if (death.paid_months < -1) {
    return wrong("paid-months", {"Bulan iuran tidak boleh negatif; tulis 0 atau lebih.",
                                 "Contribution months cannot be negative; write 0 or more."});
  }
  return {};
}

// A share of the base's multiple, not below what an ordinary death pays.
Result<void> add_accident_sum(Benefit& benefit, const Law& law, Rupiah income) {
  LINDUNG_ASSIGN_OR_RETURN(const auto base, law.base(income));
  LINDUNG_ASSIGN_OR_RETURN(const auto share, law.number("jkk.death.share"));
  LINDUNG_ASSIGN_OR_RETURN(const auto months, law.number("jkk.death.months"));
  LINDUNG_ASSIGN_OR_RETURN(const auto floor, law.number("jkm.lump-sum"));
  const Rupiah by_base((base.value * months.value * share.value).amount() / 1000);
  const Rupiah least(floor.value);
  const std::string formula =
      percent(share.value) + " x " + std::to_string(months.value) + " x " + grouped(base.value);
  add(benefit, {"jkk.death",
                std::max(by_base, least),
                by_base < least ? "max(" + formula + "; " + grouped(least) + ")" : formula,
                {base.rule, share.rule, months.rule, floor.rule}});
  return {};
}

Result<Date> full_from(const Law& law, Date member_since, std::vector<rules::RuleRef>& used) {
  LINDUNG_ASSIGN_OR_RETURN(const auto months, law.number("jkm.wait.months"));
  LINDUNG_ASSIGN_OR_RETURN(const auto days, law.number("jkm.wait.days"));
  used = {months.rule, days.rule};
  return plus_months(member_since, static_cast<int>(months.value))
      .plus_days(static_cast<std::int32_t>(days.value));
}

Result<void> add_ordinary_sums(Benefit& benefit, const Law& law, const Death& death) {
  std::vector<rules::RuleRef> wait;
  LINDUNG_ASSIGN_OR_RETURN(const Date full, full_from(law, death.member_since, wait));
  if (death.date >= full) {
    LINDUNG_RETURN_IF_ERROR(add_sum(benefit, law, "jkm.lump-sum"));
    auto& rules = benefit.lines.back().rules;
    if (full > death.member_since) rules.insert(rules.end(), wait.begin(), wait.end());
    LINDUNG_RETURN_IF_ERROR(add_sum(benefit, law, "jkm.periodic"));
  }
  LINDUNG_RETURN_IF_ERROR(add_sum(benefit, law, "jkm.funeral"));
  if (death.date >= full) return {};
  auto& rules = benefit.lines.back().rules;
  rules.insert(rules.end(), wait.begin(), wait.end());
  benefit.notes.push_back({"Masa tunggu peserta baru: santunan penuh baru sejak " + full.iso() +
                               ", sebelumnya biaya pemakaman saja.",
                           "A new participant waits: the full sum only from " + full.iso() +
                               ", before it the funeral grant alone."});
  return {};
}

}  // namespace

Result<Benefit> death_benefit(const rules::RuleBook& rules, const Death& death) {
  LINDUNG_RETURN_IF_ERROR(check(death));
  const Law law(rules, death.date);
  const bool accident = death.cause == DeathCause::Accident;
  Benefit benefit;
  if (accident) {
    LINDUNG_RETURN_IF_ERROR(add_accident_sum(benefit, law, death.income));
    LINDUNG_RETURN_IF_ERROR(add_sum(benefit, law, "jkk.periodic"));
    LINDUNG_RETURN_IF_ERROR(add_sum(benefit, law, "jkk.funeral"));
  } else {
    LINDUNG_ASSIGN_OR_RETURN(std::ignore, law.base(death.income));
    LINDUNG_RETURN_IF_ERROR(add_ordinary_sums(benefit, law, death));
  }
  const int paid =
      death.paid_months >= 0 ? death.paid_months : whole_months(death.member_since, death.date);
  LINDUNG_RETURN_IF_ERROR(add_scholarships(
      benefit, law, death.children,
      accident ? "scholarship.jkk.months-min" : "scholarship.jkm.months-min", paid));
  note_unverified(benefit);
  return benefit;
}

Result<Date> full_death_benefit_from(const rules::RuleBook& rules, Date member_since, Date on) {
  std::vector<rules::RuleRef> used;
  return full_from(Law(rules, on), member_since, used);
}

}  // namespace lindung::benefit
