#include <cstdint>
#include <cstdlib>
#include <new>

#include <malloc.h>
#include <sys/mman.h>

#include "shell/cli/cli.h"

namespace {

// Large tables come and go during a run. Keeping their memory instead of giving it back to the
// system each time saves a third of the page faults (bench/run process).
constexpr int kKeepBelowBytes = 1 << 30;

// And they are asked for in pages of 2 MB where the system has them: most of what is left.
constexpr std::size_t kLargePage = std::size_t{2} << 20;
constexpr std::size_t kLargeFrom = 2 * kLargePage;

void* large_memory(std::size_t bytes) {
  if (bytes > SIZE_MAX - kLargePage) return nullptr;
  const std::size_t whole = (bytes + kLargePage - 1) / kLargePage * kLargePage;
  void* const memory = std::aligned_alloc(kLargePage, whole);
  if (memory) ::madvise(memory, whole, MADV_HUGEPAGE);  // a wish: small pages do as well
  return memory;
}

}  // namespace

void* operator new(std::size_t bytes) {
  void* const memory =
      bytes < kLargeFrom ? std::malloc(bytes == 0 ? 1 : bytes) : large_memory(bytes);
  if (!memory) throw std::bad_alloc();
  return memory;
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

int main(int argc, char** argv) {
  mallopt(M_MMAP_THRESHOLD, kKeepBelowBytes);
  mallopt(M_TRIM_THRESHOLD, kKeepBelowBytes);
  return static_cast<int>(lindung::cli::main(argc, argv));
}
