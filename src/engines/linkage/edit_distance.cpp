#include "engines/linkage/edit_distance.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <tuple>
#include <utility>
#include <vector>

#include "base/common_ends.h"

namespace lindung::linkage {
namespace {

// Where each letter of a pattern stands, for as long as it lives. The table is its thread's own and
// always empty between two patterns: to clear what was set is cheaper than to clear a table.
class Positions {
 public:
  explicit Positions(std::string_view pattern) : pattern_(pattern) {
    std::uint64_t bit = 1;
    for (const char letter : pattern) {
      masks[static_cast<unsigned char>(letter)] |= bit;
      bit <<= 1;
    }
  }
  ~Positions() {
    for (const char letter : pattern_) masks[static_cast<unsigned char>(letter)] = 0;
  }
  Positions(const Positions&) = delete;
  Positions& operator=(const Positions&) = delete;

  std::uint64_t operator[](char letter) const { return masks[static_cast<unsigned char>(letter)]; }

 private:
  static thread_local std::array<std::uint64_t, 256> masks;
  std::string_view pattern_;
};

thread_local std::array<std::uint64_t, 256> Positions::masks{};

// Any number above `most` when there are more.
int by_columns(std::string_view pattern, std::string_view text, int most) {
  const Positions positions(pattern);
  const std::uint64_t last = std::uint64_t{1} << (pattern.size() - 1);
  std::uint64_t up = ~std::uint64_t{0}, down = 0, diagonal = 0, before = 0;
  int distance = static_cast<int>(pattern.size());
  int ahead = static_cast<int>(text.size());
  for (const char letter : text) {
    const std::uint64_t here = positions[letter];
    const std::uint64_t exchanged = (((~diagonal) & here) << 1) & before;
    diagonal = (((here & up) + up) ^ up) | here | down | exchanged;
    std::uint64_t right = down | ~(diagonal | up);
    std::uint64_t left = up & diagonal;
    distance += (right & last) != 0 ? 1 : 0;
    distance -= (left & last) != 0 ? 1 : 0;
    if (distance - --ahead > most) return most + 1;  // each letter takes one away at best
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

int distance_of(std::string_view a, std::string_view b, int most) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.empty()) return static_cast<int>(b.size());
  return a.size() <= 64 ? by_columns(a, b, most) : by_cells(a, b);
}

}  // namespace

int edit_distance(std::string_view a, std::string_view b, int most) {
  const auto [x, y] = without_common_ends(a, b);
  return distance_of(x, y, most);
}

int edit_distance(std::string_view a, std::string_view b) {
  return edit_distance(a, b, std::numeric_limits<int>::max() - 1);
}

bool are_within(std::string_view a, std::string_view b, int slips) {
  const auto longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
  if (longer - shorter > static_cast<std::size_t>(slips)) return false;
  std::tie(a, b) = without_common_ends(a, b);
  if (a.size() <= 1 && b.size() <= 1) return slips >= 1 || (a.empty() && b.empty());
  if (slips == 1) return a.size() == 2 && b.size() == 2 && a[0] == b[1] && a[1] == b[0];
  return distance_of(a, b, slips) <= slips;
}

}  // namespace lindung::linkage
