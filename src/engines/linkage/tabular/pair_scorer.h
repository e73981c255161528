// engines/linkage/tabular/pair_scorer.h - weighs a pair, cheap columns first, and stops as soon as
// what is left could not save it.
#pragma once

#include <optional>
#include <vector>

#include "engines/linkage/tabular/stories.h"

namespace lindung::linkage::tabular {

class PairScorer {
 public:
  PairScorer(const Dataset& data, Weights weights, double least);

  // The match weight, or nothing when it is less than `least`.
  std::optional<double> weigh(std::uint32_t a, std::uint32_t b) const;
  // The whole weight of any pair.
  double weigh_fully(std::uint32_t a, std::uint32_t b) const;

 private:
  struct Step {
    std::size_t field;
    double floor;        // the story of one who moved loses no more than this
    double unequal_max;  // the most that two values can add that are not equal
  };

  double most(const Step& step, std::uint32_t a, std::uint32_t b) const;
  bool is_last(const Step& step) const;
  double log_ratio(std::size_t field, Finding finding) const {
    return logs_[field][static_cast<std::size_t>(finding.level)][finding.rarity >> 2];
  }

  const Dataset& data_;
  Weights weights_;
  std::vector<RatioTable> logs_;
  double least_;
  double start_;
  std::vector<Step> steps_;
};

}  // namespace lindung::linkage::tabular
