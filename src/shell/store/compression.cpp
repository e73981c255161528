#include "shell/store/compression.h"

#include <tbb/parallel_for.h>
#include <zstd.h>

#include "base/check.h"

namespace lindung::store {
namespace {

constexpr std::size_t kChunkBytes = 1024 * 1024;
constexpr int kLevel = 1;

}  // namespace

std::vector<std::string> compress_chunks(std::string_view bytes) {
  std::vector<std::string> chunks((bytes.size() + kChunkBytes - 1) / kChunkBytes);
  tbb::parallel_for(std::size_t{0}, chunks.size(), [&](std::size_t i) {
    const auto part = bytes.substr(i * kChunkBytes, kChunkBytes);
    std::string& out = chunks[i];
    out.resize(ZSTD_compressBound(part.size()));
    const std::size_t size =
        ZSTD_compress(out.data(), out.size(), part.data(), part.size(), kLevel);
    LINDUNG_CHECK(!ZSTD_isError(size));
    out.resize(size);
  });
  return chunks;
}

std::optional<std::string> decompress_chunk(std::string_view compressed) {
  const auto size = ZSTD_getFrameContentSize(compressed.data(), compressed.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > kChunkBytes)
    return std::nullopt;
  std::string out(size, '\0');
  const std::size_t got =
      ZSTD_decompress(out.data(), out.size(), compressed.data(), compressed.size());
  if (ZSTD_isError(got) || got != size) return std::nullopt;
  return out;
}

}  // namespace lindung::store
