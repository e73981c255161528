#include "engines/linkage/tabular/doubts.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace lindung::linkage::tabular {
namespace {

std::uint64_t groups_key(std::uint32_t a, std::uint32_t b) {
  return (std::uint64_t{std::min(a, b)} << 32) | std::max(a, b);
}

// How many records of each file a group has.
struct Sizes {
  Large<std::uint32_t> first, second;

  Sizes(const Dataset& data, const Grouping& grouping)
      : first(data.records, 0), second(data.records, 0) {
    for (std::size_t record = 0; record < data.records; ++record) {
      auto& sizes = record < data.second_file || !data.is_two_files() ? first : second;
      ++sizes[grouping.group[record]];
    }
  }
  double pairs(const Dataset& data, std::uint32_t a, std::uint32_t b) const {
    if (!data.is_two_files()) return static_cast<double>(first[a]) * first[b];
    return static_cast<double>(first[a]) * second[b] + static_cast<double>(second[a]) * first[b];
  }
  bool are_alone(std::uint32_t a, std::uint32_t b) const {
    return first[a] + second[a] == 1 && first[b] + second[b] == 1;
  }
};

}  // namespace

std::vector<Doubt> find_doubts(const Dataset& data, const Grouping& grouping,
                               std::span<const ScoredPair> scored,
                               std::span<const Decision> decisions, double least) {
  const auto& group = grouping.group;
  std::unordered_set<std::uint64_t> answered;
  for (const auto& decision : decisions)
    answered.insert(groups_key(group[decision.a], group[decision.b]));
  const Sizes sizes(data, grouping);
  std::unordered_map<std::uint64_t, std::size_t> asked;
  std::vector<Doubt> doubts;
  for (const auto& pair : scored) {
    const std::uint32_t a = group[pair.a], b = group[pair.b];
    if (pair.probability < least || a == b || answered.contains(groups_key(a, b))) continue;
    if (grouping.is_one_to_one && !sizes.are_alone(a, b)) continue;
    const Doubt doubt{pair, static_cast<double>(pair.probability) * sizes.pairs(data, a, b)};
    const auto [at, is_new] = asked.try_emplace(groups_key(a, b), doubts.size());
    if (is_new) {
      doubts.push_back(doubt);
    } else if (doubts[at->second].pair.weight < pair.weight) {
      doubts[at->second] = doubt;
    }
  }
  std::sort(doubts.begin(), doubts.end(), [](const Doubt& x, const Doubt& y) {
    if (x.stake != y.stake) return x.stake > y.stake;
    return x.pair.a != y.pair.a ? x.pair.a < y.pair.a : x.pair.b < y.pair.b;
  });
  return doubts;
}

}  // namespace lindung::linkage::tabular
