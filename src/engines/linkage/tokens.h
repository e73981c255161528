// engines/linkage/tokens.h - a name cut at its spaces, without allocation.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace lindung::linkage {

// A text of letters as a number. Two texts of one number are possible, but as rare as chance makes
// it.
std::uint64_t hash_text(std::string_view text);

constexpr std::uint64_t mix(std::uint64_t x) {
  x ^= x >> 32;
  x *= 0x9E3779B97F4A7C15U;
  x ^= x >> 29;
  x *= 0xBF58476D1CE4E5B9U;
  return x ^ (x >> 32);
}

class Tokens {
 public:
  static constexpr std::uint32_t kMost = 12;  // what comes behind is one last token

  explicit Tokens(std::string_view text);
  std::uint32_t size() const { return size_; }
  std::string_view operator[](std::uint32_t i) const { return tokens_[i]; }
  const std::string_view* begin() const { return tokens_.data(); }
  const std::string_view* end() const { return tokens_.data() + size_; }

 private:
  union {  // the first size_ are made: most names have three
    std::array<std::string_view, kMost> tokens_;
  };
  std::uint32_t size_ = 0;
};

}  // namespace lindung::linkage
