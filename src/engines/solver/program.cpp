#include "engines/solver/program.h"

#include <numeric>

#include "base/check.h"

namespace lindung::solver {
namespace {

std::int64_t floor_divided(std::int64_t value, std::int64_t by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

}  // namespace

void Program::row(Row row) {
  std::erase_if(row.terms, [](const Term& term) { return term.factor == 0; });
  std::int64_t divisor = 0;
  for (const Term& term : row.terms) {
    LINDUNG_CHECK(term.variable < variables_.size());
    divisor = std::gcd(divisor, term.factor);
  }
  if (divisor > 1) {
    for (Term& term : row.terms) term.factor /= divisor;
    if (row.at_most != kUnlimited) row.at_most = floor_divided(row.at_most, divisor);
    if (row.at_least != -kUnlimited) row.at_least = -floor_divided(-row.at_least, divisor);
  }
  rows_.push_back(std::move(row));
}

Wide sum_of(const Terms& terms, const std::vector<std::int64_t>& values) {
  Wide sum = 0;
  for (const Term& term : terms) sum += static_cast<Wide>(term.factor) * values[term.variable];
  return sum;
}

bool holds(const Program& program, const std::vector<std::int64_t>& values) {
  if (values.size() != program.variables().size()) return false;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Bounds& bounds = program.variables()[i];
    if (values[i] < bounds.at_least || values[i] > bounds.at_most) return false;
  }
  for (const Row& row : program.rows()) {
    const Wide sum = sum_of(row.terms, values);
    if (sum < row.at_least || sum > row.at_most) return false;
  }
  return true;
}

}  // namespace lindung::solver
