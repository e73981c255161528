// engines/linkage/overlap.h - names as sets of letter pairs, and the test that most pairs of
// records fail: have the two enough letter pairs in common to be worth reading?
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

namespace lindung::linkage {

// A signature: 56 bits, one or more letter pairs each, and above them their number.
inline constexpr int kSignatureBits = 56;

constexpr std::uint64_t signature_of_bits(std::uint64_t bits) {
  return bits | (static_cast<std::uint64_t>(std::popcount(bits)) << kSignatureBits);
}

constexpr std::uint64_t bits_of(std::uint64_t signature) {
  return signature & ((std::uint64_t{1} << kSignatureBits) - 1);
}

// Writes the positions in `others` that have at least `percent` of the shorter signature in common
// with `one` to `found`, which has room for all, and returns how many there are.
std::size_t find_overlapping(std::uint64_t one, std::span<const std::uint64_t> others, int percent,
                             std::uint32_t* found);

}  // namespace lindung::linkage
