#include "shell/store/compression.h"

#include <memory>
#include <vector>

#include <zstd.h>

#include "base/check.h"
#include "base/digest.h"

namespace lindung::store {
namespace {

constexpr std::size_t kChunkBytes = 1024 * 1024;
constexpr int kLevel = 1;

// A damaged frame may claim any size; no block of ours is larger.
constexpr std::size_t kBlockBytesMax = 256 * 1024 * 1024;

// Some bits of a zstd frame mean nothing: the seal behind it finds those too when they change.
constexpr std::size_t kSealBytes = 8;
std::string_view first_bytes(const Digest& digest) { return digest.view().substr(0, kSealBytes); }

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

// What a thread compresses with, one block after the other.
struct Press {
  std::unique_ptr<ZSTD_CCtx, FreeContext> context{ZSTD_createCCtx()};
  std::vector<char> room;
};

std::string compress(std::string_view bytes) {
  thread_local Press press;
  LINDUNG_CHECK(press.context != nullptr);
  const std::size_t bound = ZSTD_compressBound(bytes.size());
  if (press.room.size() < bound) press.room.resize(bound);
  const std::size_t size = ZSTD_compressCCtx(press.context.get(), press.room.data(), bound,
                                             bytes.data(), bytes.size(), kLevel);
  LINDUNG_CHECK(!ZSTD_isError(size));
  const std::string_view frame(press.room.data(), size);
  std::string out;
  out.reserve(size + kSealBytes);
  out += frame;
  out += first_bytes(sha256(frame));
  return out;
}

std::optional<std::string> decompress(std::string_view sealed, std::size_t size_max) {
  if (sealed.size() < kSealBytes) return std::nullopt;
  const auto frame = sealed.substr(0, sealed.size() - kSealBytes);
  if (first_bytes(sha256(frame)) != sealed.substr(frame.size())) return std::nullopt;
  const auto size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > size_max)
    return std::nullopt;
  std::string out(size, '\0');
  const std::size_t got = ZSTD_decompress(out.data(), out.size(), frame.data(), frame.size());
  if (ZSTD_isError(got) || got != size) return std::nullopt;
  return out;
}

}  // namespace

std::size_t chunks_of(std::string_view bytes) {
  return (bytes.size() + kChunkBytes - 1) / kChunkBytes;
}

std::string compress_chunk(std::string_view bytes, std::size_t chunk) {
  return compress(bytes.substr(chunk * kChunkBytes, kChunkBytes));
}

std::optional<std::string> decompress_chunk(std::string_view compressed) {
  return decompress(compressed, kChunkBytes);
}

std::string compress_block(std::string_view bytes) { return compress(bytes); }

std::optional<std::string> decompress_block(std::string_view compressed) {
  return decompress(compressed, kBlockBytesMax);
}

}  // namespace lindung::store
