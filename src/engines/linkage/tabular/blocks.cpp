#include "engines/linkage/tabular/blocks.h"

#include <algorithm>

#include <tbb/blocked_range.h>
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

namespace lindung::linkage::tabular {
namespace {

using Entries = std::span<const std::uint64_t>;

std::uint32_t key_of(std::uint64_t entry) { return static_cast<std::uint32_t>(entry >> 32); }
std::uint32_t record_of(std::uint64_t entry) { return static_cast<std::uint32_t>(entry); }

Large<std::uint64_t> entries_of(const Dataset& data, const Rule& rule, std::size_t first,
                                std::size_t end) {
  Large<std::uint64_t> entries(end - first);
  using Range = tbb::blocked_range<std::size_t>;
  tbb::parallel_for(Range(first, end, 2048), [&](const Range& range) {
    for (std::size_t record = range.begin(); record < range.end(); ++record) {
      const std::uint64_t key = rule_key(data, rule, static_cast<std::uint32_t>(record));
      entries[record - first] = key == 0 ? 0 : (key << 32) | record;
    }
  });
  std::erase(entries, std::uint64_t{0});
  tbb::parallel_sort(entries.begin(), entries.end());
  return entries;
}

// The first entry that is not below `value`. Keys are hashes and lie evenly, so that the search
// begins where it would be and widens.
std::size_t place_of(Entries entries, std::uint64_t value) {
  const std::size_t size = entries.size();
  const std::size_t guess = static_cast<std::size_t>((value >> 32) * size >> 32);
  std::size_t low = guess, high = guess, step = 64;
  while (low > 0 && entries[low - 1] >= value) {
    high = low - 1;
    low -= std::min(low, step);
    step *= 2;
  }
  step = 64;
  while (high < size && entries[high] < value) {
    low = high + 1;
    high += std::min(size - high, step);
    step *= 2;
  }
  const auto* begin = entries.data();
  return static_cast<std::size_t>(std::lower_bound(begin + low, begin + high, value) - begin);
}

// The entries of one key.
Entries block_of(Entries entries, std::uint32_t key) {
  const std::size_t begin = place_of(entries, std::uint64_t{key} << 32);
  std::size_t end = begin;
  for (std::size_t step = 1; end < entries.size() && key_of(entries[end]) == key; step *= 2)
    end += std::min(entries.size() - end, step);
  const auto* first = entries.data();
  const auto* last =
      std::upper_bound(first + begin, first + end, (std::uint64_t{key} << 32) | 0xFFFFFFFFU);
  return {first + begin, last};
}

std::size_t block_end(Entries entries, std::size_t begin) {
  std::size_t end = begin;
  while (end < entries.size() && key_of(entries[end]) == key_of(entries[begin])) ++end;
  return end;
}

Large<std::uint32_t> records_of(Entries entries) {
  Large<std::uint32_t> records;
  records.reserve(entries.size());
  for (const std::uint64_t entry : entries) records.push_back(record_of(entry));
  return records;
}

void order_large_blocks(const Dataset& data, const std::vector<std::size_t>& telling,
                        RuleBlocks& rule) {
  rule.large.clear();
  rule.orders_start.assign(1, 0);
  for (std::size_t begin = 0, end = 0; begin < rule.entries.size(); begin = end) {
    end = block_end(rule.entries, begin);
    if (end - begin <= kBlockMax) continue;
    rule.large.push_back(begin);
    rule.orders_start.push_back(rule.orders_start.back() + (end - begin) * telling.size());
  }
  rule.orders.assign(rule.orders_start.back(), 0);
  tbb::parallel_for(std::size_t{0}, rule.large.size() * telling.size(), [&](std::size_t i) {
    const std::size_t block = i / telling.size(), order = i % telling.size();
    const std::size_t begin = rule.large[block], end = block_end(rule.entries, begin);
    auto records = records_of(Entries(rule.entries).subspan(begin, end - begin));
    std::sort(records.begin(), records.end(), ByValue{data.columns[telling[order]]});
    std::copy(records.begin(), records.end(),
              rule.orders.begin() +
                  static_cast<std::ptrdiff_t>(rule.orders_start[block] + order * (end - begin)));
  });
}

// New records beside the known ones of their block.
class Meeting {
 public:
  Meeting(const Dataset& data, const RuleBlocks& rule, const std::vector<std::size_t>& telling,
          Entries newcomers)
      : data_(data),
        rule_(rule),
        telling_(telling),
        new_(newcomers),
        known_(block_of(rule.entries, key_of(newcomers[0]))),
        recent_(block_of(rule.recent, key_of(newcomers[0]))) {}

  void add_pairs(Large<RecordPair>& pairs) const {
    if (known_.empty() && recent_.empty()) return;
    if (known_.size() + recent_.size() + new_.size() > kBlockMax) return add_neighbours(pairs);
    for (const std::uint64_t b : new_) {
      for (const Entries side : {known_, recent_}) {
        for (const std::uint64_t a : side) pairs.push_back({record_of(a), record_of(b)});
      }
    }
  }

 private:
  void add_neighbours(Large<RecordPair>& pairs) const {
    auto others = records_of(recent_);
    for (const std::uint64_t entry : new_) others.push_back(record_of(entry));
    for (std::size_t order = 0; order < telling_.size(); ++order) {
      const ByValue by_value{data_.columns[telling_[order]]};
      std::sort(others.begin(), others.end(), by_value);
      Large<std::uint32_t> sorted;
      add_neighbours(known_in_order(order, by_value, sorted), others, by_value, pairs);
    }
  }

  // The known records as they stand in that order: kept, or sorted into `room`.
  std::span<const std::uint32_t> known_in_order(std::size_t order, const ByValue& by_value,
                                                Large<std::uint32_t>& room) const {
    if (known_.size() > kBlockMax) {
      const auto begin = static_cast<std::uint64_t>(known_.data() - rule_.entries.data());
      const auto at = std::lower_bound(rule_.large.begin(), rule_.large.end(), begin);
      const std::size_t start =
          rule_.orders_start[static_cast<std::size_t>(at - rule_.large.begin())];
      return {rule_.orders.data() + start + order * known_.size(), known_.size()};
    }
    room = records_of(known_);
    std::sort(room.begin(), room.end(), by_value);
    return room;
  }

  // Both sides are sorted; nobody lays them together, but counts how they would stand.
  void add_neighbours(std::span<const std::uint32_t> known, std::span<const std::uint32_t> others,
                      const ByValue& by_value, Large<RecordPair>& pairs) const {
    std::vector<std::size_t> stands(others.size());  // known records in front of each other one
    for (std::size_t i = 0; i < others.size(); ++i) {
      stands[i] = static_cast<std::size_t>(
          std::lower_bound(known.begin(), known.end(), others[i], by_value) - known.begin());
    }
    for (std::size_t i = 0; i < others.size(); ++i) {
      if (others[i] < data_.second_file) continue;
      // Backwards and forwards: the nearer of the two next ones, as often as there are neighbours.
      std::size_t k = stands[i], o = i;
      for (std::size_t n = 0; n < kNeighbours && (k > 0 || o > 0); ++n) {
        if (o > 0 && stands[o - 1] >= k) {
          meet(others[--o], others[i], pairs);
        } else if (k > 0) {
          meet(known[--k], others[i], pairs);
        }
      }
      k = stands[i], o = i + 1;
      for (std::size_t n = 0; n < kNeighbours && (k < known.size() || o < others.size()); ++n) {
        if (o < others.size() && stands[o] <= k) {
          meet(others[o++], others[i], pairs);
        } else if (k < known.size()) {
          meet(known[k++], others[i], pairs);
        }
      }
    }
  }

  void meet(std::uint32_t a, std::uint32_t b, Large<RecordPair>& pairs) const {
    if (a < data_.second_file) pairs.push_back({a, b});
  }

  const Dataset& data_;
  const RuleBlocks& rule_;
  const std::vector<std::size_t>& telling_;
  Entries new_, known_, recent_;
};

}  // namespace

Blocks::Blocks(const Dataset& data, const std::vector<Rule>& rules, const Telling& telling)
    : rules_(rules.size()) {
  for (std::size_t rule = 0; rule < rules.size(); ++rule) {
    rules_[rule].entries = entries_of(data, rules[rule], 0, data.second_file);
    order_large_blocks(data, telling[rule], rules_[rule]);
  }
}

Large<RecordPair> Blocks::pairs(const Dataset& data, const std::vector<Rule>& rules,
                                const Telling& telling) const {
  tbb::enumerable_thread_specific<Large<RecordPair>> parts;
  tbb::parallel_for(std::size_t{0}, rules.size(), [&](std::size_t rule) {
    const auto entries = entries_of(data, rules[rule], data.second_file, data.records);
    std::vector<std::size_t> begins;
    for (std::size_t begin = 0; begin < entries.size(); begin = block_end(entries, begin))
      begins.push_back(begin);
    tbb::parallel_for(std::size_t{0}, begins.size(), [&](std::size_t i) {
      const std::size_t end = i + 1 < begins.size() ? begins[i + 1] : entries.size();
      const auto newcomers = Entries(entries).subspan(begins[i], end - begins[i]);
      Meeting(data, rules_[rule], telling[rule], newcomers).add_pairs(parts.local());
    });
  });
  Large<RecordPair> all;
  for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
  tbb::parallel_sort(all.begin(), all.end(), [](const RecordPair& x, const RecordPair& y) {
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  all.erase(std::unique(all.begin(), all.end(),
                        [](const auto& x, const auto& y) { return x.a == y.a && x.b == y.b; }),
            all.end());
  return all;
}

void Blocks::settle(const Dataset& data, const std::vector<Rule>& rules) {
  for (std::size_t rule = 0; rule < rules.size(); ++rule) {
    auto& recent = rules_[rule].recent;
    const auto more = entries_of(data, rules[rule], data.second_file, data.records);
    const auto middle = static_cast<std::ptrdiff_t>(recent.size());
    recent.insert(recent.end(), more.begin(), more.end());
    std::inplace_merge(recent.begin(), recent.begin() + middle, recent.end());
  }
}

void Blocks::lay_together(const Dataset& data, const Telling& telling) {
  for (std::size_t rule = 0; rule < rules_.size(); ++rule) {
    auto& blocks = rules_[rule];
    if (blocks.recent.empty()) continue;
    const auto middle = static_cast<std::ptrdiff_t>(blocks.entries.size());
    blocks.entries.insert(blocks.entries.end(), blocks.recent.begin(), blocks.recent.end());
    std::inplace_merge(blocks.entries.begin(), blocks.entries.begin() + middle,
                       blocks.entries.end());
    blocks.recent = {};
    order_large_blocks(data, telling[rule], blocks);
  }
}

}  // namespace lindung::linkage::tabular
