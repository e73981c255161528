// office/roster/settle.h - what rows take over from those above them: the ward of their section,
// what a ditto mark repeats, and that below a signature a lone name is a signer's.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "office/roster/proposal.h"
#include "office/roster/row_reader.h"

namespace lindung::roster {

// What a block of a table came to. Its rows lie among those of the file.
struct BlockRows {
  std::span<Proposal> rows;
  std::vector<RowContext> around;
  Arena texts;
  bool hands_on = false;  // something in it may pass from row to row
};

// What a row may take over from above: from its section, from the sheet or the file, and, where it
// has a ditto mark, from the row before it.
struct Above {
  std::optional<RegionCode> section_village;
  std::uint16_t section_neighbourhood = 0;
  std::uint16_t section_hamlet = 0;
  std::optional<RegionCode> village;
  std::string_view job;
  std::uint16_t group = kNoGroup;
  bool signed_off = false;  // below a signature: lone names are signers
};

// Whether this row may hand something on to those below it.
bool hands_on(const Proposal& p, const RowContext& around);

// Gives every row what it takes over. `above` is what stands above the first one, and afterwards
// what stands above the next.
void settle(std::vector<BlockRows>& blocks, Above& above, RegionCode city);

}  // namespace lindung::roster
