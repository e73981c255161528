#include "office/planning/limits.h"

#include <algorithm>

namespace lindung::planning {
namespace {

std::int64_t crowd(const Problem& problem, const Plan& plan, std::size_t purse, Period block) {
  std::int64_t most = 0;
  for (Month month = block.from; month < block.until; month = month.plus(1)) {
    const auto at = static_cast<std::size_t>(month - problem.months.from);
    most = std::max(most, plan.purses[purse].people[at]);
  }
  return most;
}

Limit limit_of(const Problem& problem, const Plan& plan, Limit about, const Offer& offer) {
  const Period block = plan.blocks[about.block];
  const Purse& purse = problem.purses[offer.purse];
  about.purse = offer.purse;
  const auto due = block_due(problem, offer, block);
  if (!due) {
    about.kind = LimitKind::Months;
  } else if (purse.people_max && crowd(problem, plan, offer.purse, block) >= *purse.people_max) {
    about.kind = LimitKind::People;
  } else {
    about.kind = LimitKind::Ceiling;
    about.missing = std::max(Rupiah(0), *due - plan.purses[offer.purse].left);
  }
  return about;
}

}  // namespace

std::vector<Limit> binding_limits(const Problem& problem, const Plan& plan) {
  std::vector<Limit> limits;
  for (std::size_t c = 0; c < problem.classes.size(); ++c) {
    const PeopleClass& one = problem.classes[c];
    for (std::size_t k = 0; k < plan.blocks.size(); ++k) {
      const Limit about{c, k, 0, LimitKind::NoPurse, one.people() - plan.people[c][k], {}};
      if (about.left_out == 0) continue;
      if (one.offers.empty()) limits.push_back(about);
      for (const Offer& offer : one.offers) {
        limits.push_back(limit_of(problem, plan, about, offer));
      }
    }
  }
  return limits;
}

std::vector<PurseEnd> purse_ends(const Problem& problem, const Plan& plan) {
  std::vector<PurseEnd> ends(problem.purses.size());
  for (std::size_t f = 0; f < ends.size(); ++f) {
    const auto& people = plan.purses[f].people;
    for (std::size_t m = 0; m < people.size(); ++m) {
      if (people[m] > 0) ends[f].last_paid = problem.months.from.plus(static_cast<int>(m));
    }
    const Month last = std::min(problem.purses[f].months.until, problem.months.until).plus(-1);
    ends[f].before_its_time = !plan.complete() && (!ends[f].last_paid || *ends[f].last_paid < last);
  }
  return ends;
}

}  // namespace lindung::planning
