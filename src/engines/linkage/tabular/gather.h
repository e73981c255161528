// engines/linkage/tabular/gather.h - what several threads have found, as one array. In no order:
// the caller sorts it.
#pragma once

#include <cstddef>

#include <tbb/enumerable_thread_specific.h>

namespace lindung::linkage::tabular {

// Each part is given back as soon as it is copied.
template <class Values>
Values gather(tbb::enumerable_thread_specific<Values>& parts) {
  Values all;
  std::size_t size = 0;
  for (const auto& part : parts) size += part.size();
  all.reserve(size);
  for (auto& part : parts) {
    all.insert(all.end(), part.begin(), part.end());
    part.clear();
    part.shrink_to_fit();
  }
  return all;
}

}  // namespace lindung::linkage::tabular
