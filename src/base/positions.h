// base/positions.h - which of many values hold something: asked on all cores, answered in order.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include <tbb/parallel_for.h>

namespace lindung {

// The positions in [0, size) where `holds(position)`, rising. `holds` is asked once for each, on
// any thread. `size` must be below 2^32.
template <class Holds>
std::vector<std::uint32_t> positions_where(std::size_t size, const Holds& holds) {
  constexpr std::size_t kPiece = 16'384;
  const std::size_t pieces = (size + kPiece - 1) / kPiece;
  std::vector<std::vector<std::uint32_t>> found(pieces);
  tbb::parallel_for(std::size_t{0}, pieces, [&](std::size_t piece) {
    const std::size_t end = std::min(size, (piece + 1) * kPiece);
    for (std::size_t at = piece * kPiece; at < end; ++at) {
      if (holds(at)) found[piece].push_back(static_cast<std::uint32_t>(at));
    }
  });
  std::size_t count = 0;
  for (const auto& piece : found) count += piece.size();
  std::vector<std::uint32_t> positions;
  positions.reserve(count);
  for (const auto& piece : found) positions.insert(positions.end(), piece.begin(), piece.end());
  return positions;
}

}  // namespace lindung
