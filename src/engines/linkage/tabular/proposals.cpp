#include "engines/linkage/tabular/proposals.h"

#include <algorithm>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include "engines/linkage/tokens.h"

namespace lindung::linkage::tabular {
namespace {

constexpr std::size_t kBatch = 2048;  // pairs

std::uint32_t key_of(std::uint64_t entry) { return static_cast<std::uint32_t>(entry >> 32); }
std::uint32_t record_of(std::uint64_t entry) { return static_cast<std::uint32_t>(entry); }

}  // namespace

Proposals::Proposals(const Dataset& data, std::vector<Rule> rules)
    : Proposals(data, rules, telling_columns(data, rules)) {}

Proposals::Proposals(const Dataset& data, std::vector<Rule> rules, Telling telling)
    : data_(data),
      rules_(std::move(rules)),
      telling_(std::move(telling)),
      keys_(data.records * rules_.size()) {
  using Range = tbb::blocked_range<std::size_t>;
  tbb::parallel_for(Range(0, data.records, 2048), [&](const Range& range) {
    for (std::size_t record = range.begin(); record < range.end(); ++record) {
      for (std::size_t rule = 0; rule < rules_.size(); ++rule)
        keys_[record * rules_.size() + rule] =
            rule_key(data, rules_[rule], static_cast<std::uint32_t>(record));
    }
  });
}

void Proposals::stream(const PairSink& sink) {
  for (std::size_t rule = 0; rule < rules_.size(); ++rule) pass(rule, 1, true, sink);
}

void Proposals::sample(std::uint32_t one_in, const PairSink& sink) {
  for (std::size_t rule = 0; rule < rules_.size(); ++rule) pass(rule, one_in, false, sink);
}

Proposals::Entries Proposals::entries_of(std::size_t rule, std::uint32_t one_in) const {
  const auto takes_part = [&](std::uint32_t k) { return k != 0 && (mix(k) & (one_in - 1)) == 0; };
  std::size_t count = 0;
  for (std::uint32_t record = 0; record < data_.records; ++record)
    count += takes_part(key(rule, record)) ? 1U : 0U;
  Entries entries;
  entries.reserve(count);
  for (std::uint32_t record = 0; record < data_.records; ++record) {
    const std::uint32_t k = key(rule, record);
    if (takes_part(k)) entries.push_back((std::uint64_t{k} << 32) | record);
  }
  tbb::parallel_sort(entries.begin(), entries.end());
  return entries;
}

bool Proposals::was_proposed(std::size_t rule, std::uint32_t a, std::uint32_t b) const {
  for (std::size_t earlier = 0; earlier < rule; ++earlier) {
    const std::uint32_t k = key(earlier, a);
    if (k != 0 && k == key(earlier, b)) return true;
  }
  return false;
}

void Proposals::pass(std::size_t rule, std::uint32_t one_in, bool whole, const PairSink& sink) {
  Entries entries = entries_of(rule, one_in);
  using Range = tbb::blocked_range<std::size_t>;
  tbb::parallel_for(Range(0, entries.size(), 4096), [&](const Range& range) {
    // The blocks that begin in the range.
    std::vector<RecordPair> pairs;
    std::size_t begin = range.begin();
    while (begin > 0 && begin < range.end() && key_of(entries[begin]) == key_of(entries[begin - 1]))
      ++begin;
    for (std::size_t end = begin; begin < range.end(); begin = end) {
      while (end < entries.size() && key_of(entries[end]) == key_of(entries[begin])) ++end;
      pairs_of_block(rule, {entries.data() + begin, end - begin}, whole, pairs);
      if (pairs.size() < kBatch) continue;
      sink(pairs);
      pairs.clear();
    }
    if (!pairs.empty()) sink(pairs);
  });
}

void Proposals::pairs_of_block(std::size_t rule, std::span<std::uint64_t> block, bool whole,
                               std::vector<RecordPair>& pairs) {
  if (block.size() > kBlockMax) return neighbours(rule, block, whole, pairs);
  for (std::size_t j = 1; j < block.size(); ++j) {
    const std::uint32_t b = record_of(block[j]);
    for (std::size_t i = 0; i < j; ++i) {
      const std::uint32_t a = record_of(block[i]);
      if (data_.may_link(a, b) && !was_proposed(rule, a, b)) pairs.push_back({a, b});
    }
  }
}

void Proposals::neighbours(std::size_t rule, std::span<std::uint64_t> block, bool whole,
                           std::vector<RecordPair>& pairs) {
  std::vector<std::uint32_t> records;
  for (const std::uint64_t entry : block) records.push_back(record_of(entry));
  for (const std::size_t f : telling_[rule]) {
    std::sort(records.begin(), records.end(), ByValue{data_.columns[f]});
    for (std::size_t j = 1; j < records.size(); ++j) {
      for (std::size_t i = j > kNeighbours ? j - kNeighbours : 0; i < j; ++i) {
        const auto [a, b] = std::minmax(records[i], records[j]);
        if (data_.may_link(a, b) && !was_proposed(rule, a, b)) pairs.push_back({a, b});
      }
    }
  }
  // Later rules must not think that all pairs of this block have been proposed.
  if (!whole) return;
  for (const std::uint32_t record : records) keys_[record * rules_.size() + rule] = 0;
}

}  // namespace lindung::linkage::tabular
