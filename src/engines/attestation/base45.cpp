#include "engines/attestation/base45.h"

#include <array>
#include <cstdint>

namespace lindung::attestation {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
static_assert(kAlphabet.size() == 45);
constexpr int kNoDigit = -1;

constexpr std::array<int, 256> kDigits = [] {
  std::array<int, 256> digits{};
  digits.fill(kNoDigit);
  for (std::size_t i = 0; i < kAlphabet.size(); ++i)
    digits[static_cast<unsigned char>(kAlphabet[i])] = static_cast<int>(i);
  return digits;
}();

int digit_of(char c) { return kDigits[static_cast<unsigned char>(c)]; }

}  // namespace

std::string to_base45(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() * 3 / 2 + 2);
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    const bool pair = i + 1 < bytes.size();
    unsigned value = static_cast<unsigned char>(bytes[i]);
    if (pair) value = value * 256 + static_cast<unsigned char>(bytes[i + 1]);
    for (int digits = pair ? 3 : 2; digits > 0; --digits) {
      text += kAlphabet[value % 45];
      value /= 45;
    }
  }
  return text;
}

std::optional<std::string> from_base45(std::string_view text) {
  if (text.size() % 3 == 1) return std::nullopt;
  std::string bytes;
  bytes.reserve(text.size() / 3 * 2 + 1);
  for (std::size_t i = 0; i < text.size(); i += 3) {
    const bool pair = i + 2 < text.size();
    const int low = digit_of(text[i]), middle = digit_of(text[i + 1]);
    const int high = pair ? digit_of(text[i + 2]) : 0;
    if (low == kNoDigit || middle == kNoDigit || high == kNoDigit) return std::nullopt;
    const int value = low + 45 * middle + 2025 * high;
    if (value > (pair ? 0xFFFF : 0xFF)) return std::nullopt;
    if (pair) bytes += static_cast<char>(value / 256);
    bytes += static_cast<char>(value % 256);
  }
  return bytes;
}

}  // namespace lindung::attestation
