#include "shell/credential/token.h"

#include <cstdint>

#include <sodium.h>

#include "base/check.h"
#include "base/text.h"

namespace lindung::credential {
namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::size_t kTokenBytes = 32;
constexpr std::size_t kReadableBytes = 10;
constexpr std::size_t kGroup = 4;

}  // namespace

std::string random_bytes(std::size_t bytes) {
  LINDUNG_CHECK(sodium_init() >= 0);
  std::string text(bytes, '\0');
  randombytes_buf(text.data(), text.size());
  return text;
}

std::string base32(std::string_view bytes) {
  std::string text;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char byte : bytes) {
    bits = bits << 8 | static_cast<unsigned char>(byte);
    for (count += 8; count >= 5; count -= 5) text += kAlphabet[bits >> (count - 5) & 31];
  }
  if (count > 0) text += kAlphabet[bits << (5 - count) & 31];
  return text;
}

std::optional<std::string> from_base32(std::string_view text) {
  std::string bytes;
  std::uint32_t bits = 0;
  int count = 0;
  for (char letter : text) {
    if (letter == ' ' || letter == '-') continue;
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    const auto value = kAlphabet.find(letter);
    if (value == std::string_view::npos) return std::nullopt;
    bits = bits << 5 | static_cast<std::uint32_t>(value);
    count += 5;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xff);
  }
  return bytes;
}

std::string random_token() {
  static constexpr std::string_view kHex = "0123456789abcdef";
  std::string text;
  for (const char byte : random_bytes(kTokenBytes)) {
    text += kHex[static_cast<unsigned char>(byte) >> 4];
    text += kHex[static_cast<unsigned char>(byte) & 15];
  }
  return text;
}

std::string readable_secret() {
  const std::string letters = to_lower(base32(random_bytes(kReadableBytes)));
  std::string text;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (i > 0 && i % kGroup == 0) text += '-';
    text += letters[i];
  }
  return text;
}

bool same_secret(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace lindung::credential
