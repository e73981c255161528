// The planner against trying every plan, on thousands of small random cities.
#include <algorithm>
#include <numeric>
#include <tuple>

#include <gtest/gtest.h>

#include "office/planning/make_plan.h"
#include "office/planning/problem_for_tests.h"

namespace lindung::planning {
namespace {

// All goals in their order; smaller is better.
using Worth =
    std::tuple<std::int64_t, std::int64_t, std::int64_t, std::string, std::int64_t, std::int64_t>;

std::string ranks_left_out(const Problem& problem, const Plan& plan) {
  std::string left_out;
  std::vector<std::pair<std::uint32_t, std::pair<std::size_t, std::int64_t>>> list;
  for (std::size_t c = 0; c < problem.classes.size(); ++c) {
    for (std::int64_t i = 0; i < problem.classes[c].people(); ++i) {
      list.push_back({problem.classes[c].ranks[static_cast<std::size_t>(i)], {c, i}});
    }
  }
  std::sort(list.begin(), list.end());
  for (std::size_t k = 0; k < plan.blocks.size(); ++k) {
    for (const auto& [rank, person] : list) {
      left_out += person.second < plan.people[person.first][k] ? '0' : '1';
    }
  }
  return left_out;
}

Worth worth(const Problem& problem, const Plan& plan) {
  std::int64_t early = 0, order = 0;
  for (const Share& share : plan.shares) {
    const std::int64_t months = plan.blocks[share.block].months() * share.people;
    early += months * static_cast<std::int64_t>(plan.blocks.size() - share.block);
    order += months * static_cast<std::int64_t>(share.offer);
  }
  const std::int64_t spread = problem.spread == Spread::Steady ? plan.lost_cover : -early;
  return {plan.gap_months,
          -plan.person_months,
          spread,
          ranks_left_out(problem, plan),
          plan.cost.amount(),
          order};
}

// Tries every number of people for every class, block and purse that the limits allow.
class EveryPlan {
 public:
  explicit EveryPlan(const Problem& problem)
      : problem_(problem), blocks_(cut_blocks(problem.months, problem.block_months)) {
    for (const Purse& purse : problem.purses) left_.push_back(purse.ceiling);
  }

  Worth best() {
    try_from(0, 0, 0, problem_.classes.empty() ? 0 : problem_.classes[0].people());
    return *best_;
  }
  std::int64_t tried() const { return tried_; }

 private:
  bool crowded(std::size_t purse, std::size_t block, std::int64_t more) const {
    const auto most = problem_.purses[purse].people_max;
    std::int64_t people = more;
    for (const Share& share : shares_) {
      const auto& offers = problem_.classes[share.person_class].offers;
      if (share.block == block && offers[share.offer].purse == purse) people += share.people;
    }
    return most && people > *most;
  }

  void try_from(std::size_t block, std::size_t c, std::size_t offer, std::int64_t unpaid) {
    if (c == problem_.classes.size()) return next_block(block);
    if (offer == problem_.classes[c].offers.size()) {
      const std::int64_t next =
          c + 1 < problem_.classes.size() ? problem_.classes[c + 1].people() : 0;
      return try_from(block, c + 1, 0, next);
    }
    const Offer& one = problem_.classes[c].offers[offer];
    const auto due = block_due(problem_, one, blocks_[block]);
    try_from(block, c, offer + 1, unpaid);
    for (std::int64_t people = 1; due && people <= unpaid; ++people) {
      const Rupiah amount = *due * people;
      if (amount > left_[one.purse] || crowded(one.purse, block, people)) break;
      left_[one.purse] -= amount;
      shares_.push_back({c, offer, block, people, amount});
      try_from(block, c, offer + 1, unpaid - people);
      shares_.pop_back();
      left_[one.purse] += amount;
    }
  }

  void next_block(std::size_t block) {
    if (block + 1 < blocks_.size()) {
      return try_from(block + 1, 0, 0, problem_.classes.empty() ? 0 : problem_.classes[0].people());
    }
    ++tried_;
    const Worth one = worth(problem_, add_up(problem_, blocks_, shares_));
    if (!best_ || one < *best_) best_ = one;
  }

  const Problem& problem_;
  std::vector<Period> blocks_;
  std::vector<Rupiah> left_;
  std::vector<Share> shares_;
  std::optional<Worth> best_;
  std::int64_t tried_ = 0;
};

// Up to three classes with mixed ranks, three purses, three blocks.
Problem random_problem(Dice& dice) {
  Problem problem;
  const int months = static_cast<int>(dice.between(1, 4));
  problem.months.from = month(2025, static_cast<int>(dice.between(9, 12)));
  problem.months.until = problem.months.from.plus(months);
  problem.block_months = static_cast<int>(dice.between(months > 2 ? 2 : 1, 3));
  problem.spread = dice.between(0, 2) == 0 ? Spread::Early : Spread::Steady;
  for (std::int64_t f = dice.between(1, 3); f > 0; --f) {
    Period pays = problem.months;
    if (dice.between(0, 3) == 0) pays.from = pays.from.plus(1);
    problem.purses.push_back(purse("f", dice.between(0, 14) * 16'800, pays));
    if (dice.between(0, 4) == 0) problem.purses.back().people_max = dice.between(0, 3);
  }
  problem.classes.resize(static_cast<std::size_t>(dice.between(1, 3)));
  for (auto& one : problem.classes) one.present = dice.between(0, 2) == 0;
  const std::int64_t people = dice.between(1, 5);
  for (std::uint32_t rank = 1; rank <= people; ++rank) {
    const auto last = static_cast<std::int64_t>(problem.classes.size()) - 1;
    problem.classes[static_cast<std::size_t>(dice.between(0, last))].ranks.push_back(rank);
  }
  for (std::size_t c = 0; c < problem.classes.size(); ++c) {
    const std::int64_t dues[] = {16'800, 8'400, 36'800, 16'800};
    for (std::size_t f = 0; f < problem.purses.size(); ++f) {
      if (dice.between(0, 2) > 0) offer(problem, c, f, dues[dice.between(0, 3)]);
    }
  }
  return problem;
}

TEST(Planner, EqualsTryingEveryPlan) {
  int compared = 0, scarce = 0;
  for (std::uint64_t seed = 0; seed < 3'000; ++seed) {
    Dice dice(seed);
    const Problem problem = random_problem(dice);
    const auto plan = make_plan(problem);
    ASSERT_TRUE(plan) << seed << plan.error().message.en;
    ASSERT_EQ(worth(problem, *plan), EveryPlan(problem).best()) << "seed " << seed;
    for (const GoalReached& goal : plan->goals) ASSERT_TRUE(goal.proven()) << "seed " << seed;
    ++compared;
    if (!plan->complete() && plan->person_months > 0) ++scarce;
  }
  EXPECT_EQ(compared, 3'000);
  EXPECT_GT(scarce, 500);  // the cases in which something has to be decided
}

}  // namespace
}  // namespace lindung::planning
