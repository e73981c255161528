// shell/app/link/link_decisions.h - what people have decided of pairs, from CSV files with the
// columns id_a, id_b and decision: "same" or "different" ("sama", "beda"); a row without decision
// is passed over, so that a review.csv may be filled in bit by bit and handed back.
//
// Refuses: FILE_UNREADABLE, LINK_DECISION_COLUMN, LINK_DECISION_WORD (with the line),
// LINK_DECISION_CONFLICT (two are different that other decisions make one; with the line).
#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "base/result.h"
#include "engines/linkage/tabular/decisions.h"
#include "shell/app/link/link_table.h"

namespace lindung::app {

struct LinkDecisions {
  std::vector<linkage::tabular::Decision> decisions;
  std::size_t absent = 0;  // decided pairs of which a row is in none of the files, or both are one
};

// Between two files id_a is looked for in the first and id_b in the second, then the other way
// round. An id that stands in several rows means the first.
Result<LinkDecisions> read_link_decisions(std::span<const std::filesystem::path> files,
                                          const LinkTable& table);

}  // namespace lindung::app
