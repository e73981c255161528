// engines/linkage/bits.h - logarithms to base 2 in whole thousandths, from a table made by the
// compiler: the same on every machine, which the logarithms of the system's mathematical library
// are not.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

#include "engines/linkage/model.h"

namespace lindung::linkage {

namespace detail {

inline constexpr int kLogSteps = 1024;

// Thousandths of log2(1 + step / 1024), by squaring: each squaring yields one binary digit of the
// logarithm.
constexpr std::uint16_t log_of_step(std::uint64_t step) {
  std::uint64_t x = (1024 + step) << 20;  // one is 2^30
  std::uint64_t fraction = 0;
  for (int digit = 0; digit < 16; ++digit) {
    x = (x * x) >> 30;
    fraction <<= 1;
    if (x >= (std::uint64_t{2} << 30)) {
      x >>= 1;
      fraction |= 1;
    }
  }
  return static_cast<std::uint16_t>((fraction * 1000 + 32768) >> 16);
}

constexpr std::array<std::uint16_t, kLogSteps> make_logs() {
  std::array<std::uint16_t, kLogSteps> logs{};
  for (std::uint64_t step = 0; step < kLogSteps; ++step) logs[step] = log_of_step(step);
  return logs;
}

inline constexpr std::array<std::uint16_t, kLogSteps> kLogs = make_logs();

}  // namespace detail

// Thousandths of log2(x); 0 for 0.
constexpr MatchWeight log2_thousandths(std::uint64_t x) {
  if (x == 0) return 0;
  const int exponent = 63 - std::countl_zero(x);
  const std::uint64_t mantissa =
      (exponent >= 10 ? x >> (exponent - 10) : x << (10 - exponent)) & 1023;
  return exponent * 1000 + detail::kLogs[mantissa];
}

}  // namespace lindung::linkage
