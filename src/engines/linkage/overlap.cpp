#include "engines/linkage/overlap.h"

#include <algorithm>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

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

// Eight at a time, where the processor counts bits in wide registers. (g++ 12 takes the undefined
// registers in its own header for uninitialised ones.)
#pragma GCC diagnostic push
#if !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
[[gnu::target("avx512f,avx512vl,avx512dq,avx512vpopcntdq,popcnt")]] std::size_t find_by_avx512(
    std::uint64_t one, std::span<const std::uint64_t> others, int percent, std::uint32_t* found) {
  const __m512i bits = _mm512_set1_epi64(static_cast<long long>(bits_of(one)));
  const __m512i size = _mm512_set1_epi64(static_cast<long long>(one >> kSignatureBits));
  const __m512i hundred = _mm512_set1_epi64(100), share = _mm512_set1_epi64(percent);
  __m256i positions = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
  std::size_t count = 0, i = 0;
  for (; i + 8 <= others.size(); i += 8) {
    const __m512i other = _mm512_loadu_si512(others.data() + i);
    const __m512i common = _mm512_popcnt_epi64(_mm512_and_si512(bits, other));
    const __m512i shorter = _mm512_min_epu64(size, _mm512_srli_epi64(other, kSignatureBits));
    const __mmask8 enough = _mm512_cmpge_epi64_mask(_mm512_mul_epu32(common, hundred),
                                                    _mm512_mul_epu32(shorter, share));
    // Into a register, then to memory: compressing straight to memory is slow on some processors.
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(found + count),
                        _mm256_maskz_compress_epi32(enough, positions));
    count += static_cast<std::size_t>(std::popcount(static_cast<unsigned>(enough)));
    positions = _mm256_add_epi32(positions, _mm256_set1_epi32(8));
  }
  const std::size_t rest = find_each(one, others.subspan(i), percent, found + count);
  for (std::size_t k = 0; k < rest; ++k) found[count + k] += static_cast<std::uint32_t>(i);
  return count + rest;
}

#pragma GCC diagnostic pop

using Find = std::size_t (*)(std::uint64_t, std::span<const std::uint64_t>, int, std::uint32_t*);

Find best_of_this_machine() {
  if (__builtin_cpu_supports("avx512vpopcntdq") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq"))
    return find_by_avx512;
  return __builtin_cpu_supports("popcnt") ? find_by_popcnt : find_plainly;
}

const Find find_best = best_of_this_machine();
#else
const auto find_best = find_plainly;
#endif

}  // namespace

std::size_t find_overlapping(std::uint64_t one, std::span<const std::uint64_t> others, int percent,
                             std::uint32_t* found) {
  return find_best(one, others, percent, found);
}

}  // namespace lindung::linkage
