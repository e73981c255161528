// engines/linkage/tabular/learn.h - the parameters, found in the data without labels: expectation
// maximisation (Dempster, Laird, Rubin 1977) over counted patterns of findings.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engines/linkage/tabular/decisions.h"
#include "engines/linkage/tabular/stories.h"

namespace lindung::linkage::tabular {

// Findings that occur so often.
struct Pattern {
  Findings findings;
  double count = 0;
  Answer answer = Answer::Unknown;  // what a person has decided of these pairs
};

// Equal findings (rarity in whole bits) together, in a fixed order. Each counts `weight` times.
std::vector<Pattern> count_patterns(std::vector<Findings> sample, std::size_t fields,
                                    double weight);

// What strangers agree on: from pairs drawn at random, less those that are no strangers by what is
// believed so far.
void learn_chance(std::span<const Pattern> random_pairs, const std::vector<bool>& left_out,
                  Parameters& parameters);

// Shares, m and what stories share, from the patterns of the proposed pairs; `pairs` is the number
// of all pairs, proposed or not.
void learn(std::span<const Pattern> proposed, double pairs, const std::vector<bool>& left_out,
           const Parameters& before, Parameters& parameters);

}  // namespace lindung::linkage::tabular
