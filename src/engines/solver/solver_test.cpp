#include "engines/solver/solver.h"

#include <gtest/gtest.h>

namespace lindung::solver {
namespace {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2654435761u + 1) {}
  std::int64_t between(std::int64_t low, std::int64_t high) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return low +
           static_cast<std::int64_t>((state_ >> 33) % static_cast<std::uint64_t>(high - low + 1));
  }

 private:
  std::uint64_t state_;
};

// Calls `use` with every combination of values within the bounds.
template <class Use>
void every_combination(const std::vector<Bounds>& bounds, Use use) {
  std::vector<std::int64_t> values;
  for (const Bounds& one : bounds) values.push_back(one.at_least);
  while (true) {
    use(values);
    std::size_t i = 0;
    while (i < values.size() && values[i] == bounds[i].at_most) {
      values[i] = bounds[i].at_least;
      ++i;
    }
    if (i == values.size()) return;
    ++values[i];
  }
}

Program random_program(Dice& dice) {
  Program program;
  const auto variables = dice.between(1, 5);
  for (int i = 0; i < variables; ++i) program.variable({0, dice.between(0, 4)});
  for (std::int64_t rows = dice.between(0, 4); rows > 0; --rows) {
    Row row;
    for (Variable i = 0; i < variables; ++i) {
      const auto factor = dice.between(-6, 20);
      if (factor != 0) row.terms.push_back({i, factor * 700});
    }
    row.at_most = dice.between(0, 40) * 700 + dice.between(0, 699);
    if (dice.between(0, 4) == 0) row.at_least = dice.between(1, 10) * 350;
    program.row(row);
  }
  return program;
}

Goal random_goal(Dice& dice, const Program& program) {
  Goal goal;
  goal.direction = dice.between(0, 1) == 0 ? Direction::Maximise : Direction::Minimise;
  for (Variable i = 0; i < program.variables().size(); ++i) {
    goal.terms.push_back({i, dice.between(-9, 9)});
  }
  return goal;
}

TEST(Program, ARowIsKeptDividedByItsCommonDivisor) {
  Program program;
  const Variable x = program.variable({0, 10});
  program.row({{{x, 16'800}}, -33'601, 50'000});
  EXPECT_EQ(program.rows()[0].terms[0].factor, 1);
  EXPECT_EQ(program.rows()[0].at_least, -2);
  EXPECT_EQ(program.rows()[0].at_most, 2);
  EXPECT_TRUE(holds(program, {2}));
  EXPECT_FALSE(holds(program, {3}));
  EXPECT_FALSE(holds(program, {11}));
}

// Three goals one after the other on thousands of small programs: each value is the best that
// trying every combination finds.
TEST(Solver, EqualsTryingEveryCombination) {
  int solved = 0, impossible = 0;
  for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
    Dice dice(seed);
    const Program program = random_program(dice);
    std::vector<std::vector<std::int64_t>> fitting;
    every_combination(program.variables(), [&](const std::vector<std::int64_t>& values) {
      if (holds(program, values)) fitting.push_back(values);
    });
    Solver solver(program);
    for (int level = 0; level < 3; ++level) {
      const Goal goal = random_goal(dice, program);
      const auto reached = solver.reach(goal);
      if (fitting.empty()) {
        ASSERT_FALSE(reached);
        EXPECT_EQ(reached.error().code, "SOLVER_IMPOSSIBLE");
        ++impossible;
        break;
      }
      ASSERT_TRUE(reached) << seed << reached.error().message.en;
      const auto value_of = [&](const auto& values) {
        return static_cast<std::int64_t>(sum_of(goal.terms, values));
      };
      std::int64_t best = value_of(fitting[0]);
      for (const auto& values : fitting) {
        best = goal.direction == Direction::Maximise ? std::max(best, value_of(values))
                                                     : std::min(best, value_of(values));
      }
      ASSERT_EQ(reached->value, best) << "seed " << seed << " level " << level;
      ASSERT_EQ(reached->bound, best);
      ASSERT_TRUE(holds(program, solver.values()));
      std::erase_if(fitting, [&](const auto& values) { return value_of(values) != best; });
      ++solved;
    }
  }
  EXPECT_GT(solved, 3'000);
  EXPECT_GT(impossible, 50);
}

TEST(Solver, NarrowsOnlyToWhatIsPossible) {
  Program program;
  const Variable x = program.variable({0, 10}), y = program.variable({0, 10});
  program.row({{{x, 2}, {y, 3}}, -kUnlimited, 12});
  Solver solver(program);
  ASSERT_TRUE(solver.reach({Direction::Maximise, {{x, 1}, {y, 1}}}));  // x = 6, y = 0
  EXPECT_EQ(*solver.narrow({{y, {1, 10}}}), std::optional(false));
  EXPECT_EQ(solver.bounds(y).at_least, 0);
  EXPECT_EQ(*solver.narrow({{x, {6, 6}}}), std::optional(true));
  EXPECT_EQ(solver.values(), (std::vector<std::int64_t>{6, 0}));
}

TEST(Solver, TheSameProgramGivesTheSameValues) {
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const auto values = [&] {
      Dice dice(seed);
      const Program program = random_program(dice);
      Solver solver(program);
      (void)solver.reach(random_goal(dice, program));
      return solver.values();
    };
    EXPECT_EQ(values(), values());
  }
}

}  // namespace
}  // namespace lindung::solver
