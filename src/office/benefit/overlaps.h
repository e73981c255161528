// office/benefit/overlaps.h - lost body parts that are one part of the body, so that their shares
// are not added (law/national/disability.toml: jkk.disability.zones).
#pragma once

#include "office/benefit/calculation.h"

namespace lindung::benefit {

// Refuses "part": one that lies in another (an arm and its hand, one eye and both), more of one
// than a body has, a side of something that has none.
Result<void> check_overlaps(const Law& law, const std::vector<LostPart>& parts);

}  // namespace lindung::benefit
