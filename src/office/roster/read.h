// office/roster/read.h - from the tables of a file to its proposals.
#pragma once

#include <optional>
#include <string>

#include "office/roster/columns.h"
#include "office/roster/proposal.h"
#include "office/roster/table.h"
#include "office/scheme/scheme.h"

namespace lindung::roster {

struct ReadOptions {
  Date reference;        // the scheme's registration date: bounds two-digit years and ages
  Date imported_on;      // a birth date equal to it is an artefact of the sender's program
  ColumnMemory columns;  // remembered or fixed by files.toml
  std::optional<std::uint16_t>
      group;  // from the sub-folder or files.toml; a group column in the file wins over it
  std::optional<std::string> village;  // default for the file, from files.toml
};

// Reads every sheet of a workbook. Decisions that a cell cannot tell alone are taken per column
// over the whole sheet: date order (by vote, by days above 12, by agreement with the dates inside
// the NIKs), sex codes, NIK and KK exchanged, a NIK column that a spreadsheet program rounded.
// Nothing is dropped: a row is a proposal, or carries the reason why it is no person.
RosterFile read_roster(Workbook workbook, std::string name, Digest digest,
                       const scheme::Scheme& scheme, const ReadOptions& options);

}  // namespace lindung::roster
