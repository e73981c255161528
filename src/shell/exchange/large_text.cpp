#include "shell/exchange/large_text.h"

#include <algorithm>
#include <cstdint>

#include <sys/mman.h>
#include <tbb/parallel_for.h>
#include <unistd.h>

namespace lindung::exchange {
namespace {

constexpr std::size_t kPieceBytes = 4u << 20;

// A wish: a system that does not know it gives the pages later.
void ask_for_pages(char* begin, std::size_t size) {
#if defined(MADV_POPULATE_WRITE)
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const auto start = (reinterpret_cast<std::uintptr_t>(begin) + page - 1) / page * page;
  const auto end = (reinterpret_cast<std::uintptr_t>(begin) + size) / page * page;
  if (end <= start) return;
  const std::size_t pieces = (end - start + kPieceBytes - 1) / kPieceBytes;
  tbb::parallel_for(std::size_t{0}, pieces, [&](std::size_t piece) {
    const std::uintptr_t from = start + piece * kPieceBytes;
    ::madvise(reinterpret_cast<void*>(from), std::min<std::size_t>(kPieceBytes, end - from),
              MADV_POPULATE_WRITE);
  });
#else
  static_cast<void>(begin);
  static_cast<void>(size);
#endif
}

}  // namespace

std::string large_text(std::size_t size) {
  std::string text;
  text.reserve(size);
  if (size >= 2 * kPieceBytes) ask_for_pages(text.data(), size);
  text.resize(size);
  return text;
}

}  // namespace lindung::exchange
