// engines/linkage/guards.h - what the sum of weights may not decide alone, because a family is not
// a chance encounter.
#pragma once

#include <optional>

#include "engines/linkage/compare_name.h"
#include "engines/linkage/links.h"

namespace lindung::linkage {

struct Findings {
  std::array<Level, kFields> levels{};
  MatchWeight weight = 0;
  NameMatch name;
  bool both_confirmed = false;

  Level operator[](Field field) const { return levels[static_cast<std::size_t>(field)]; }
};

std::optional<Outcome> decide(const Findings& findings, const Model& model);

}  // namespace lindung::linkage
