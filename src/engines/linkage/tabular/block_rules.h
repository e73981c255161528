// engines/linkage/tabular/block_rules.h - which blocking rules to use: a rule proposes the pairs
// that agree in one or two keys. Chosen for the data at hand, without labels: the rules that
// together miss the fewest of the pairs that one would expect, within a budget of pairs.
#pragma once

#include <vector>

#include "engines/linkage/tabular/block_key.h"
#include "engines/linkage/tabular/nearness.h"

namespace lindung::linkage::tabular {

using Rule = std::vector<BlockKey>;  // all keys must be equal, and none be silent

struct RuleChoice {
  std::vector<Rule> rules;  // the most selective first
  double pairs = 0;         // that they propose, by estimate
};

RuleChoice choose_rules(const Dataset& data, const std::vector<bool>& left_out,
                        const Nearness& nearness = {});

// Rules given by hand, with the pairs that they propose.
RuleChoice estimate_rules(const Dataset& data, std::vector<Rule> rules,
                          const Nearness& nearness = {});

inline constexpr std::size_t kBlockMax = 400;  // records; larger blocks are refined

}  // namespace lindung::linkage::tabular
