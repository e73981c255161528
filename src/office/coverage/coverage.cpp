#include "office/coverage/coverage.h"

#include <algorithm>

#include "base/check.h"
#include "terms/calendar.h"

namespace lindung::coverage {
namespace {

bool rising(std::span<const PersonMonthFacts> months) {
  return std::adjacent_find(months.begin(), months.end(), [](const auto& a, const auto& b) {
           return a.month >= b.month;
         }) == months.end();
}

// Walks over the covered months one by one.
class Runs {
 public:
  explicit Runs(int grace_months) : grace_months_(grace_months) {}

  void add(Month month) {
    const bool first = months_ == 0;
    const int gap = first ? 0 : month - last_ - 1;
    if (first) first_ = month;
    if (first || gap > grace_months_) since_ = month;
    consecutive_ = first || gap > 0 ? 1 : consecutive_ + 1;
    longest_ = std::max(longest_, consecutive_);
    last_ = month;
    ++months_;
  }
  bool reaches(Month month) const { return months_ > 0 && last_ >= month; }
  void fill(Cover& cover, bool wait_restarts) const {
    cover.since = since_.first_day();
    cover.wait_since = (wait_restarts ? since_ : first_).first_day();
    cover.months_paid = months_;
    cover.consecutive_months = consecutive_;
    cover.longest_run = longest_;
  }
  Month last() const { return last_; }
  bool any() const { return months_ > 0; }

 private:
  int grace_months_;
  int months_ = 0, consecutive_ = 0, longest_ = 0;
  Month first_, since_, last_;
};

// The last month that is covered without a gap from `from` on.
Month covered_through(std::span<const PersonMonthFacts> months, Month from) {
  Month last = from;
  for (const auto& facts : months) {
    if (facts.month == last.plus(1) && facts.covered()) last = facts.month;
  }
  return last;
}

bool planned(const PersonMonthFacts& facts) { return facts.listed || facts.covered(); }

}  // namespace

Result<Terms> terms_on(const rules::RuleBook& rules, Date on) {
  LINDUNG_ASSIGN_OR_RETURN(const auto grace, rules.number("membership.grace", on));
  LINDUNG_ASSIGN_OR_RETURN(const auto months, rules.number("jkm.wait.months", on));
  LINDUNG_ASSIGN_OR_RETURN(const auto days, rules.number("jkm.wait.days", on));
  LINDUNG_ASSIGN_OR_RETURN(const auto restarts,
                           rules.flag("membership.wait-restarts-after-lapse", on));
  return Terms{static_cast<int>(grace.value),
               static_cast<int>(months.value),
               static_cast<int>(days.value),
               restarts.value,
               {grace.rule, months.rule, days.rule, restarts.rule}};
}

std::string_view standing_id(Standing standing) {
  switch (standing) {
    case Standing::NeverCovered:
      return "never-covered";
    case Standing::Covered:
      return "covered";
    case Standing::InGrace:
      return "in-grace";
    case Standing::Ended:
      return "ended";
  }
  return "";
}

Cover cover_on(std::span<const PersonMonthFacts> months, Date on, const Terms& terms) {
  LINDUNG_CHECK(rising(months));
  const Month now = Month::of(on);
  Cover cover;
  cover.facts.month = now;
  Runs runs(terms.grace_months);
  for (const auto& facts : months) {
    if (facts.month > now) break;
    if (facts.month == now) cover.facts = facts;
    if (facts.covered()) runs.add(facts.month);
  }
  if (!runs.any()) return cover;
  runs.fill(cover, terms.wait_restarts);
  const Month through = covered_through(months, runs.last());
  cover.paid_until = last_day(through);
  cover.grace_until = last_day(through.plus(terms.grace_months));
  cover.full_death_from =
      plus_months(cover.wait_since, terms.wait_months).plus_days(terms.wait_days);
  if (runs.reaches(now)) {
    cover.standing = Standing::Covered;
  } else {
    cover.standing = on <= cover.grace_until ? Standing::InGrace : Standing::Ended;
  }
  return cover;
}

std::optional<Gap> next_gap(std::span<const PersonMonthFacts> months, Date on, const Terms& terms) {
  const Cover cover = cover_on(months, on, terms);
  if (cover.standing != Standing::Covered) return std::nullopt;
  Month last = Month::of(cover.paid_until);
  std::optional<Month> again;
  for (const auto& facts : months) {
    if (facts.month <= last || !planned(facts)) continue;
    if (facts.month > last.plus(1)) {
      again = facts.month;
      break;
    }
    last = facts.month;
  }
  Gap gap{last.plus(1), again, false, last_day(last.plus(terms.grace_months))};
  gap.restarts_wait = !again || *again - last - 1 > terms.grace_months;
  return gap;
}

std::vector<Month> months_after(std::span<const PersonMonthFacts> months, Date death) {
  std::vector<Month> found;
  for (const auto& facts : months) {
    if (facts.month > Month::of(death) && facts.covered()) found.push_back(facts.month);
  }
  return found;
}

}  // namespace lindung::coverage
