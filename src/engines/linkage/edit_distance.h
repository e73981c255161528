// engines/linkage/edit_distance.h - how many slips of the hand lie between two words.
#pragma once

#include <string_view>

namespace lindung::linkage {

// Letters put in, left out, replaced or exchanged with their neighbour (optimal string alignment:
// no piece is edited twice). Words of up to 64 letters are compared a whole column at a time, after
// H. Hyyro (2003); longer ones cell by cell.
int edit_distance(std::string_view a, std::string_view b);

}  // namespace lindung::linkage
