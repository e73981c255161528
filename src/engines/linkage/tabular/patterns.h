// engines/linkage/tabular/patterns.h - equal findings counted together: a sample of pairs has far
// fewer patterns than pairs.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engines/linkage/tabular/dataset.h"
#include "engines/linkage/tabular/decisions.h"

namespace lindung::linkage::tabular {

// Findings that occur so often.
struct Pattern {
  Findings findings;
  double count = 0;
  Answer answer = Answer::Unknown;  // what a person has decided of these pairs
};

// Equal findings (rarity in whole bits) together, in a fixed order: by the first field's level and
// rarity, then the next's. Each counts `weight` times.
std::vector<Pattern> count_patterns(std::span<const Findings> sample, std::size_t fields,
                                    double weight);

}  // namespace lindung::linkage::tabular
