// engines/linkage/tabular/index_file.h - an index as bytes, and back. The layout is flat_file.h's;
// docs/internals/linkage-index-format.md lists the sections.
//
// Bytes that were damaged or made up are refused, never followed: every number is checked against
// what it counts or points to before it is used. What cannot be found out is whether a well-formed
// index tells the truth.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engines/linkage/tabular/flat_file.h"
#include "engines/linkage/tabular/index.h"

namespace lindung::linkage::tabular {

// To be raised whenever the layout changes, or what a value's normal form or key is.
inline constexpr std::uint32_t kIndexVersion = 2;

// Writes the index behind what the writer holds. The index must have no new records, lie together
// (lay_together()) and outlive the writer.
void write_index(const Index& index, FlatWriter& writer);

// The index that comes next. Refuses: LINK_INDEX_DAMAGED; LINK_INDEX_VERSION, when `sound_of` does
// not hear the tokens as they were heard.
Result<Index> read_index(FlatReader& reader, const SoundOf& sound_of);

// The error for a fault: LINK_INDEX_FOREIGN (no index at all), LINK_INDEX_VERSION, _DAMAGED.
Error index_error(FlatFault fault);

}  // namespace lindung::linkage::tabular
