#include "office/planning/make_plan.h"

#include "base/check.h"
#include "office/planning/go_down_the_list.h"
#include "office/planning/model.h"

namespace lindung::planning {
namespace {

class Planner {
 public:
  explicit Planner(const Problem& problem)
      : problem_(problem),
        model_(problem, cut_blocks(problem.months, problem.block_months)),
        solver_(model_.program(), {problem.nodes_max}) {}

  Result<Plan> run() {
    if (model_.has_present()) LINDUNG_RETURN_IF_ERROR(reach(GoalKind::Gap, model_.gap()));
    LINDUNG_RETURN_IF_ERROR(reach(GoalKind::People, model_.people()));
    if (goals_.back().value < wanted()) LINDUNG_RETURN_IF_ERROR(choose_people());
    LINDUNG_RETURN_IF_ERROR(reach(GoalKind::Cost, model_.cost()));
    LINDUNG_RETURN_IF_ERROR(reach(GoalKind::Order, model_.order()));
    Plan plan = add_up(problem_, model_.blocks(), model_.shares(solver_.values()));
    plan.goals = goals_;
    check(plan);
    return plan;
  }

 private:
  std::int64_t wanted() const {
    std::int64_t sum = 0;
    for (const PeopleClass& one : problem_.classes) sum += one.people() * problem_.months.months();
    return sum;
  }

  Result<void> reach(GoalKind kind, const solver::Goal& goal) {
    LINDUNG_ASSIGN_OR_RETURN(const auto reached, solver_.reach(goal));
    goals_.push_back({kind, reached.value, reached.bound});
    return {};
  }

  // Not everybody can be in: who is?
  Result<void> choose_people() {
    const bool steady = problem_.spread == Spread::Steady;
    LINDUNG_RETURN_IF_ERROR(reach(GoalKind::Spread, steady ? model_.lost_cover() : model_.early()));
    LINDUNG_ASSIGN_OR_RETURN(const bool proven, go_down_the_list(problem_, model_, solver_));
    goals_.push_back({GoalKind::Rank, 0, proven ? 0 : 1});
    return {};
  }

  void check(const Plan& plan) const {
    for (const GoalReached& goal : goals_) {
      if (goal.kind == GoalKind::People) LINDUNG_CHECK(goal.value == plan.person_months);
      if (goal.kind == GoalKind::Cost) LINDUNG_CHECK(Rupiah(goal.value) == plan.cost);
      if (goal.kind == GoalKind::Spread && problem_.spread == Spread::Steady) {
        LINDUNG_CHECK(goal.value == plan.lost_cover);
      }
    }
  }

  const Problem& problem_;
  Model model_;
  solver::Solver solver_;
  std::vector<GoalReached> goals_;
};

}  // namespace

Result<Plan> make_plan(const Problem& problem) {
  LINDUNG_CHECK(problem.months.months() >= 1);
  for (const PeopleClass& one : problem.classes) {
    for (const Offer& offer : one.offers) {
      LINDUNG_CHECK(offer.purse < problem.purses.size());
      LINDUNG_CHECK(offer.dues.size() == static_cast<std::size_t>(problem.months.months()));
    }
  }
  return Planner(problem).run();
}

}  // namespace lindung::planning
