// base/unfilled.h - lists for tables that all cores fill side by side: what is added by resize()
// has no value until it is written, so that the memory is first touched by whoever fills it.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace lindung {

template <class T>
struct UnfilledAllocator : std::allocator<T> {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
  template <class U>
  struct rebind {  // NOLINT(readability-identifier-naming): what the standard asks for
    using other = UnfilledAllocator<U>;
  };
  template <class U>
  void construct(U*) noexcept {}
  template <class U, class First, class... More>
  void construct(U* at, First&& first, More&&... more) {
    std::construct_at(at, std::forward<First>(first), std::forward<More>(more)...);
  }
};

// A std::vector but for that: every element must be written before it is read.
template <class T>
using UnfilledVector = std::vector<T, UnfilledAllocator<T>>;

}  // namespace lindung
