// shell/paper/print_cards.h - member cards on paper: ten of bank-card size (ID-1, ISO/IEC 7810) on
// a sheet of A4 with cut marks, or one on a page of its own for a phone.
#pragma once

#include <span>

#include "office/card/face.h"
#include "shell/paper/page_writer.h"

namespace lindung::paper {

enum class CardLayout : std::uint8_t { Sheet, Phone };

// `made`: the day that the file says of itself. Refuses PAPER_QR, PAPER_DOES_NOT_FIT (a name that
// is too long even in the smallest type), and what PageWriter refuses.
Result<Printed> print_cards(std::span<const card::CardFace> faces, CardLayout layout, Date made);

}  // namespace lindung::paper
