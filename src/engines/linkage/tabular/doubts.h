// engines/linkage/tabular/doubts.h - the third outcome: pairs that are neither surely one person
// nor surely two. A person must look; what is most at stake comes first.
#pragma once

#include <span>
#include <vector>

#include "engines/linkage/tabular/clusters.h"

namespace lindung::linkage::tabular {

struct Doubt {
  ScoredPair pair;
  // How many pairs one must expect to be missed if nobody looks: the probability that the two are
  // one, times the pairs of records that the answer would join.
  double stake = 0;
};

// Pairs that were not joined though their probability is `least` or more: below the threshold, or
// above it where the rest of their groups speaks against it. Of two groups one pair, the likeliest.
// Never asked: what was decided, and what follows from it. Ordered by stake, then by position.
std::vector<Doubt> find_doubts(const Dataset& data, const Grouping& grouping,
                               std::span<const ScoredPair> scored,
                               std::span<const Decision> decisions, double least);

}  // namespace lindung::linkage::tabular
