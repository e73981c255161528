#include "engines/linkage/overlap.h"

#include <algorithm>

namespace lindung::linkage {
namespace {

[[gnu::always_inline]] inline std::size_t find_each(std::uint64_t one,
                                                    std::span<const std::uint64_t> others,
                                                    int percent, std::uint32_t* found) {
  const std::uint64_t bits = bits_of(one);
  const int size = static_cast<int>(one >> kSignatureBits);
  std::size_t count = 0;
  for (std::size_t i = 0; i < others.size(); ++i) {
    const int common = std::popcount(bits & others[i]) * 100;
    const int shorter = std::min(size, static_cast<int>(others[i] >> kSignatureBits));
    found[count] =
        static_cast<std::uint32_t>(i);  // overwritten unless counted: cheaper than a branch
    count += common >= percent * shorter ? 1 : 0;
  }
  return count;
}

std::size_t find_plainly(std::uint64_t one, std::span<const std::uint64_t> others, int percent,
                         std::uint32_t* found) {
  return find_each(one, others, percent, found);
}

#if defined(__x86_64__)
// The same with the processor's own instruction for counting bits, which not every x86 has.
[[gnu::target("popcnt")]] std::size_t find_by_popcnt(std::uint64_t one,
                                                     std::span<const std::uint64_t> others,
                                                     int percent, std::uint32_t* found) {
  return find_each(one, others, percent, found);
}

const auto find_best = __builtin_cpu_supports("popcnt") ? find_by_popcnt : find_plainly;
#else
const auto find_best = find_plainly;
#endif

}  // namespace

std::size_t find_overlapping(std::uint64_t one, std::span<const std::uint64_t> others, int percent,
                             std::uint32_t* found) {
  return find_best(one, others, percent, found);
}

}  // namespace lindung::linkage
