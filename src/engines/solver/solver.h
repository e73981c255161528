// engines/solver - the best whole numbers under limits: linear programs in integers, solved by
// COIN-OR CBC. In: a program (engines/solver/program.h) and goals, one after the other. Out: values
// that have been counted again exactly, the value of each goal, and how much better it could be at
// most. Nothing in this engine knows what a rupiah or a fund is. Not done here: fractions, anything
// that depends on the clock; the work is limited by nodes of the search tree, so that the same
// program gives the same answer on every run.
//
// Floating point is used inside CBC only. Every answer is rounded and every row counted again in
// whole numbers of any size; an answer that does not hold exactly is SOLVER_INEXACT, never used.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/result.h"
#include "engines/solver/program.h"

namespace lindung::solver {

enum class Direction : std::uint8_t { Minimise, Maximise };

struct Goal {
  Direction direction = Direction::Maximise;
  Terms terms;
};

struct Reached {
  std::int64_t value = 0;
  std::int64_t bound = 0;  // no solution can be better than this; equal to value: proven best
};

struct Effort {
  int nodes_max = 2'000;  // of the search tree, for one goal
};

class Solver {
 public:
  explicit Solver(Program program, Effort effort = {});
  ~Solver();
  Solver(Solver&&) noexcept;
  Solver& operator=(Solver&&) noexcept;

  // The best for this goal under all rows, bounds and goals reached before; it is held from now on
  // (no later goal makes it worse). Refuses SOLVER_IMPOSSIBLE (no values fulfil the program),
  // SOLVER_INEXACT, SOLVER_FAILED (the library gave up).
  Result<Reached> reach(const Goal& goal);

  // Is there a solution with these bounds? If so it becomes the current one and the bounds stay;
  // if not, the bounds are as before. Nothing: the search ended without an answer.
  struct Narrowed {
    Variable variable = 0;
    Bounds bounds;
  };
  Result<std::optional<bool>> narrow(const std::vector<Narrowed>& narrowed);

  // The same question where fractions count as solutions, much faster. False: there is certainly
  // none, and the bounds are as before. True: perhaps; the bounds stay, and values() stays behind
  // until settle() has found whole numbers for them, or has not.
  Result<bool> relax(const std::vector<Narrowed>& narrowed);
  Result<std::optional<bool>> settle();

  // Sets bounds without asking; for going back to bounds that had a solution.
  void set_bounds(const std::vector<Narrowed>& bounds);

  // Of the last goal reached or bounds narrowed; empty before.
  const std::vector<std::int64_t>& values() const { return values_; }
  const Program& program() const { return program_; }
  Bounds bounds(Variable variable) const;

 private:
  struct Library;
  Result<Reached> search(const Goal& goal);
  std::vector<Narrowed> set(const std::vector<Narrowed>& narrowed);  // gives the bounds before
  bool current_fits(const std::vector<Narrowed>& narrowed) const;
  Program program_;
  Effort effort_;
  std::vector<std::int64_t> values_;
  std::unique_ptr<Library> library_;
};

}  // namespace lindung::solver
