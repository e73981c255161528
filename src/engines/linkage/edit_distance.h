// engines/linkage/edit_distance.h - how many slips of the hand lie between two words.
#pragma once

#include <string_view>

namespace lindung::linkage {

// Letters put in, left out, replaced or exchanged with their neighbour (optimal string alignment:
// no piece is edited twice). Words of up to 64 letters are compared a whole column at a time, after
// H. Hyyro (2003); longer ones cell by cell.
int edit_distance(std::string_view a, std::string_view b);

// The same up to `most`; any number above it when there are more slips.
int edit_distance(std::string_view a, std::string_view b, int most);

// Whether no more than `slips` lie between them: sooner than the distance is known.
bool are_within(std::string_view a, std::string_view b, int slips);

}  // namespace lindung::linkage
