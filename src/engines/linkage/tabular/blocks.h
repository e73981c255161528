// engines/linkage/tabular/blocks.h - the blocks of a table kept in order, so that new records find
// theirs at once. Each rule has its records sorted by key; an oversized block has its records in
// each of the orders by which neighbours are told.
//
// The pairs are those that Proposals gives for two files, the known records being the first.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engines/linkage/tabular/proposals.h"

namespace lindung::linkage::tabular {

// What is kept of one rule.
struct RuleBlocks {
  Large<std::uint64_t> entries;  // key, then record; ascending
  Large<std::uint64_t> recent;   // the same of records that came later
  // Oversized blocks of `entries`: where each begins there, ascending; and its records in the first
  // order, the second, the third, block behind block.
  Large<std::uint64_t> large;
  Large<std::uint32_t> orders;
  Large<std::uint64_t> orders_start;  // by large block, and the end
};

class Blocks {
 public:
  Blocks() = default;
  // The records of `data` before its second file.
  Blocks(const Dataset& data, const std::vector<Rule>& rules, const Telling& telling);
  // As they were kept.
  explicit Blocks(std::vector<RuleBlocks> rules) : rules_(std::move(rules)) {}

  const std::vector<RuleBlocks>& rules() const { return rules_; }

  // Every pair of a known record and one of the second file that a rule proposes, once, sorted.
  Large<RecordPair> pairs(const Dataset& data, const std::vector<Rule>& rules,
                          const Telling& telling) const;
  // The records of the second file are known from now on.
  void settle(const Dataset& data, const std::vector<Rule>& rules);
  // Lays recent entries and the others together: once before the blocks are kept.
  void lay_together(const Dataset& data, const Telling& telling);

 private:
  std::vector<RuleBlocks> rules_;
};

}  // namespace lindung::linkage::tabular
