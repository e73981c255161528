#include "terms/ratio.h"

#include "base/check.h"

namespace lindung {

std::string Ratio::percent() const {
  LINDUNG_CHECK(numerator >= 0 && denominator >= 0);
  if (denominator == 0) return {};
  // Long division digit by digit, so that no product overflows.
  const std::int64_t whole = numerator / denominator;
  std::int64_t rest = numerator % denominator;
  std::string digits = std::to_string(whole);
  const auto next_digit = [&] {
    std::int64_t digit = 0;
    std::int64_t sum = 0;
    for (int i = 0; i < 10; ++i) {  // rest * 10, taken apart
      if (sum >= denominator - rest) {
        sum -= denominator - rest;
        ++digit;
      } else {
        sum += rest;
      }
    }
    rest = sum;
    return digit;
  };
  for (int i = 0; i < 4; ++i) digits += static_cast<char>('0' + next_digit());
  const bool up = rest >= denominator - rest;
  if (up) {
    std::size_t at = digits.size();
    while (at > 0 && digits[at - 1] == '9') digits[--at] = '0';
    if (at == 0)
      digits.insert(digits.begin(), '1');
    else
      ++digits[at - 1];
  }
  const std::size_t first = digits.find_first_not_of('0');
  const std::size_t point = digits.size() - 2;
  const std::size_t from = first == std::string::npos || first >= point ? point - 1 : first;
  return digits.substr(from, point - from) + "." + digits.substr(point);
}

}  // namespace lindung
