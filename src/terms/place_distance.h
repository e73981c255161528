// terms/place_distance.h - typing errors between two keys of place names (terms/place_key.h).
#pragma once

#include <cstddef>
#include <string_view>

namespace lindung::gazetteer {

inline constexpr std::size_t kMostEdits = 2;
inline constexpr std::size_t kTooFar = 9;

// Letters missing, added, wrong, or exchanged with their neighbour: 0 to 2, else kTooFar. Keys
// below 5 letters must be equal, below 8 one error is allowed. "Simpang Tiga" is no misspelt
// "Simpang Lima", although two letters would do.
std::size_t typing_errors(std::string_view a, std::string_view b);

}  // namespace lindung::gazetteer
