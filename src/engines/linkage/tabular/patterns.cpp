#include "engines/linkage/tabular/patterns.h"

#include <array>
#include <cstdint>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

namespace lindung::linkage::tabular {
namespace {

constexpr std::size_t kEach = 8;  // findings in a word, a byte each
constexpr unsigned kRarityBits = 5;

static_assert(kAgreements <= 8);

std::uint64_t byte_of(Finding finding) {
  return static_cast<std::uint64_t>(finding.level) << kRarityBits | finding.rarity >> 3;
}

Finding finding_of(std::uint64_t byte) {
  return {static_cast<Agreement>(byte >> kRarityBits & 7),
          static_cast<Rarity>((byte & ((1U << kRarityBits) - 1)) << 3)};
}

// All findings of a pair, so that equal ones are equal numbers and the order is that of the fields.
template <std::size_t Words>
class Packed {
 public:
  Packed() = default;
  explicit Packed(const Findings& findings) {
    for (std::size_t f = 0; f < Words * kEach; ++f)
      words_[f / kEach] |= byte_of(findings[f]) << shift(f);
  }
  Findings findings() const {
    Findings found;
    for (std::size_t f = 0; f < Words * kEach; ++f)
      found[f] = finding_of(words_[f / kEach] >> shift(f));
    return found;
  }
  friend auto operator<=>(const Packed&, const Packed&) = default;

 private:
  static unsigned shift(std::size_t f) { return static_cast<unsigned>(56 - f % kEach * 8); }

  std::array<std::uint64_t, Words> words_{};
};

template <std::size_t Words>
std::vector<Pattern> count_packed(std::span<const Findings> sample, double weight) {
  std::vector<Packed<Words>> packed(sample.size());
  using Range = tbb::blocked_range<std::size_t>;
  tbb::parallel_for(Range(0, sample.size(), 4096), [&](const Range& range) {
    for (std::size_t i = range.begin(); i < range.end(); ++i) packed[i] = Packed<Words>(sample[i]);
  });
  tbb::parallel_sort(packed.begin(), packed.end());
  std::vector<Pattern> patterns;
  for (std::size_t begin = 0, end = 0; begin < packed.size(); begin = end) {
    while (end < packed.size() && packed[end] == packed[begin]) ++end;
    patterns.push_back(
        {packed[begin].findings(), static_cast<double>(end - begin) * weight, Answer::Unknown});
  }
  return patterns;
}

}  // namespace

std::vector<Pattern> count_patterns(std::span<const Findings> sample, std::size_t fields,
                                    double weight) {
  static_assert(kFieldsMax == 3 * kEach);
  if (fields <= kEach) return count_packed<1>(sample, weight);
  if (fields <= 2 * kEach) return count_packed<2>(sample, weight);
  return count_packed<3>(sample, weight);
}

}  // namespace lindung::linkage::tabular
