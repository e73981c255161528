// engines/linkage/tabular/pattern_cells.h - patterns laid out for learning. Thousands of patterns
// are made of a few hundred findings of a field: the cells. What a cell says of each story is
// worked out once a round, so that a pattern costs a product and a sum for each of its fields.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "engines/linkage/tabular/patterns.h"
#include "engines/linkage/tabular/stories.h"

namespace lindung::linkage::tabular {

using ByStory = std::array<double, kStories>;

// How many pairs are told by each story: all, and those in which a cell occurs.
struct Told {
  ByStory stories{};
  std::vector<ByStory> cells;
};

class PatternCells {
 public:
  struct Cell {
    std::size_t field;
    Finding finding;  // never silent
  };

  // Of the first `fields` findings of each pattern.
  PatternCells(std::span<const Pattern> patterns, std::size_t fields);

  std::size_t size() const { return cells_.size(); }
  const Cell& operator[](std::size_t cell) const { return cells_[cell]; }

  // Each pattern's pairs shared out among the stories, by their weights. The same sums with any
  // number of threads.
  Told tell(const Weights& weights) const;

 private:
  std::span<const Pattern> patterns_;
  std::vector<Cell> cells_;
  std::vector<std::uint32_t> list_;  // the cells of each pattern
  std::vector<std::size_t> begins_;  // in the list; one more than there are patterns
};

}  // namespace lindung::linkage::tabular
