// engines/solver/program.h - what is to be decided, in whole numbers: variables with bounds, and
// rows, each a weighted sum of variables that must lie between two limits.
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

namespace lindung::solver {

using Variable = std::uint32_t;  // in the order of their making

struct Term {
  Variable variable = 0;
  std::int64_t factor = 1;
};
using Terms = std::vector<Term>;  // no variable twice

inline constexpr std::int64_t kUnlimited = std::numeric_limits<std::int64_t>::max();

struct Bounds {
  std::int64_t at_least = 0;
  std::int64_t at_most = kUnlimited;
};

struct Row {
  Terms terms;
  std::int64_t at_least = -kUnlimited;
  std::int64_t at_most = kUnlimited;
};

class Program {
 public:
  Variable variable(Bounds bounds) {
    variables_.push_back(bounds);
    return static_cast<Variable>(variables_.size() - 1);
  }
  void set_bounds(Variable variable, Bounds bounds) { variables_[variable] = bounds; }
  // A row whose factors have a common divisor is kept divided by it, which loses no solution.
  void row(Row row);

  const std::vector<Bounds>& variables() const { return variables_; }
  const std::vector<Row>& rows() const { return rows_; }

 private:
  std::vector<Bounds> variables_;
  std::vector<Row> rows_;
};

// The exact sum, whatever its size.
__extension__ using Wide = __int128;
Wide sum_of(const Terms& terms, const std::vector<std::int64_t>& values);

// Every bound and row holds, counted exactly.
bool holds(const Program& program, const std::vector<std::int64_t>& values);

}  // namespace lindung::solver
