// shell/exchange/budget.h - what one file may still cost. Shared by the threads that read its
// sheets: whether the sum goes over does not depend on their order, so the refusal is the same
// every time.
#pragma once

#include <atomic>
#include <cstdint>

#include "shell/exchange/limits.h"

namespace lindung::exchange {

struct Budget {
  explicit Budget(const Limits& of) : limits(of) {}

  // Each says whether the sum so far is still allowed.
  bool inflate(std::uint64_t bytes) { return (inflated += bytes) <= limits.inflated_bytes_max; }
  bool cells(std::uint64_t count, std::uint64_t text_bytes) {
    const bool few = (cell_count += count) <= limits.cells_max;
    const bool small = (texts += text_bytes) <= limits.text_bytes_max;
    return few && small;
  }

  const Limits limits;
  std::atomic<std::uint64_t> inflated{0};
  std::atomic<std::uint64_t> cell_count{0};
  std::atomic<std::uint64_t> texts{0};
};

}  // namespace lindung::exchange
