// shell/store/compression.h - what the store keeps as zstd frames: the bytes of an input, at most a
// mebibyte a frame, so that no row of the store is large; and packed blocks, one frame each. Behind
// each frame stand the first eight bytes of its SHA-256: a changed bit is found when it is read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lindung::store {

std::size_t chunks_of(std::string_view bytes);                          // that they come to
std::string compress_chunk(std::string_view bytes, std::size_t chunk);  // the one of that number
std::optional<std::string> decompress_chunk(
    std::string_view compressed);  // nothing when it is no frame of ours

std::string compress_block(std::string_view bytes);
std::optional<std::string> decompress_block(std::string_view compressed);  // nothing when damaged

}  // namespace lindung::store
