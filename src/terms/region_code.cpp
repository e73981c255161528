#include "terms/region_code.h"

#include <algorithm>

#include "base/check.h"
#include "base/text.h"

namespace lindung {
namespace {

constexpr std::uint64_t power_of_ten(int exponent) {
  std::uint64_t value = 1;
  for (int i = 0; i < exponent; ++i) value *= 10;
  return value;
}

bool is_level(std::size_t digits) {
  return digits == 2 || digits == 4 || digits == 6 || digits == 10;
}

// Dots stand after the second, fourth and sixth digit and nowhere else.
std::optional<std::string> without_dots(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c == '.') {
      const std::size_t dots = digits.size() / 2;
      if (digits.empty() || digits.size() % 2 != 0 || dots > 3) return std::nullopt;
    } else {
      digits += c;
    }
  }
  return digits;
}

}  // namespace

std::optional<RegionCode> RegionCode::parse(std::string_view text) {
  constexpr std::size_t kLongest = 13;
  if (text.size() > kLongest) return std::nullopt;
  const auto digits = without_dots(text);
  if (!digits || !is_level(digits->size()) || digits->front() == '0') return std::nullopt;
  const auto number = parse_unsigned(*digits);
  if (!number) return std::nullopt;
  const RegionCode code(static_cast<std::uint8_t>(digits->size()), *number);
  const bool dotted = text.size() != digits->size();
  return dotted && code.dotted() != text ? std::nullopt : std::optional(code);
}

RegionCode RegionCode::make(RegionLevel level, std::uint64_t number) {
  const int digits = static_cast<int>(level);
  LINDUNG_CHECK(number >= power_of_ten(digits - 1) && number < power_of_ten(digits));
  return RegionCode(static_cast<std::uint8_t>(level), number);
}

std::string RegionCode::digits() const { return std::to_string(number_); }

std::string RegionCode::dotted() const {
  std::string text = digits();
  for (std::size_t at = std::min<std::size_t>(text.size() - 1, 6) / 2 * 2; at >= 2; at -= 2) {
    text.insert(at, 1, '.');
  }
  return text;
}

RegionCode RegionCode::within(RegionLevel level) const {
  const int surplus = static_cast<int>(level_) - static_cast<int>(level);
  LINDUNG_CHECK(surplus >= 0);
  return RegionCode(static_cast<std::uint8_t>(level), number_ / power_of_ten(surplus));
}

bool RegionCode::is_inside(RegionCode other) const {
  return level_ >= other.level_ && within(other.level()) == other;
}

}  // namespace lindung
