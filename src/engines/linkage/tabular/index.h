// engines/linkage/tabular/index.h - a table that was linked once, kept so that new records are
// linked to it in a moment: its packed records, its blocks in order, how rare its values are, and
// what was learned from it.
//
// New records are weighed with what the table has taught: parameters, blocking rules and the rarity
// of values stay as they were, whatever the new records hold, and a value that the table does not
// know is as rare as what occurs once in it. The pairs are those that a link of two files (the
// known records, then the new ones) gives with just that knowledge. When the table has grown by a
// tenth, it is worth while to build the index anew.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engines/linkage/tabular/blocks.h"
#include "engines/linkage/tabular/linker.h"

namespace lindung::linkage::tabular {

class Index {
 public:
  // All records of the table are known. `data` is prepared by `sound_of` and was linked.
  Index(Dataset data, Learned learned, SoundOf sound_of);
  // Parts that were stored (index_file.h).
  Index(Dataset data, Learned learned, Blocks blocks, SoundOf sound_of);

  const Dataset& data() const { return data_; }
  const Learned& learned() const { return learned_; }
  const Blocks& blocks() const { return blocks_; }
  const SoundOf& sound_of() const { return sound_of_; }
  std::size_t known() const { return data_.second_file; }

  // New records behind the known ones, row by row: a normal form (normal_form.h) for each column.
  void add(std::span<const std::vector<std::string_view>> records);

  // The pairs of a known and a new record that are at least remotely possible, by a, then b.
  Large<ScoredPair> score();
  std::uint64_t candidate_pairs() const { return candidates_; }

  // Lends the table, known and new records, to who writes results from it; until it is given back
  // nothing may be asked of the index.
  Dataset lend() { return std::move(data_); }
  void give_back(Dataset data) { data_ = std::move(data); }

  // The new records are known from now on.
  void settle();
  // Before the index is stored, and now and then after many settle().
  void lay_together();

 private:
  Dataset data_;
  Learned learned_;
  Blocks blocks_;
  SoundOf sound_of_;
  std::uint64_t candidates_ = 0;
};

// What the linker of a table has learned, fit for its further records. In a table without doubles
// nothing says how often a new record is known already: then what is assumed of any table stands.
Learned learned_for_new_records(const Dataset& data, const Linker& linker);

}  // namespace lindung::linkage::tabular
