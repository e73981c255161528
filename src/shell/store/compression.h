// shell/store/compression.h - the bytes of an input as zstd frames of at most a mebibyte each, so
// that no row of the store is large.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lindung::store {

std::vector<std::string> compress_chunks(
    std::string_view bytes);  // on all cores; the same bytes give the same chunks
std::optional<std::string> decompress_chunk(
    std::string_view compressed);  // nothing when it is no frame of ours

}  // namespace lindung::store
