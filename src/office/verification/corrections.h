// office/verification/corrections.h - rows that came back from the corrections workbook take the
// place of the rows they mend.
#pragma once

#include <span>

#include "office/verification/case.h"

namespace lindung::verification {

// A row that changed nothing becomes Unchanged, else the row it names becomes Corrected and hands
// on its person. Each of the two points at the other. A correction of a row that is not in these
// files is judged like any row.
void apply_corrections(std::span<Case> cases);

// Where a row's person is to be read: the row itself, or the one that stands for it.
std::uint32_t speaker_of(std::span<const Case> cases, std::uint32_t at);

}  // namespace lindung::verification
