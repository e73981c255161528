// office/sample/random.h - numbers that look random and are the same on every machine: the
// finaliser of splitmix64 over a key. Integer arithmetic only. Whatever the generator asks about a
// person is a function of (seed, person, question), so that anybody can be made again at any time
// without a table of all people.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace lindung::sample {

constexpr std::uint64_t mix(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}
constexpr std::uint64_t mix(std::uint64_t a, std::uint64_t b) { return mix(a ^ mix(b)); }
constexpr std::uint64_t mix(std::uint64_t a, std::uint64_t b, std::uint64_t c) {
  return mix(mix(a, b), c);
}

class Random {
 public:
  constexpr explicit Random(std::uint64_t key) : state_(key) {}

  constexpr std::uint64_t next() { return mix(state_ += 0x632BE59BD9B4E019ULL); }
  // 0 to n - 1; n must be 1 to 2^32.
  constexpr std::uint32_t below(std::uint64_t n) {
    return static_cast<std::uint32_t>(((next() >> 32) * n) >> 32);
  }
  constexpr int between(int least, int most) {
    return least + static_cast<int>(below(static_cast<std::uint64_t>(most - least + 1)));
  }
  constexpr bool chance(std::uint32_t in_10000) { return below(10'000) < in_10000; }
  constexpr std::string_view pick(std::span<const std::string_view> words) {
    return words[below(words.size())];
  }
  // A position, as often as its weight says; the sum of the weights must be positive.
  constexpr std::size_t weighted(std::span<const std::uint32_t> weights) {
    std::uint64_t sum = 0;
    for (const std::uint32_t weight : weights) sum += weight;
    std::uint64_t at = below(sum);
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (at < weights[i]) return i;
      at -= weights[i];
    }
    return 0;
  }

 private:
  std::uint64_t state_;
};

}  // namespace lindung::sample
