#include "office/planning/go_down_the_list.h"

#include <algorithm>

namespace lindung::planning {
namespace {

using Narrowed = solver::Solver::Narrowed;

// One block: classes are open until one of their people cannot be in; then none behind can, for
// they differ in nothing but rank.
//
// First pass: asks whether fractions of people would fit, which is fast; a no is certain, a yes
// nearly. If whole people do not fit at the end after all, a second pass asks for whole people at
// every step.
class List {
 public:
  List(const Problem& problem, const Model& model, solver::Solver& solver, std::size_t block)
      : problem_(problem), model_(model), solver_(solver), block_(block) {}

  Result<bool> run() {
    const auto before = bounds();
    LINDUNG_ASSIGN_OR_RETURN(const bool relaxed, pass(Question::Relaxed));
    if (relaxed) {
      LINDUNG_ASSIGN_OR_RETURN(const auto whole, solver_.settle());
      if (whole && *whole) return true;
    }
    solver_.set_bounds(before);
    return pass(Question::Whole);
  }

 private:
  enum class Question : std::uint8_t { Relaxed, Whole };
  struct Person {
    std::size_t person_class;
    std::size_t place;
  };

  std::vector<Narrowed> bounds() const {
    std::vector<Narrowed> bounds;
    for (std::size_t c = 0; c < problem_.classes.size(); ++c) {
      bounds.push_back({model_.people(c, block_), solver_.bounds(model_.people(c, block_))});
    }
    return bounds;
  }

  // True: done, and every answer was certain (as far as the question goes).
  Result<bool> pass(Question question) {
    question_ = question;
    open_.assign(problem_.classes.size(), true);
    std::uint64_t step = 1;
    bool certain = true;
    while (const auto next = first_left_out()) {
      const std::uint64_t rank = problem_.classes[next->person_class].ranks[next->place];
      LINDUNG_ASSIGN_OR_RETURN(const auto in, ask(down_to(rank + step - 1)));
      if (in.value_or(false)) {
        step *= 2;
      } else if (step > 1) {
        step = std::max<std::uint64_t>(1, step / 4);
      } else {
        certain = certain && in.has_value();
        LINDUNG_ASSIGN_OR_RETURN(const auto closed, close(next->person_class));
        if (!closed.value_or(false)) return false;
      }
    }
    for (std::size_t c = 0; c < open_.size(); ++c) {
      LINDUNG_ASSIGN_OR_RETURN(const auto closed, close(c));
      if (!closed.value_or(false)) return false;
    }
    return certain;
  }

  Result<std::optional<bool>> ask(const std::vector<Narrowed>& narrowed) {
    if (question_ == Question::Whole) return solver_.narrow(narrowed);
    LINDUNG_ASSIGN_OR_RETURN(const bool relaxed, solver_.relax(narrowed));
    return std::optional(relaxed);
  }

  std::int64_t in_now(std::size_t c) const {
    const solver::Variable people = model_.people(c, block_);
    return question_ == Question::Whole ? solver_.values()[people]
                                        : solver_.bounds(people).at_least;
  }

  // The open class whose next person stands highest.
  std::optional<Person> first_left_out() const {
    std::optional<Person> first;
    for (std::size_t c = 0; c < open_.size(); ++c) {
      const auto& ranks = problem_.classes[c].ranks;
      const auto place = static_cast<std::size_t>(in_now(c));
      if (!open_[c] || place >= ranks.size()) continue;
      if (!first || ranks[place] < problem_.classes[first->person_class].ranks[first->place]) {
        first = {c, place};
      }
    }
    return first;
  }

  // Everybody of the open classes down to this rank.
  std::vector<Narrowed> down_to(std::uint64_t rank) const {
    std::vector<Narrowed> narrowed;
    for (std::size_t c = 0; c < open_.size(); ++c) {
      if (!open_[c]) continue;
      const auto& ranks = problem_.classes[c].ranks;
      const auto count = std::upper_bound(ranks.begin(), ranks.end(), rank) - ranks.begin();
      const solver::Variable people = model_.people(c, block_);
      const solver::Bounds bounds = solver_.bounds(people);
      if (count <= bounds.at_least) continue;
      narrowed.push_back({people, {count, bounds.at_most}});
    }
    return narrowed;
  }

  Result<std::optional<bool>> close(std::size_t c) {
    open_[c] = false;
    const std::int64_t people = in_now(c);
    return ask({{model_.people(c, block_), {people, people}}});
  }

  const Problem& problem_;
  const Model& model_;
  solver::Solver& solver_;
  std::size_t block_;
  Question question_ = Question::Relaxed;
  std::vector<bool> open_;
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
