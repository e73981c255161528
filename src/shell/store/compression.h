// shell/store/compression.h - what the store keeps as zstd frames: the bytes of an input, at most a
// mebibyte a frame, so that no row of the store is large; and packed blocks, one frame each. Behind
// each frame stand the first eight bytes of its SHA-256: a changed bit is found when it is read.
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

std::string compress_block(std::string_view bytes);
std::optional<std::string> decompress_block(std::string_view compressed);  // nothing when damaged

}  // namespace lindung::store
