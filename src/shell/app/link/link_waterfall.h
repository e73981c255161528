// shell/app/link/link_waterfall.h - how the weight of a pair comes about: what is believed before
// looking, what each field adds or takes, and what hangs together and is counted once. The parts
// add up.
#pragma once

#include <string>
#include <vector>

#include "engines/linkage/tabular/stories.h"
#include "shell/app/link/link_words.h"

namespace lindung::app {

struct Waterfall {
  linkage::tabular::Findings findings;
  double before = 0;           // bits: how rare doubles are among all pairs
  std::vector<double> fields;  // bits, by column; 0: silent or left out
  double together = 0;         // bits: what is left to `weight`
  double weight = 0;
  linkage::tabular::Story otherwise = linkage::tabular::Story::Stranger;  // if they are two people

  Waterfall(const linkage::tabular::Dataset& data, const linkage::tabular::Weights& weights,
            std::uint32_t a, std::uint32_t b);

  // "dob: equal +13.1; ...; counted once -3.0; if two people: twins"
  std::string in_words(const linkage::tabular::Dataset& data, Language language) const;
};

}  // namespace lindung::app
