#include "engines/linkage/tabular/clusters.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include "engines/linkage/tabular/gather.h"
#include "engines/linkage/tabular/pair_scorer.h"

namespace lindung::linkage::tabular {
namespace {

constexpr double kMostSaid = 10;         // bits that one pair of records may say for or against
constexpr double kContradiction = -4.5;  // bits, on average over the pairs between two groups,
constexpr double kContradictionOfGroups =
    -2;  // where both, or the two together, have three records
constexpr std::uint32_t kGrown = 3;
constexpr std::size_t kMostAsked = 64;   // pairs between two groups
constexpr std::size_t kListedMax = 500;  // records of a group all of whose pairs are listed
constexpr double kSure = 0.9;

// The records that links and decisions name, ascending; in here they go by their place among these,
// so that a few links in a large table are grouped at once.
class Groups {
 public:
  Groups(Large<std::uint32_t> records, const PairScorer& scorer, bool one_to_one,
         const Forbidden& forbidden)
      : records_(std::move(records)),
        scorer_(scorer),
        one_to_one_(one_to_one),
        forbidden_(forbidden),
        group_(records_.size()),
        next_(records_.size()),
        size_(records_.size(), 1) {
    std::iota(group_.begin(), group_.end(), 0U);
    std::iota(next_.begin(), next_.end(), 0U);
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(records_.size()); }
  std::uint32_t record(std::uint32_t place) const { return records_[place]; }
  std::uint32_t place(std::uint32_t record) const {
    return static_cast<std::uint32_t>(std::lower_bound(records_.begin(), records_.end(), record) -
                                      records_.begin());
  }

  std::uint32_t of(std::uint32_t record) {
    while (group_[record] != record) record = group_[record] = group_[group_[record]];
    return record;
  }

  std::uint32_t size_of(std::uint32_t group) const { return size_[group]; }

  bool try_to_join(const ScoredPair& link) {
    const std::uint32_t a = of(link.a), b = of(link.b);
    if (a == b || are_forbidden(a, b) || contradicts(a, b)) return false;
    join(a, b);
    return true;
  }

  // As decided, whatever the records say.
  bool join_decided(const ScoredPair& link) {
    const std::uint32_t a = of(link.a), b = of(link.b);
    if (a != b) join(a, b);
    return a != b;
  }

  std::vector<std::uint32_t> members(std::uint32_t record) const {
    std::vector<std::uint32_t> found{record};
    for (std::uint32_t at = next_[record]; at != record; at = next_[at]) found.push_back(at);
    std::sort(found.begin(), found.end());
    return found;
  }

 private:
  void join(std::uint32_t a, std::uint32_t b) {
    if (a > b) std::swap(a, b);
    group_[b] = a;
    size_[a] += size_[b];
    std::swap(next_[a], next_[b]);  // two rings become one
  }

  bool are_forbidden(std::uint32_t a, std::uint32_t b) {
    if (forbidden_.empty()) return false;
    for (const std::uint32_t member : members(size_[a] < size_[b] ? a : b)) {
      for (const std::uint32_t other : forbidden_.of(records_[member])) {
        const std::uint32_t group = of(place(other));
        if (group == (size_[a] < size_[b] ? b : a)) return true;
      }
    }
    return false;
  }

  bool contradicts(std::uint32_t a, std::uint32_t b) const {
    if (size_[a] == 1 && size_[b] == 1) return false;
    if (one_to_one_) return true;
    const auto left = members(a), right = members(b);
    const std::size_t all = left.size() * right.size();
    const std::size_t step = std::max<std::size_t>(1, all / kMostAsked);
    double sum = 0;
    std::size_t asked = 0;
    for (std::size_t i = 0; i < all; i += step, ++asked) {
      const double weight =
          scorer_.weigh_fully(records_[left[i / right.size()]], records_[right[i % right.size()]]);
      sum += std::clamp(weight, -kMostSaid, kMostSaid);
    }
    // A straggler is heard by a group that knows itself: neither by a pair nor by another group.
    const bool strict = std::min(size_[a], size_[b]) >= kGrown || size_[a] + size_[b] <= kGrown;
    return sum / static_cast<double>(asked) < (strict ? kContradictionOfGroups : kContradiction);
  }

  Large<std::uint32_t> records_;
  const PairScorer& scorer_;
  bool one_to_one_;
  const Forbidden& forbidden_;
  Large<std::uint32_t> group_, next_, size_;
};

// Hardly any record of one file is surely linked to two of the other.
bool is_one_to_one(const Dataset& data, std::span<const ScoredPair> scored) {
  if (!data.is_two_files()) return false;
  Large<std::uint8_t> partners(data.records, 0);
  for (const auto& pair : scored) {
    if (pair.probability < kSure) continue;
    for (const std::uint32_t record : {pair.a, pair.b})
      partners[record] = static_cast<std::uint8_t>(std::min(2, partners[record] + 1));
  }
  const auto some = std::count_if(partners.begin(), partners.end(), [](auto n) { return n > 0; });
  const auto several = std::count(partners.begin(), partners.end(), 2);
  return several * 50 < some;
}

// The weakest link on the way through the links that joined the group.
struct Way {
  std::uint32_t to;
  float probability;
};
using Ways = std::vector<std::vector<Way>>;

void follow(const Ways& ways, std::size_t at, std::size_t came_from, float weakest,
            std::vector<float>& reached) {
  reached[at] = weakest;
  for (const Way& way : ways[at]) {
    if (way.to == came_from) continue;
    follow(ways, way.to, at, std::min(weakest, way.probability), reached);
  }
}

template <class Pairs>
void add_records(const Pairs& pairs, Large<std::uint32_t>& records) {
  for (const auto& pair : pairs) {
    records.push_back(pair.a);
    records.push_back(pair.b);
  }
}

Large<std::uint32_t> records_of(const Large<ScoredPair>& links,
                                std::span<const Decision> decisions) {
  Large<std::uint32_t> records;
  records.reserve((links.size() + decisions.size()) * 2);
  add_records(links, records);
  add_records(decisions, records);
  tbb::parallel_sort(records.begin(), records.end());
  records.erase(std::unique(records.begin(), records.end()), records.end());
  return records;
}

// Where the joins of each group begin, and where the last one's end. Joins of one group lie
// together.
Large<std::size_t> begins_of_groups(const Large<ScoredPair>& joins,
                                    const Large<std::uint32_t>& group) {
  Large<std::size_t> begins;
  for (std::size_t i = 0; i < joins.size(); ++i) {
    if (i == 0 || group[joins[i].a] != group[joins[i - 1].a]) begins.push_back(i);
  }
  begins.push_back(joins.size());
  return begins;
}

// Appends the pairs inside one group, which `joins` made of its `members`.
void list_pairs(const std::vector<std::uint32_t>& members, std::span<const ScoredPair> joins,
                const Dataset& data, const Groups& groups, const PairScorer& scorer,
                Large<ScoredPair>& pairs) {
  if (members.size() > kListedMax) return;
  const auto place = [&](std::uint32_t member) {
    return static_cast<std::uint32_t>(std::lower_bound(members.begin(), members.end(), member) -
                                      members.begin());
  };
  Ways ways(members.size());
  for (const auto& join : joins) {
    const std::uint32_t a = place(join.a), b = place(join.b);
    ways[a].push_back({b, join.probability});
    ways[b].push_back({a, join.probability});
  }
  std::vector<float> reached(members.size(), 0);
  for (std::size_t i = 0; i < members.size(); ++i) {
    follow(ways, i, i, 1, reached);
    for (std::size_t j = i + 1; j < members.size(); ++j) {
      const std::uint32_t a = groups.record(members[i]), b = groups.record(members[j]);
      if (!data.may_link(a, b)) continue;
      const double weight = scorer.weigh_fully(a, b);
      pairs.push_back({a, b, static_cast<float>(weight),
                       std::max(reached[j], static_cast<float>(probability(weight)))});
    }
  }
}

}  // namespace

Grouping group_records(const Dataset& data, const Weights& weights,
                       std::span<const ScoredPair> scored, double threshold,
                       std::span<const Decision> decisions) {
  const PairScorer scorer(data, weights, 0);
  Large<ScoredPair> links;
  for (const auto& pair : scored) {
    if (pair.probability >= threshold) links.push_back(pair);
  }
  Grouping result;
  result.is_one_to_one = is_one_to_one(data, scored);
  const Forbidden forbidden(decisions);
  Groups groups(records_of(links, decisions), scorer, result.is_one_to_one, forbidden);
  tbb::parallel_for(std::size_t{0}, links.size(), [&](std::size_t i) {
    links[i].a = groups.place(links[i].a);
    links[i].b = groups.place(links[i].b);
  });
  tbb::parallel_sort(links.begin(), links.end(), [](const auto& x, const auto& y) {
    if (x.weight != y.weight) return x.weight > y.weight;
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  Large<ScoredPair> joins;
  for (const auto& decision : decisions) {
    const double weight = scorer.weigh_fully(decision.a, decision.b);
    const ScoredPair link{groups.place(decision.a), groups.place(decision.b),
                          static_cast<float>(weight), 1};
    if (decision.answer == Answer::Same && groups.join_decided(link)) joins.push_back(link);
  }
  for (const auto& link : links) {
    if (groups.try_to_join(link)) joins.push_back(link);
  }

  result.group.resize(data.records);
  std::iota(result.group.begin(), result.group.end(), 0U);
  Large<std::uint32_t> group(groups.size());
  for (std::uint32_t at = 0; at < groups.size(); ++at) {
    group[at] = groups.of(at);
    result.group[groups.record(at)] = groups.record(group[at]);
  }
  tbb::parallel_sort(joins.begin(), joins.end(), [&](const auto& x, const auto& y) {
    return group[x.a] != group[y.a] ? group[x.a] < group[y.a] : x.weight > y.weight;
  });
  const auto begins = begins_of_groups(joins, group);
  result.groups = begins.size() - 1;
  tbb::enumerable_thread_specific<Large<ScoredPair>> parts;
  tbb::parallel_for(std::size_t{0}, result.groups, [&](std::size_t i) {
    const std::span made_by(joins.data() + begins[i], begins[i + 1] - begins[i]);
    list_pairs(groups.members(group[made_by[0].a]), made_by, data, groups, scorer, parts.local());
  });
  result.pairs = gather(parts);
  for (const auto& link : links) {
    if (group[link.a] == group[link.b] && groups.size_of(group[link.a]) > kListedMax)
      result.pairs.push_back(
          {groups.record(link.a), groups.record(link.b), link.weight, link.probability});
  }
  tbb::parallel_sort(result.pairs.begin(), result.pairs.end(), [](const auto& x, const auto& y) {
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  return result;
}

}  // namespace lindung::linkage::tabular
