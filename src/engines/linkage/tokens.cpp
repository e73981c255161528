#include "engines/linkage/tokens.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <memory>

namespace lindung::linkage {

std::uint64_t hash_text(std::string_view text) {
  std::uint64_t hash = 0x2545F4914F6CDD1DU + text.size();
  while (text.size() >= 8) {
    std::uint64_t word;
    std::memcpy(&word, text.data(), 8);
    hash = mix(hash ^ word);
    text.remove_prefix(8);
  }
  std::uint64_t word = 0;
  for (const char c : text) word = (word << 8) | static_cast<unsigned char>(c);
  return mix(hash ^ word);
}

namespace {

constexpr std::size_t kMostCounted = 64;

// Bit i: whether byte i is a space.
std::uint64_t spaces_of_eight(const char* text) {
  static_assert(std::endian::native == std::endian::little);
  constexpr std::uint64_t kEach = 0x0101010101010101U, kLow = 0x7F * kEach;
  std::uint64_t word;
  std::memcpy(&word, text, 8);
  word ^= ' ' * kEach;
  const std::uint64_t zero = ~(((word & kLow) + kLow) | word | kLow);  // 0x80 in every zero byte
  return ((zero >> 7) * 0x0102040810204080U) >> 56;
}

std::uint64_t spaces_of(std::string_view text) {
  std::uint64_t spaces = 0;
  if (text.size() < 8) {
    for (std::size_t i = 0; i < text.size(); ++i) spaces |= std::uint64_t{text[i] == ' '} << i;
    return spaces;
  }
  for (std::size_t at = 0; at + 8 <= text.size(); at += 8)
    spaces |= spaces_of_eight(text.data() + at) << at;
  const std::size_t last = text.size() - 8;
  return spaces | spaces_of_eight(text.data() + last) << last;
}

}  // namespace

Tokens::Tokens(std::string_view text) {
  const std::uint64_t spaces = text.size() <= kMostCounted ? spaces_of(text) : 0;
  for (std::size_t begin = 0, end = 0; begin < text.size() && size_ < kMost; begin = end + 1) {
    end = text.size();
    if (size_ + 1 < kMost) {
      if (text.size() > kMostCounted) {
        end = std::min(text.find(' ', begin), text.size());
      } else if (spaces >> begin != 0) {
        end = begin + static_cast<std::size_t>(std::countr_zero(spaces >> begin));
      }
    }
    if (end > begin) std::construct_at(&tokens_[size_++], text.substr(begin, end - begin));
  }
}

}  // namespace lindung::linkage
