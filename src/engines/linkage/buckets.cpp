#include "engines/linkage/buckets.h"

#include <algorithm>
#include <bit>
#include <utility>

#include <tbb/parallel_for.h>

#include "base/check.h"

namespace lindung::linkage {
namespace {

constexpr std::size_t kRecordsPerBucket = 512;
constexpr std::size_t kBucketsMax = 8192;
constexpr std::size_t kChunkRecords = 1 << 15;

// Both lists as one row of records, cut into chunks.
struct Row {
  const Side& left;
  const Side* right;

  std::size_t size() const { return left.evidence.size() + (right ? right->evidence.size() : 0); }
  std::size_t chunks() const { return (size() + kChunkRecords - 1) / kChunkRecords; }

  template <class Visit>
  void visit(std::size_t chunk, const Visit& visit_record) const {
    const std::size_t end = std::min(size(), (chunk + 1) * kChunkRecords),
                      lefts = left.evidence.size();
    for (std::size_t i = chunk * kChunkRecords; i < end; ++i) {
      if (i < lefts)
        visit_record(left.evidence[i], static_cast<std::uint32_t>(i));
      else
        visit_record(right->evidence[i - lefts],
                     static_cast<std::uint32_t>(i - lefts) | kRightSide);
    }
  }
};

}  // namespace

Buckets::Buckets(const Side& left, const Side* right, std::uint64_t (*key)(const Evidence&)) {
  const Row row{left, right};
  LINDUNG_CHECK(left.evidence.size() < kRightSide);
  LINDUNG_CHECK(right == nullptr || right->evidence.size() < kRightSide);
  const std::size_t buckets =
      std::bit_ceil(std::clamp<std::size_t>(row.size() / kRecordsPerBucket, 1, kBucketsMax));
  const int shift = 64 - std::countr_zero(buckets);
  const auto bucket_of = [=](std::uint64_t k) { return buckets == 1 ? 0 : k >> shift; };

  // Each chunk counts, the counts become places, each chunk writes to its own places: the order
  // does not depend on threads.
  std::vector<std::vector<std::size_t>> places(row.chunks(), std::vector<std::size_t>(buckets));
  tbb::parallel_for(std::size_t{0}, places.size(), [&](std::size_t chunk) {
    row.visit(chunk, [&](const Evidence& evidence, std::uint32_t) {
      if (const std::uint64_t k = key(evidence); k != 0) ++places[chunk][bucket_of(k)];
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
    row.visit(chunk, [&](const Evidence& evidence, std::uint32_t position) {
      if (const std::uint64_t k = key(evidence); k != 0)
        entries_[places[chunk][bucket_of(k)]++] = {static_cast<std::uint32_t>(k), position,
                                                   evidence.signature};
    });
  });
}

}  // namespace lindung::linkage
