// office/roster/row_kind.h - rows that are no person: headings repeated on every page, column
// numbers, section markers, totals, signatures. Decided by columns, not by words alone: a row with
// an identity number is never one of them.
#pragma once

#include <optional>

#include "office/roster/layout.h"
#include "terms/reason.h"

namespace lindung::roster {

// The reason why this row is no person; nothing when it may be one. `has_number`: something like a
// NIK stands in it.
std::optional<Reason> not_a_person(const Row& row, const Layout& layout, bool has_number);

}  // namespace lindung::roster
