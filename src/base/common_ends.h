// base/common_ends.h - what two words have in common in front and behind is no difference: whoever
// looks for differences leaves it out first.
#pragma once

#include <string_view>
#include <utility>

namespace lindung {

// Both words without the letters that they begin and end with together.
constexpr std::pair<std::string_view, std::string_view> without_common_ends(std::string_view a,
                                                                            std::string_view b) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  return {a, b};
}

}  // namespace lindung
