// engines/linkage/tabular/rule_key.h - the key of a record under a blocking rule, and the orders in
// which an oversized block is gone through.
#pragma once

#include <cstdint>
#include <vector>

#include "engines/linkage/tabular/block_rules.h"

namespace lindung::linkage::tabular {

inline constexpr std::size_t kNeighbours = 12;  // in each order of an oversized block

// Equal for the records of one block; 0: the record takes no part.
std::uint32_t rule_key(const Dataset& data, const Rule& rule, std::uint32_t record);

// By rule: the columns that tell most records apart, but for those of the rule, at most three. By
// each of these an oversized block is sorted.
using Telling = std::vector<std::vector<std::size_t>>;
Telling telling_columns(const Dataset& data, const std::vector<Rule>& rules);

// The order of an oversized block's records: by text, then by record.
struct ByValue {
  const Column& column;
  bool operator()(std::uint32_t a, std::uint32_t b) const {
    const std::uint32_t x = column.ids[a], y = column.ids[b];
    return x == y ? a < b : column.values[x] < column.values[y];
  }
};

}  // namespace lindung::linkage::tabular
