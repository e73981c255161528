#include "engines/linkage/tabular/proposals.h"

#include <algorithm>
#include <bit>
#include <tuple>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include "engines/linkage/tabular/gather.h"
#include "engines/linkage/tokens.h"

namespace lindung::linkage::tabular {
namespace {

constexpr std::size_t kBatch = 2048, kBatchByPlace = 512;  // pairs
constexpr std::size_t kEntriesAtOnce = 512;                // of a task
constexpr std::size_t kEntriesTogether = 1 << 19;          // of rules that are passed together

std::uint32_t key_of(std::uint64_t entry) { return static_cast<std::uint32_t>(entry >> 32); }
std::uint32_t record_of(std::uint64_t entry) { return static_cast<std::uint32_t>(entry); }

struct Candidate {
  std::uint32_t a, b;
  std::uint32_t rule;
};

std::size_t end_of_block(std::span<const std::uint64_t> entries, std::size_t begin) {
  std::size_t end = begin;
  while (end < entries.size() && key_of(entries[end]) == key_of(entries[begin])) ++end;
  return end;
}

}  // namespace

// Pairs on their way to a sink, some thousands at a time.
class Proposals::Batch {
 public:
  Batch(const Proposals& proposals, std::size_t rule, Repeats repeats, const PairSink& sink)
      : proposals_(proposals), rule_(rule), repeats_(repeats), sink_(sink) {}
  Batch(const Batch&) = delete;
  Batch& operator=(const Batch&) = delete;

  void add(std::uint32_t a, std::uint32_t b) {
    if (!proposals_.data_.may_link(a, b)) return;
    if (repeats_ == Repeats::Once && proposals_.was_proposed(rule_, a, b)) return;
    pairs_.push_back({a, b});
    if (pairs_.size() >= kBatch) flush();
  }
  void flush() {
    if (!pairs_.empty()) sink_(pairs_);
    pairs_.clear();
  }

 private:
  const Proposals& proposals_;
  std::size_t rule_;
  Repeats repeats_;
  const PairSink& sink_;
  std::vector<RecordPair> pairs_;
};

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

std::size_t Proposals::rules_together() const {
  return std::clamp<std::size_t>(kEntriesTogether / std::max<std::size_t>(1, data_.records), 1,
                                 std::max<std::size_t>(1, rules_.size()));
}

void Proposals::stream(const PairSink& sink) {
  const std::size_t together = rules_together();
  for (std::size_t first = 0; first < rules_.size(); first += together) {
    const std::size_t count = std::min(together, rules_.size() - first);
    std::vector<Entries> entries(count);
    tbb::parallel_for(std::size_t{0}, count, [&](std::size_t i) {
      entries[i] = entries_of(first + i, 1);
      forget_large_blocks(first + i, entries[i]);
    });
    tbb::parallel_for(std::size_t{0}, count,
                      [&](std::size_t i) { pass(first + i, entries[i], Repeats::Once, sink); });
  }
}

void Proposals::sample(std::uint32_t one_in, const PairSink& sink) {
  const std::size_t together = rules_together();
  for (std::size_t first = 0; first < rules_.size(); first += together) {
    tbb::parallel_for(first, std::min(first + together, rules_.size()), [&](std::size_t rule) {
      pass(rule, entries_of(rule, one_in), Repeats::Once, sink);
    });
  }
}

void Proposals::stream_by_place(std::size_t span, const PairSink& sink) {
  tbb::enumerable_thread_specific<Large<Candidate>> parts;
  for (std::size_t rule = 0; rule < rules_.size(); ++rule) {
    const auto lay_down = [&](std::span<const RecordPair> pairs) {
      auto& part = parts.local();
      for (const auto& [a, b] : pairs) part.push_back({a, b, static_cast<std::uint32_t>(rule)});
    };
    const Entries entries = entries_of(rule, 1);
    pass(rule, entries, Repeats::All, lay_down);
    forget_large_blocks(rule, entries);
  }
  auto all = gather(parts);
  const auto shift = std::bit_width(std::max<std::size_t>(1, span)) - 1;
  const auto place = [shift](const Candidate& pair) {
    return std::tuple(pair.a >> shift, pair.b >> shift);
  };
  tbb::parallel_sort(all.begin(), all.end(), [&](const Candidate& x, const Candidate& y) {
    return std::tuple(place(x), x.a, x.b, x.rule) < std::tuple(place(y), y.a, y.b, y.rule);
  });
  using Range = tbb::blocked_range<std::size_t>;
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    while (end < all.size() && place(all[end]) == place(all[begin])) ++end;
    tbb::parallel_for(Range(begin, end, kBatchByPlace), [&](const Range& range) {
      std::vector<RecordPair> pairs;
      for (std::size_t i = range.begin(); i < range.end(); ++i) {
        const auto& [a, b, rule] = all[i];
        if (!was_proposed(rule, a, b)) pairs.push_back({a, b});
      }
      sink(pairs);
    });
  }
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

void Proposals::pass(std::size_t rule, const Entries& entries, Repeats repeats,
                     const PairSink& sink) const {
  using Range = tbb::blocked_range<std::size_t>;
  tbb::parallel_for(Range(0, entries.size(), kEntriesAtOnce), [&](const Range& range) {
    // The blocks that begin in the range.
    Batch batch(*this, rule, repeats, sink);
    std::size_t begin = range.begin();
    while (begin > 0 && begin < range.end() && key_of(entries[begin]) == key_of(entries[begin - 1]))
      ++begin;
    for (std::size_t end = begin; begin < range.end(); begin = end) {
      end = end_of_block(entries, begin);
      pairs_of_block(rule, {entries.data() + begin, end - begin}, batch);
    }
    batch.flush();
  });
}

void Proposals::forget_large_blocks(std::size_t rule, const Entries& entries) {
  for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
    end = end_of_block(entries, begin);
    if (end - begin <= kBlockMax) continue;
    for (std::size_t i = begin; i < end; ++i)
      keys_[record_of(entries[i]) * rules_.size() + rule] = 0;
  }
}

void Proposals::pairs_of_block(std::size_t rule, std::span<const std::uint64_t> block,
                               Batch& batch) const {
  if (block.size() > kBlockMax) return neighbours(rule, block, batch);
  for (std::size_t j = 1; j < block.size(); ++j) {
    for (std::size_t i = 0; i < j; ++i) batch.add(record_of(block[i]), record_of(block[j]));
  }
}

void Proposals::neighbours(std::size_t rule, std::span<const std::uint64_t> block,
                           Batch& batch) const {
  Large<std::uint32_t> records;
  records.reserve(block.size());
  for (const std::uint64_t entry : block) records.push_back(record_of(entry));
  for (const std::size_t f : telling_[rule]) {
    std::sort(records.begin(), records.end(), ByValue{data_.columns[f]});
    for (std::size_t j = 1; j < records.size(); ++j) {
      for (std::size_t i = j > kNeighbours ? j - kNeighbours : 0; i < j; ++i) {
        const auto [a, b] = std::minmax(records[i], records[j]);
        batch.add(a, b);
      }
    }
  }
}

}  // namespace lindung::linkage::tabular
