// office/letter/sums.h - the lines of a benefit as tables that a family reads: what is paid at
// once, and what the children are paid year by year.
#pragma once

#include <optional>
#include <vector>

#include "office/letter/claim_facts.h"
#include "office/letter/letter.h"

namespace lindung::letter {

struct Sums {
  Rupiah at_once;
  Rupiah for_school;
  std::vector<Block> tables;  // no more than two; none when there is no line
  std::vector<rules::RuleRef> used;
};

// The sums equal those of the lines to the rupiah.
Sums sums_of(const benefit::Benefit& benefit, const benefit::Death& death, const ClaimFacts& facts);

// "mulai kelas 4 SD"
std::string school_words(const benefit::Child& child);

}  // namespace lindung::letter
