// engines/linkage/tabular/proposals.h - the pairs that the blocking rules propose, streamed: one
// sorted pass for each rule, nothing kept. In a small table the rules are passed at the same time,
// so that no core waits for the end of each.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "engines/linkage/tabular/rule_key.h"

namespace lindung::linkage::tabular {

struct RecordPair {
  std::uint32_t a;
  std::uint32_t b;  // a < b
};

// Called with batches, from several threads at once.
using PairSink = std::function<void(std::span<const RecordPair>)>;

class Proposals {
 public:
  Proposals(const Dataset& data, std::vector<Rule> rules);
  Proposals(const Dataset& data, std::vector<Rule> rules, Telling telling);

  const std::vector<Rule>& rules() const { return rules_; }
  const Telling& telling() const { return telling_; }

  // All pairs. One that several rules propose comes once, but for a few from oversized blocks, in
  // which a record meets only its neighbours in sorted order.
  void stream(const PairSink& sink);
  // The same pairs, those together whose records lie together: `span` records (a power of two or
  // more) on either side at a time, so that no more than these need be near at hand. All pairs are
  // laid down before the first is given.
  void stream_by_place(std::size_t span, const PairSink& sink);
  // The pairs of one block in `one_in` (a power of two).
  void sample(std::uint32_t one_in, const PairSink& sink);

 private:
  using Entries = Large<std::uint64_t>;
  Entries entries_of(std::size_t rule, std::uint32_t one_in) const;
  enum class Repeats : std::uint8_t { Once, All };  // of a pair that several rules propose
  class Batch;
  std::size_t rules_together() const;
  void pass(std::size_t rule, const Entries& entries, Repeats repeats, const PairSink& sink) const;
  void pairs_of_block(std::size_t rule, std::span<const std::uint64_t> block, Batch& batch) const;
  void neighbours(std::size_t rule, std::span<const std::uint64_t> block, Batch& batch) const;
  // Later rules must not think that all pairs of an oversized block have been proposed.
  void forget_large_blocks(std::size_t rule, const Entries& entries);
  bool was_proposed(std::size_t rule, std::uint32_t a, std::uint32_t b) const;
  std::uint32_t key(std::size_t rule, std::uint32_t record) const {
    return keys_[record * rules_.size() + rule];
  }

  const Dataset& data_;
  std::vector<Rule> rules_;
  Telling telling_;
  Large<std::uint32_t> keys_;  // of each record, by rule; 0: takes no part
};

}  // namespace lindung::linkage::tabular
