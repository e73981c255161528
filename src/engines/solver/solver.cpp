#include "engines/solver/solver.h"

#include <algorithm>

#include <CoinError.hpp>

#include "base/check.h"
#include "engines/solver/library.h"

namespace lindung::solver {
namespace {

Error impossible() {
  return Error::input(
      "SOLVER_IMPOSSIBLE", "",
      {"batas-batas ini tidak dapat dipenuhi bersamaan", "these limits cannot be met together"});
}

Error inexact() {
  return Error::environment("SOLVER_INEXACT", "",
                            {"pemecah tidak memberi jawaban bulat yang tepat",
                             "the solver gave no answer that is exact in whole numbers"});
}

Error failed(const std::string& what) {
  return Error::environment("SOLVER_FAILED", "",
                            {"pemecah berhenti: " + what, "the solver gave up: " + what});
}

std::int64_t narrowed(Wide value) {
  LINDUNG_CHECK(value <= kUnlimited && value >= -kUnlimited);
  return static_cast<std::int64_t>(value);
}

bool better(Direction direction, std::int64_t a, std::int64_t b) {
  return direction == Direction::Maximise ? a > b : a < b;
}

Row held(const Goal& goal, std::int64_t value) {
  Row row{goal.terms, -kUnlimited, kUnlimited};
  (goal.direction == Direction::Maximise ? row.at_least : row.at_most) = value;
  return row;
}

}  // namespace

Solver::Solver(Program program, Effort effort) : program_(std::move(program)), effort_(effort) {
  library_ = std::make_unique<Library>(program_);
}
Solver::~Solver() = default;
Solver::Solver(Solver&&) noexcept = default;
Solver& Solver::operator=(Solver&&) noexcept = default;

Bounds Solver::bounds(Variable variable) const { return program_.variables()[variable]; }

Result<Reached> Solver::search(const Goal& goal) {
  Found found;
  try {
    found = library_->search(goal, values_, effort_);
  } catch (const CoinError& error) {
    return failed(error.message());
  }
  if (found.state == Found::State::Impossible && values_.empty()) return impossible();
  const bool usable = !found.values.empty() && holds(program_, found.values);
  if (usable) {
    const auto value = narrowed(sum_of(goal.terms, found.values));
    if (values_.empty() || !better(goal.direction, narrowed(sum_of(goal.terms, values_)), value)) {
      values_ = std::move(found.values);
    }
  }
  if (values_.empty()) {
    return found.state == Found::State::Failed ? failed("Clp") : inexact();
  }
  Reached reached;
  reached.value = narrowed(sum_of(goal.terms, values_));
  const bool proven = usable && found.state == Found::State::Solved;
  reached.bound = proven ? reached.value : found.bound.value_or(reached.value);
  if (!proven && !found.bound) return failed("Clp");
  if (better(goal.direction, reached.value, reached.bound)) reached.bound = reached.value;
  return reached;
}

Result<Reached> Solver::reach(const Goal& goal) {
  LINDUNG_ASSIGN_OR_RETURN(const Reached reached, search(goal));
  program_.row(held(goal, reached.value));
  library_->add_row(program_.rows().back());
  return reached;
}

std::vector<Solver::Narrowed> Solver::set(const std::vector<Narrowed>& narrowed) {
  std::vector<Narrowed> before;
  for (const Narrowed& one : narrowed) {
    before.insert(before.begin(), {one.variable, program_.variables()[one.variable]});
    program_.set_bounds(one.variable, one.bounds);
    library_->set_bounds(one.variable, one.bounds);
  }
  return before;
}

void Solver::set_bounds(const std::vector<Narrowed>& bounds) { set(bounds); }

bool Solver::current_fits(const std::vector<Narrowed>& narrowed) const {
  if (values_.empty()) return false;
  return std::all_of(narrowed.begin(), narrowed.end(), [&](const Narrowed& one) {
    const std::int64_t value = values_[one.variable];
    return value >= one.bounds.at_least && value <= one.bounds.at_most;
  });
}

Result<std::optional<bool>> Solver::settle() {
  Found found;
  try {
    found = library_->search({}, {}, effort_);
  } catch (const CoinError& error) {
    return failed(error.message());
  }
  if (!found.values.empty() && holds(program_, found.values)) {
    values_ = std::move(found.values);
    return std::optional(true);
  }
  if (found.state == Found::State::Impossible) return std::optional(false);
  return std::optional<bool>();
}

Result<std::optional<bool>> Solver::narrow(const std::vector<Narrowed>& narrowed) {
  const auto before = set(narrowed);
  if (current_fits(narrowed)) return std::optional(true);
  auto settled = settle();
  if (!settled || !*settled || !**settled) set(before);
  return settled;
}

Result<bool> Solver::relax(const std::vector<Narrowed>& narrowed) {
  const auto before = set(narrowed);
  try {
    if (library_->has_relaxed_solution()) return true;
  } catch (const CoinError& error) {
    return failed(error.message());
  }
  set(before);
  return false;
}

}  // namespace lindung::solver
