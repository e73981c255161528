#include "engines/linkage/cluster.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include <tbb/parallel_sort.h>

#include "base/check.h"

namespace lindung::linkage {
namespace {

// Sets of records, each under its smallest position, with the one confirmed number that it may
// hold.
class Sets {
 public:
  explicit Sets(std::span<const Record> records)
      : parents_(records.size()), numbers_(records.size()) {
    std::iota(parents_.begin(), parents_.end(), std::uint32_t{0});
    for (std::size_t i = 0; i < records.size(); ++i)
      if (records[i].number_confirmed) numbers_[i] = records[i].number;
  }

  std::uint32_t first_of(std::uint32_t record) {
    while (parents_[record] != record) record = parents_[record] = parents_[parents_[record]];
    return record;
  }

  void join(std::uint32_t a, std::uint32_t b) {
    const std::uint32_t one = first_of(a), other = first_of(b);
    const std::uint32_t first = std::min(one, other), second = std::max(one, other);
    const std::uint64_t x = numbers_[first], y = numbers_[second];
    if (x != 0 && y != 0 && x != y) return;
    parents_[second] = first;
    numbers_[first] = x != 0 ? x : y;
  }

 private:
  std::vector<std::uint32_t> parents_;
  std::vector<std::uint64_t> numbers_;
};

}  // namespace

std::vector<std::uint32_t> clusters(std::span<const Record> records, std::span<const Link> links) {
  std::vector<Link> same;
  for (const Link& link : links)
    if (link.outcome == Outcome::Same) same.push_back(link);
  tbb::parallel_sort(same.begin(), same.end(), [](const Link& x, const Link& y) {
    return std::tuple(-x.weight, x.left, x.right) < std::tuple(-y.weight, y.left, y.right);
  });

  Sets sets(records);
  for (const Link& link : same) {
    LINDUNG_CHECK(link.left < records.size() && link.right < records.size());
    sets.join(link.left, link.right);
  }
  std::vector<std::uint32_t> firsts(records.size());
  for (std::size_t i = 0; i < firsts.size(); ++i)
    firsts[i] = sets.first_of(static_cast<std::uint32_t>(i));
  return firsts;
}

}  // namespace lindung::linkage
