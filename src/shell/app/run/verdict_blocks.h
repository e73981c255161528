// shell/app/run/verdict_blocks.h - verdicts as they lie in the store: packed, 4,096 rows a block,
// in order of file, sheet and row. The key of a block is the position of its first row within the
// act. docs/internals/store.md has the bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "base/unfilled.h"
#include "office/verification/verdict.h"
#include "shell/store/store.h"

namespace lindung::app {

inline constexpr std::string_view kVerdictBlocks = "verdicts";

// Writes one verdict: what is stored is also what is committed to.
void put_verdict(ByteWriter& out, const verification::RowVerdict& row);

// `rows` must outlive the blocks.
store::Series<store::Block> pack_verdicts(std::uint64_t act,
                                          std::span<const verification::RowVerdict> rows);
Result<UnfilledVector<verification::RowVerdict>> unpack_verdicts(
    std::span<const store::Block> blocks);

}  // namespace lindung::app
