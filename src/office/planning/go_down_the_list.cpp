#include "office/planning/go_down_the_list.h"

#include <algorithm>

namespace lindung::planning {
namespace {

// One block: classes are open until one of their people cannot be in; then none behind can, for
// they differ in nothing but rank.
class List {
 public:
  List(const Problem& problem, const Model& model, solver::Solver& solver, std::size_t block)
      : problem_(problem), model_(model), solver_(solver), block_(block) {
    for (const PeopleClass& one : problem.classes) {
      open_.push_back(!one.ranks.empty());
    }
  }

  Result<bool> run() {
    while (const auto next = first_left_out()) {
      const std::uint64_t rank = problem_.classes[next->first].ranks[next->second];
      LINDUNG_ASSIGN_OR_RETURN(const auto in, include_up_to(rank + step_ - 1));
      if (in && *in) {
        step_ *= 2;
        continue;
      }
      if (step_ > 1) {
        step_ = 1;
        continue;
      }
      proven_ = proven_ && in.has_value();
      LINDUNG_RETURN_IF_ERROR(close(next->first));
    }
    LINDUNG_RETURN_IF_ERROR(fix());
    return proven_;
  }

 private:
  std::int64_t protected_now(std::size_t c) const {
    return solver_.values()[model_.people(c, block_)];
  }

  // The open class whose next person stands highest, and that person's place in it.
  std::optional<std::pair<std::size_t, std::size_t>> first_left_out() const {
    std::optional<std::pair<std::size_t, std::size_t>> first;
    for (std::size_t c = 0; c < open_.size(); ++c) {
      const auto& ranks = problem_.classes[c].ranks;
      const auto place = static_cast<std::size_t>(protected_now(c));
      if (!open_[c] || place >= ranks.size()) continue;
      if (!first || ranks[place] < problem_.classes[first->first].ranks[first->second]) {
        first = {c, place};
      }
    }
    return first;
  }

  // Everybody of the open classes down to this rank.
  Result<std::optional<bool>> include_up_to(std::uint64_t rank) {
    std::vector<solver::Solver::Narrowed> narrowed;
    for (std::size_t c = 0; c < open_.size(); ++c) {
      if (!open_[c]) continue;
      const auto& ranks = problem_.classes[c].ranks;
      const auto count = std::upper_bound(ranks.begin(), ranks.end(), rank) - ranks.begin();
      const solver::Variable variable = model_.people(c, block_);
      const solver::Bounds bounds = solver_.bounds(variable);
      narrowed.push_back(
          {variable, {std::max<std::int64_t>(bounds.at_least, count), bounds.at_most}});
    }
    return solver_.narrow(narrowed);
  }

  Result<void> close(std::size_t c) {
    open_[c] = false;
    const std::int64_t people = protected_now(c);
    LINDUNG_ASSIGN_OR_RETURN(const auto held,
                             solver_.narrow({{model_.people(c, block_), {people, people}}}));
    (void)held;  // the current values fit
    return {};
  }

  Result<void> fix() {
    for (std::size_t c = 0; c < open_.size(); ++c) LINDUNG_RETURN_IF_ERROR(close(c));
    return {};
  }

  const Problem& problem_;
  const Model& model_;
  solver::Solver& solver_;
  std::size_t block_;
  std::vector<bool> open_;
  std::uint64_t step_ = 1;
  bool proven_ = true;
};

}  // namespace

Result<bool> go_down_the_list(const Problem& problem, const Model& model, solver::Solver& solver) {
  bool proven = true;
  for (std::size_t k = 0; k < model.blocks().size(); ++k) {
    LINDUNG_ASSIGN_OR_RETURN(const bool of_block, List(problem, model, solver, k).run());
    proven = proven && of_block;
  }
  return proven;
}

}  // namespace lindung::planning
