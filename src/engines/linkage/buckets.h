// engines/linkage/buckets.h - the keys of a list thrown into buckets that fit a processor's cache:
// equal keys, equal bucket.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engines/linkage/evidence.h"

namespace lindung::linkage {

struct Entry {
  std::uint32_t key;
  std::uint32_t position;
  std::uint64_t signature;

  // Order of key, then position.
  std::uint64_t order() const { return (std::uint64_t{key} << 32) | position; }
};

class Buckets {
 public:
  // Copies, and records whose key is 0, are left out.
  Buckets(const Lists& lists, std::uint64_t (*key)(const Evidence&));

  std::size_t size() const { return starts_.size() - 1; }
  std::span<Entry> operator[](std::size_t bucket) {
    return {entries_.get() + starts_[bucket], starts_[bucket + 1] - starts_[bucket]};
  }

 private:
  std::vector<std::size_t> starts_;
  std::unique_ptr<Entry[]> entries_;  // filled by all cores, each element once
};

}  // namespace lindung::linkage
