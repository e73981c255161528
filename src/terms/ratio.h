// terms/ratio.h - a share with both its numbers: a coverage of 150.87 % says that the denominator
// is wrong, and is shown, never cut to 100.
#pragma once

#include <cstdint>
#include <string>

namespace lindung {

struct Ratio {
  std::int64_t numerator = 0;    // 0 or more
  std::int64_t denominator = 0;  // 0 or more; 0: there is nothing to compare with

  // Per cent with two decimals, rounded half up: "150.87"; empty where the denominator is 0.
  std::string percent() const;
  friend bool operator==(const Ratio&, const Ratio&) = default;
};

}  // namespace lindung
