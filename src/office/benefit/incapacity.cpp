#include <algorithm>
#include <array>

#include "office/benefit/calculation.h"

namespace lindung::benefit {
namespace {

constexpr int kLongestYears = 100;  // nobody is unable to work longer; keeps products in range
constexpr int kDaysInAYear = 366;

Result<void> check(const Incapacity& one) {
  const bool months = one.months >= 0, days = one.days >= 0;
  if (months == days) {
    return wrong("months", {"Sebutkan --months atau --days, salah satu.",
                            "Name --months or --days, one of them."});
  }
  const int given = months ? one.months : one.days;
  const int longest = kLongestYears * (months ? 12 : kDaysInAYear);
  if (given >= 1 && given <= longest) return {};
  return wrong(months ? "months" : "days",
               {"Lamanya harus antara 1 dan " + std::to_string(longest) + "; perbaiki angkanya.",
                "The time must lie between 1 and " + std::to_string(longest) + "; correct it."});
}

struct Stage {
  const char* rule;
  int months;  // how long it lasts
};
constexpr std::array<Stage, 3> kStages{{{"jkk.incapacity.months-1-6", 6},
                                        {"jkk.incapacity.months-7-12", 6},
                                        {"jkk.incapacity.month-13-on", kLongestYears * 12}}};

}  // namespace

Result<Benefit> incapacity_benefit(const rules::RuleBook& rules, const Incapacity& one) {
  LINDUNG_RETURN_IF_ERROR(check(one));
  const Law law(rules, one.date);
  LINDUNG_ASSIGN_OR_RETURN(const auto base, law.base(one.income));
  LINDUNG_ASSIGN_OR_RETURN(const auto month, law.number("jkk.incapacity.days-a-month"));
  // Counted in days or in months; so many of them make a month.
  const bool by_day = one.days >= 0;
  const std::int64_t unit = by_day ? month.value : 1;
  std::int64_t left = by_day ? one.days : one.months;
  Benefit benefit;
  for (const Stage& stage : kStages) {
    if (left == 0 && !benefit.lines.empty()) break;
    LINDUNG_ASSIGN_OR_RETURN(const auto share, law.number(stage.rule));
    const std::int64_t now = std::min(left, stage.months * unit);
    left -= now;
    Line line{stage.rule,
              Rupiah((base.value * now * share.value).amount() / (1000 * unit)),
              "",
              {base.rule, share.rule}};
    line.formula = percent(share.value) + " x " + grouped(base.value) + " x " + std::to_string(now);
    if (by_day) {
      line.formula += " / " + std::to_string(unit);
      line.rules.push_back(month.rule);
    }
    add(benefit, std::move(line));
  }
  note_unverified(benefit);
  return benefit;
}

}  // namespace lindung::benefit
