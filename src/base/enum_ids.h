// base/enum_ids.h - the words by which the values of an enumeration are written in files and said
// on the command line, in their order. An enumeration that ends with kCount has as many.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace lindung {

template <class Enum, std::size_t N>
struct EnumIds {
  std::array<std::string_view, N> words;

  constexpr std::string_view id(Enum value) const { return words[static_cast<std::size_t>(value)]; }
  constexpr std::optional<Enum> find(std::string_view id) const {
    const auto found = std::find(words.begin(), words.end(), id);
    if (found == words.end()) return std::nullopt;
    return static_cast<Enum>(found - words.begin());
  }
};

template <class Enum, class... Word>
constexpr auto enum_ids(Word... word) {
  return EnumIds<Enum, sizeof...(Word)>{{std::string_view(word)...}};
}

}  // namespace lindung
