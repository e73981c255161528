// engines/linkage/tabular/learn.h - the parameters, found in the data without labels: expectation
// maximisation (Dempster, Laird, Rubin 1977) over counted patterns of findings.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engines/linkage/tabular/patterns.h"
#include "engines/linkage/tabular/stories.h"

namespace lindung::linkage::tabular {

// What strangers agree on: from pairs drawn at random, less those that are no strangers by what is
// believed so far.
void learn_chance(std::span<const Pattern> random_pairs, const std::vector<bool>& left_out,
                  Parameters& parameters);

// Shares, m and what stories share, from the patterns of the proposed pairs; `pairs` is the number
// of all pairs, proposed or not.
void learn(std::span<const Pattern> proposed, double pairs, const std::vector<bool>& left_out,
           const Parameters& before, Parameters& parameters);

}  // namespace lindung::linkage::tabular
