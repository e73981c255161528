// tests/random.h - numbers that look random and are the same in every run (xorshift64, by
// Marsaglia).
#pragma once

#include <cstdint>

namespace lindung::testing_binary {

class Random {
 public:
  explicit Random(std::uint64_t seed = 88172645463325252u) : state_(seed) {}
  // Any of 64 bits but 0.
  std::uint64_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 7;
    state_ ^= state_ << 17;
    return state_;
  }

 private:
  std::uint64_t state_;
};

}  // namespace lindung::testing_binary
