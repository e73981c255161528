// shell/paper/print_letter.h - a letter on one page of A4, in the largest type with which it fits:
// running text from 16 points down to 12, no line smaller than 12, margins from 22 down to 14 mm.
#pragma once

#include "office/letter/letter.h"
#include "shell/paper/page_writer.h"

namespace lindung::paper {

inline constexpr double kLargestType = 16;
inline constexpr double kSmallestType = 12;

// Refuses PAPER_DOES_NOT_FIT, and what PageWriter refuses.
Result<Printed> print_letter(const letter::Letter& letter);

}  // namespace lindung::paper
