// base/side_by_side.h - packing and writing at once: all cores pack, one of them writes what is
// packed, in order. What waits to be written stays small.
#pragma once

#include <cstddef>
#include <utility>

#include <tbb/parallel_pipeline.h>

#include "base/result.h"

namespace lindung {

// pack(i) for each i below `count`, in any order and on any thread; write(packed) in the order of
// i, never two at once. Ends with the first refusal of write.
template <class Packed, class Pack, class Write>
Result<void> pack_and_write(std::size_t count, Pack pack, Write write) {
  constexpr std::size_t kOnTheWay = 64;
  std::size_t next = 0;
  Result<void> written;
  const auto number = [&](tbb::flow_control& flow) {
    if (next == count || !written) flow.stop();
    return next++;
  };
  const auto take = [&](Packed packed) {
    if (written) written = write(std::move(packed));
  };
  using tbb::filter_mode;
  tbb::parallel_pipeline(kOnTheWay,
                         tbb::make_filter<void, std::size_t>(filter_mode::serial_in_order, number) &
                             tbb::make_filter<std::size_t, Packed>(filter_mode::parallel, pack) &
                             tbb::make_filter<Packed, void>(filter_mode::serial_in_order, take));
  return written;
}

}  // namespace lindung
