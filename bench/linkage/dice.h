// bench/linkage/dice.h - chance that is the same on every machine.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lindung::bench {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }
  std::size_t below(std::size_t n) { return next() % n; }
  bool one_in(double n) { return static_cast<double>(below(1'000'000)) * n < 1e6; }
  // Ranks 0 to n - 1, small ones much more often, as words are used.
  std::size_t rank(std::size_t n) {
    const double u = static_cast<double>(below(1U << 30)) / static_cast<double>(1U << 30);
    return static_cast<std::size_t>(std::pow(static_cast<double>(n + 1), u)) - 1;
  }

 private:
  std::uint64_t state_;
};

}  // namespace lindung::bench
