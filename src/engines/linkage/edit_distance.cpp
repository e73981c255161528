#include "engines/linkage/edit_distance.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace lindung::linkage {
namespace {

// Where each letter of the pattern stands. Names are short: a search in the letters seen beats a
// table of 256 to be cleared.
struct Positions {
  explicit Positions(std::string_view pattern) {
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      std::size_t at = find(pattern[i]);
      if (at == count) letters[count++] = pattern[i], masks[at] = 0;
      masks[at] |= std::uint64_t{1} << i;
    }
  }
  std::size_t find(char letter) const {
    std::size_t at = 0;
    while (at < count && letters[at] != letter) ++at;
    return at;
  }
  std::uint64_t operator[](char letter) const {
    const std::size_t at = find(letter);
    return at < count ? masks[at] : 0;
  }

  std::array<char, 64> letters;
  std::array<std::uint64_t, 64> masks;
  std::size_t count = 0;
};

int by_columns(std::string_view pattern, std::string_view text) {
  const Positions positions(pattern);
  const std::uint64_t last = std::uint64_t{1} << (pattern.size() - 1);
  std::uint64_t up = ~std::uint64_t{0}, down = 0, diagonal = 0, before = 0;
  int distance = static_cast<int>(pattern.size());
  for (const char letter : text) {
    const std::uint64_t here = positions[letter];
    const std::uint64_t exchanged = (((~diagonal) & here) << 1) & before;
    diagonal = (((here & up) + up) ^ up) | here | down | exchanged;
    std::uint64_t right = down | ~(diagonal | up);
    std::uint64_t left = up & diagonal;
    distance += (right & last) != 0 ? 1 : 0;
    distance -= (left & last) != 0 ? 1 : 0;
    right = (right << 1) | 1;
    left <<= 1;
    up = left | ~(diagonal | right);
    down = right & diagonal;
    before = here;
  }
  return distance;
}

int by_cells(std::string_view a, std::string_view b) {
  std::vector<int> older(b.size() + 1), old(b.size() + 1), now(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) old[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    now[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int replaced = old[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      now[j] = std::min({old[j] + 1, now[j - 1] + 1, replaced});
      const bool exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (exchanged) now[j] = std::min(now[j], older[j - 2] + 1);
    }
    std::swap(older, old);
    std::swap(old, now);
  }
  return old[b.size()];
}

}  // namespace

int edit_distance(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.empty()) return static_cast<int>(b.size());
  return a.size() <= 64 ? by_columns(a, b) : by_cells(a, b);
}

}  // namespace lindung::linkage
