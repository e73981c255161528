// engines/linkage/tabular/nearness.h - for a table that does not fit in memory: how much of it may
// be near at hand, and what is done now and then so that the rest is not. It changes the order of
// the work and nothing of the result.
#pragma once

#include <cstddef>
#include <functional>

namespace lindung::linkage::tabular {

inline constexpr std::size_t kBetweenRests = 16;  // records or pairs at places of no order

struct Nearness {
  // So many records, twice, may be near at hand: pairs are weighed by place
  // (Proposals::stream_by_place()). 0: all of them, and pairs are weighed as they are proposed.
  std::size_t records = 0;
  // Called between pieces of work by whatever thread does them; may wait.
  std::function<void()> rest = [] {};
};

}  // namespace lindung::linkage::tabular
