// engines/solver/library.h - the one place that knows COIN-OR: a program as Clp holds it, and the
// two questions asked of it. Fractions live behind this header.
#pragma once

#include <optional>
#include <vector>

#include <OsiClpSolverInterface.hpp>

#include "engines/solver/solver.h"

namespace lindung::solver {

// What a search found: values rounded to whole numbers, not yet counted again, and the bound on the
// goal in its own direction.
struct Found {
  enum class State : std::uint8_t { Solved, Impossible, Unfinished, Failed };
  State state = State::Failed;
  std::vector<std::int64_t> values;  // empty: none was found
  std::optional<std::int64_t> bound;
};

struct Solver::Library {
  explicit Library(const Program& program);

  void add_row(const Row& row);
  void set_bounds(Variable variable, Bounds bounds);
  Bounds bounds(Variable variable) const;
  bool has_relaxed_solution();  // with fractions allowed
  // The best for `goal`; with no terms, any values that fit. `start`: values that fit already, or
  // empty.
  Found search(const Goal& goal, const std::vector<std::int64_t>& start, const Effort& effort);

 private:
  void set_goal(const Goal& goal, double divisor);
  Found branch(const Goal& goal, double divisor, const std::vector<std::int64_t>& start,
               const Effort& effort);

  OsiClpSolverInterface lp_;
  bool solved_before_ = false;
};

}  // namespace lindung::solver
