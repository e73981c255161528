#include "engines/solver/library.h"

#include <cmath>
#include <numeric>

#include <CbcHeuristicDiveCoefficient.hpp>
#include <CbcHeuristicFPump.hpp>
#include <CbcHeuristicRINS.hpp>
#include <CbcModel.hpp>
#include <CglFlowCover.hpp>
#include <CglGomory.hpp>
#include <CglKnapsackCover.hpp>
#include <CglMixedIntegerRounding2.hpp>
#include <CglProbing.hpp>
#include <CoinPackedMatrix.hpp>
#include <CoinPackedVector.hpp>

namespace lindung::solver {
namespace {

constexpr double kIntegral = 1e-6;   // how far from a whole number a value may lie to count as one
constexpr double kAlmostOne = 0.99;  // goals are whole: a gap below one is none

double limit(std::int64_t value) {
  return value == kUnlimited    ? COIN_DBL_MAX
         : value == -kUnlimited ? -COIN_DBL_MAX
                                : static_cast<double>(value);
}

// Nothing when a value is no whole number.
std::optional<std::vector<std::int64_t>> whole(const double* values, int count) {
  std::vector<std::int64_t> rounded(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    const double nearest = std::nearbyint(values[i]);
    if (std::abs(values[i] - nearest) > kIntegral) return std::nullopt;
    rounded[static_cast<std::size_t>(i)] = static_cast<std::int64_t>(nearest);
  }
  return rounded;
}

std::vector<std::int64_t> rounded(const double* values, int count) {
  std::vector<std::int64_t> found(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    found[static_cast<std::size_t>(i)] = std::llround(values[i]);
  }
  return found;
}

// A bound of the minimised, divided goal as the nearest whole value that is still possible, in the
// goal's own direction and size.
std::int64_t whole_bound(double minimised, double divisor, Direction direction) {
  const double slack = 1e-6 + std::abs(minimised) * 1e-10;
  const double least = std::ceil(minimised - slack);
  return static_cast<std::int64_t>((direction == Direction::Minimise ? least : -least) * divisor);
}

double divisor_of(const Goal& goal) {
  std::int64_t divisor = 0;
  for (const Term& term : goal.terms) divisor = std::gcd(divisor, term.factor);
  return divisor == 0 ? 1.0 : static_cast<double>(divisor);
}

}  // namespace

Solver::Library::Library(const Program& program) {
  lp_.setHintParam(OsiDoReducePrint, true, OsiHintTry);
  lp_.messageHandler()->setLogLevel(0);
  const int columns = static_cast<int>(program.variables().size());
  CoinPackedMatrix matrix(false, 0, 0);
  matrix.setDimensions(0, columns);
  std::vector<double> row_low, row_high;
  for (const Row& row : program.rows()) {
    CoinPackedVector line;
    for (const Term& term : row.terms) {
      line.insert(static_cast<int>(term.variable), static_cast<double>(term.factor));
    }
    matrix.appendRow(line);
    row_low.push_back(limit(row.at_least));
    row_high.push_back(limit(row.at_most));
  }
  std::vector<double> low, high;
  for (const Bounds& bounds : program.variables()) {
    low.push_back(limit(bounds.at_least));
    high.push_back(limit(bounds.at_most));
  }
  const std::vector<double> no_goal(low.size(), 0.0);
  lp_.loadProblem(matrix, low.data(), high.data(), no_goal.data(), row_low.data(), row_high.data());
  for (int i = 0; i < columns; ++i) lp_.setInteger(i);
}

void Solver::Library::add_row(const Row& row) {
  CoinPackedVector line;
  for (const Term& term : row.terms) {
    line.insert(static_cast<int>(term.variable), static_cast<double>(term.factor));
  }
  lp_.addRow(line, limit(row.at_least), limit(row.at_most));
}

void Solver::Library::set_bounds(Variable variable, Bounds bounds) {
  lp_.setColBounds(static_cast<int>(variable), limit(bounds.at_least), limit(bounds.at_most));
}

Bounds Solver::Library::bounds(Variable variable) const {
  const double high = lp_.getColUpper()[variable];
  return {std::llround(lp_.getColLower()[variable]),
          high >= COIN_DBL_MAX ? kUnlimited : std::llround(high)};
}

void Solver::Library::set_goal(const Goal& goal, double divisor) {
  std::vector<double> factors(static_cast<std::size_t>(lp_.getNumCols()), 0.0);
  const double sign = goal.direction == Direction::Minimise ? 1.0 : -1.0;
  for (const Term& term : goal.terms) {
    factors[term.variable] = sign * static_cast<double>(term.factor) / divisor;
  }
  lp_.setObjective(factors.data());
}

bool Solver::Library::has_relaxed_solution() {
  set_goal({}, 1.0);
  lp_.resolve();
  return !lp_.isProvenPrimalInfeasible();
}

Found Solver::Library::search(const Goal& goal, const std::vector<std::int64_t>& start,
                              const Effort& effort) {
  const double divisor = divisor_of(goal);
  set_goal(goal, divisor);
  solved_before_ ? lp_.resolve() : lp_.initialSolve();
  solved_before_ = true;
  if (lp_.isProvenPrimalInfeasible()) return {Found::State::Impossible, {}, {}};
  if (!lp_.isProvenOptimal()) return {};
  const std::int64_t bound = whole_bound(lp_.getObjValue(), divisor, goal.direction);
  if (auto values = whole(lp_.getColSolution(), lp_.getNumCols())) {
    return {Found::State::Solved, std::move(*values), bound};
  }
  if (!start.empty() && sum_of(goal.terms, start) == bound) {
    return {Found::State::Solved, start, bound};
  }
  return branch(goal, divisor, start, effort);
}

Found Solver::Library::branch(const Goal& goal, double divisor,
                              const std::vector<std::int64_t>& start, const Effort& effort) {
  const bool any = goal.terms.empty();  // any values that fit will do
  CbcModel model(lp_);
  model.setLogLevel(0);
  model.solver()->messageHandler()->setLogLevel(0);
  model.setMaximumNodes(effort.nodes_max);
  model.setAllowableGap(kAlmostOne);
  model.setCutoffIncrement(kAlmostOne);
  CglProbing probing;
  CglGomory gomory;
  CglKnapsackCover knapsack;
  CglMixedIntegerRounding2 rounding_cuts;
  CglFlowCover flow;
  CbcRounding rounding(model);
  CbcHeuristicDiveCoefficient dive(model);
  CbcHeuristicFPump pump(model);
  CbcHeuristicRINS neighbourhood(model);
  model.addHeuristic(&rounding);
  model.addHeuristic(&dive);
  if (any) {
    model.setMaximumSolutions(1);
  } else {
    model.addCutGenerator(&probing, -1, "probing");
    model.addCutGenerator(&gomory, -1, "gomory");
    model.addCutGenerator(&knapsack, -1, "knapsack");
    model.addCutGenerator(&rounding_cuts, -1, "rounding");
    model.addCutGenerator(&flow, -1, "flow");
    model.addHeuristic(&pump);
    model.addHeuristic(&neighbourhood);
  }
  if (!start.empty()) {
    const std::vector<double> values(start.begin(), start.end());
    double worth = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
      worth += lp_.getObjCoefficients()[i] * values[i];
    }
    model.setBestSolution(values.data(), static_cast<int>(values.size()), worth, true);
  }
  model.branchAndBound();
  if (model.isProvenInfeasible() && start.empty()) return {Found::State::Impossible, {}, {}};
  Found found;
  found.state = model.isProvenOptimal() ? Found::State::Solved : Found::State::Unfinished;
  if (model.bestSolution()) found.values = rounded(model.bestSolution(), lp_.getNumCols());
  found.bound = whole_bound(model.getBestPossibleObjValue(), divisor, goal.direction);
  return found;
}

}  // namespace lindung::solver
