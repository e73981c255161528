// engines/linkage/digits.h - numbers as decimal digits, four bits each, so that a slip of the pen
// shows in one XOR.
#pragma once

#include <bit>
#include <cstdint>

namespace lindung::linkage {

constexpr std::uint64_t to_digits(std::uint64_t number) {
  std::uint64_t digits = 0;
  for (int shift = 0; number != 0 && shift < 64; shift += 4, number /= 10)
    digits |= (number % 10) << shift;
  return digits;
}

constexpr std::uint32_t from_digits(std::uint32_t digits) {
  std::uint32_t number = 0;
  for (int shift = 28; shift >= 0; shift -= 4) number = number * 10 + ((digits >> shift) & 15);
  return number;
}

// One digit written wrongly, or two neighbours exchanged.
constexpr bool is_one_slip(std::uint64_t a, std::uint64_t b) {
  const std::uint64_t difference = a ^ b;
  if (difference == 0) return false;
  const int first = std::countr_zero(difference) & ~3;
  const std::uint64_t rest = difference >> first;
  if (rest < 16) return true;
  if (rest >= 256) return false;
  const std::uint64_t x = (a >> first) & 255, y = (b >> first) & 255;
  return x == ((y >> 4) | ((y & 15) << 4));
}

// Of two writings by their XOR, without a branch: they differ in more than two neighbouring digits,
// so that is_one_slip() says no.
constexpr bool is_more_than_a_slip(std::uint64_t difference) {
  const int first = std::countr_zero(difference | (std::uint64_t{1} << 63)) & ~3;
  return (difference >> first) >= 256;
}

}  // namespace lindung::linkage
