#include "office/planning/plan.h"

#include <algorithm>

#include "base/check.h"

namespace lindung::planning {
namespace {

void add_share(const Problem& problem, const Share& share, Plan& plan) {
  const PeopleClass& people = problem.classes[share.person_class];
  const Offer& offer = people.offers[share.offer];
  const Period block = plan.blocks[share.block];
  PurseTotal& purse = plan.purses[offer.purse];
  const auto due = block_due(problem, offer, block);
  LINDUNG_CHECK(due && share.people > 0 && *due * share.people == share.amount);
  for (Month month = block.from; month < block.until; month = month.plus(1)) {
    const auto at = static_cast<std::size_t>(month - problem.months.from);
    purse.people[at] += share.people;
    purse.by_month[at] += offer.dues[at] * share.people;
  }
  purse.paid += share.amount;
  purse.person_months += share.people * block.months();
  plan.people[share.person_class][share.block] += share.people;
  plan.person_months += share.people * block.months();
  plan.cost += share.amount;
}

void count_people(const Problem& problem, Plan& plan) {
  for (std::size_t c = 0; c < problem.classes.size(); ++c) {
    const PeopleClass& people = problem.classes[c];
    std::int64_t before = people.present ? people.people() : 0;
    for (std::size_t k = 0; k < plan.blocks.size(); ++k) {
      const std::int64_t now = plan.people[c][k];
      LINDUNG_CHECK(now >= 0 && now <= people.people());
      plan.lost_cover += std::max<std::int64_t>(0, before - now);
      if (people.present) plan.gap_months += (people.people() - now) * plan.blocks[k].months();
      before = now;
    }
    plan.wanted_person_months += people.people() * problem.months.months();
  }
}

void check_purses(const Problem& problem, Plan& plan) {
  for (std::size_t f = 0; f < problem.purses.size(); ++f) {
    const Purse& purse = problem.purses[f];
    PurseTotal& total = plan.purses[f];
    total.left = purse.ceiling - total.paid;
    LINDUNG_CHECK(total.left >= Rupiah(0));
    for (const std::int64_t people : total.people) {
      LINDUNG_CHECK(!purse.people_max || people <= *purse.people_max);
    }
  }
}

}  // namespace

Plan add_up(const Problem& problem, std::vector<Period> blocks, std::vector<Share> shares) {
  const auto months = static_cast<std::size_t>(problem.months.months());
  Plan plan;
  plan.blocks = std::move(blocks);
  plan.people.assign(problem.classes.size(), std::vector<std::int64_t>(plan.blocks.size()));
  plan.purses.resize(problem.purses.size());
  for (PurseTotal& purse : plan.purses) {
    purse.people.resize(months);
    purse.by_month.resize(months);
  }
  for (const Share& share : shares) add_share(problem, share, plan);
  plan.shares = std::move(shares);
  count_people(problem, plan);
  check_purses(problem, plan);
  return plan;
}

}  // namespace lindung::planning
