// engines/linkage/tabular/clusters.h - from pairs to people: links join records, strongest first,
// and two groups are not joined when what their records say of each other, taken together,
// contradicts it. One wrong link does not make one of two people.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engines/linkage/tabular/decisions.h"
#include "engines/linkage/tabular/linker.h"

namespace lindung::linkage::tabular {

struct Grouping {
  Large<std::uint32_t> group;  // per record: the smallest record of its group
  // Every pair inside a group (of two files: across them), sorted. A pair that no link joins
  // directly has the probability of the weakest link on the way between them. Of a group of more
  // than 500 records only the links.
  Large<ScoredPair> pairs;
  std::size_t groups = 0;      // of two records or more
  bool is_one_to_one = false;  // neither of two files holds doubles
};

// `scored` as Linker::score gives it. Where neither of two files holds doubles, each record gets at
// most one partner. Records that were decided to be one are joined whatever they say, and no group
// holds two that were decided to be different; `decisions` do not contradict each other.
Grouping group_records(const Dataset& data, const Weights& weights,
                       std::span<const ScoredPair> scored, double threshold,
                       std::span<const Decision> decisions = {});

}  // namespace lindung::linkage::tabular
