#include "engines/linkage/buckets.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <utility>

#include <tbb/parallel_for.h>

#include "base/check.h"

namespace lindung::linkage {
namespace {

constexpr std::size_t kRecordsPerBucket = 512;
constexpr std::size_t kBucketsMax = 8192;
constexpr std::size_t kChunkRecords = 1 << 15;

}  // namespace

Buckets::Buckets(const Lists& lists, std::uint64_t (*key)(const Evidence&)) {
  const std::size_t size = lists.evidence.size();
  LINDUNG_CHECK(size <= std::numeric_limits<std::uint32_t>::max());
  const std::size_t buckets =
      std::bit_ceil(std::clamp<std::size_t>(size / kRecordsPerBucket, 1, kBucketsMax));
  const int shift = 64 - std::countr_zero(buckets);
  const auto bucket_of = [=](std::uint64_t k) { return buckets == 1 ? 0 : k >> shift; };

  // Each chunk counts, the counts become places, each chunk writes to its own places: the order
  // does not depend on threads. Keys are kept between the two, because evidence is wide.
  const auto keys = std::make_unique_for_overwrite<std::uint64_t[]>(size);
  std::vector<std::vector<std::size_t>> places((size + kChunkRecords - 1) / kChunkRecords,
                                               std::vector<std::size_t>(buckets));
  const auto each_of = [&](std::size_t chunk, const auto& visit) {
    const std::size_t end = std::min(size, (chunk + 1) * kChunkRecords);
    for (std::size_t i = chunk * kChunkRecords; i < end; ++i) visit(i);
  };
  tbb::parallel_for(std::size_t{0}, places.size(), [&](std::size_t chunk) {
    each_of(chunk, [&](std::size_t i) {
      keys[i] = lists.evidence[i].is_copy ? 0 : key(lists.evidence[i]);
      if (keys[i] != 0) ++places[chunk][bucket_of(keys[i])];
    });
  });
  starts_.resize(buckets + 1);
  std::size_t total = 0;
  for (std::size_t bucket = 0; bucket < buckets; ++bucket) {
    starts_[bucket] = total;
    for (auto& chunk : places) total += std::exchange(chunk[bucket], total);
  }
  starts_[buckets] = total;
  entries_ = std::make_unique_for_overwrite<Entry[]>(total);
  tbb::parallel_for(std::size_t{0}, places.size(), [&](std::size_t chunk) {
    each_of(chunk, [&](std::size_t i) {
      if (keys[i] == 0) return;
      entries_[places[chunk][bucket_of(keys[i])]++] = {
          static_cast<std::uint32_t>(keys[i]), static_cast<std::uint32_t>(i), lists.signatures[i]};
    });
  });
}

}  // namespace lindung::linkage
