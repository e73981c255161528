// shell/app/run/output_cells.h - how things are written into the cells of the files of DIR/out.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "shell/app/run/outputs.h"
#include "terms/region_code.h"

namespace lindung::app {

std::string group_id(const scheme::Scheme& scheme, std::uint16_t group);  // empty: none
std::string village_name(std::optional<RegionCode> code);                 // empty: unknown
std::string number_text(std::uint64_t number);                            // empty for 0

// The entry of a person who is known; people are in order of number.
const KnownEntry& entry_of(const Outputs& outputs, std::uint64_t person);

}  // namespace lindung::app
