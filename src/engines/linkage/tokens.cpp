#include "engines/linkage/tokens.h"

#include <cstring>

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

Tokens::Tokens(std::string_view text) {
  while (!text.empty() && size_ < kMost) {
    const std::size_t space = size_ + 1 < kMost ? text.find(' ') : std::string_view::npos;
    const std::string_view token = text.substr(0, space);
    if (!token.empty()) tokens_[size_++] = token;
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
  }
}

}  // namespace lindung::linkage
