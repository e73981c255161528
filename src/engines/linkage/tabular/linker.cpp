#include "engines/linkage/tabular/linker.h"

#include <algorithm>
#include <atomic>
#include <bit>

#include <tbb/blocked_range.h>
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include "engines/linkage/tabular/gather.h"
#include "engines/linkage/tabular/pair_scorer.h"
#include "engines/linkage/tokens.h"

namespace lindung::linkage::tabular {
namespace {

constexpr std::size_t kAhead = 12;      // pairs whose records are fetched before they are needed
constexpr double kSmall = 15'000;       // records
constexpr double kDecisionWeight = 5;   // pairs that one decision weighs as much as
constexpr double kDecisionsMost = 0.1;  // of the pairs that are taken for one person

}  // namespace

Linker::Linker(const Dataset& data, Nearness nearness)
    : data_(data), nearness_(std::move(nearness)), left_out_(repeated_columns(data)) {
  parameters_ = initial_parameters(data);
}

Linker::Linker(const Dataset& data, Learned learned)
    : data_(data),
      left_out_(std::move(learned.left_out)),
      telling_(std::move(learned.telling)),
      parameters_(std::move(learned.parameters)) {
  choice_.rules = std::move(learned.rules);
}

void Linker::block() {
  if (data_.pairs() < 1) return;
  choice_ = choose_rules(data_, left_out_, nearness_);
  telling_ = telling_columns(data_, choice_.rules);
  propose();
}

void Linker::block(std::vector<Rule> rules) {
  if (data_.pairs() < 1) return;
  choice_ = estimate_rules(data_, std::move(rules), nearness_);
  telling_ = telling_columns(data_, choice_.rules);
  propose();
}

void Linker::propose() { proposals_ = std::make_unique<Proposals>(data_, choice_.rules, telling_); }

std::vector<Findings> Linker::random_pairs() const {
  const auto n = static_cast<std::uint64_t>(data_.records), left = data_.second_file;
  const std::size_t count =
      static_cast<std::size_t>(std::clamp(10.0 * static_cast<double>(n), 3e4, 1.2e5));
  std::vector<Findings> found(count);
  using Range = tbb::blocked_range<std::size_t>;
  tbb::parallel_for(Range(0, count, 1024), [&](const Range& range) {
    for (std::size_t i = range.begin(); i < range.end(); ++i) {
      if (i % kBetweenRests == 0) nearness_.rest();
      const std::uint64_t x = mix(2 * i + 1), y = mix(2 * i + 2);
      const std::uint64_t a = data_.is_two_files() ? x % left : x % n;
      std::uint64_t b = data_.is_two_files() ? left + y % (n - left) : y % (n - 1);
      if (!data_.is_two_files() && b >= a) ++b;
      found[i] =
          compare_records(data_, static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b));
    }
  });
  return found;
}

std::vector<Findings> Linker::proposed_pairs(std::uint32_t one_in) {
  tbb::enumerable_thread_specific<std::vector<Findings>> parts;
  proposals_->sample(one_in, [&](std::span<const RecordPair> pairs) {
    auto& part = parts.local();
    for (const auto& pair : pairs) {
      if (part.size() % kBetweenRests == 0) nearness_.rest();
      part.push_back(compare_records(data_, pair.a, pair.b));
    }
  });
  return gather(parts);
}

std::vector<Pattern> Linker::decided_pairs(std::span<const Decision> decisions) const {
  const auto share = [&](Story story) {
    return parameters_.share[static_cast<std::size_t>(story)];
  };
  const double believed = (share(Story::Same) + share(Story::Moved)) * data_.pairs();
  const double each =
      std::min(kDecisionWeight, kDecisionsMost * believed / static_cast<double>(decisions.size()));
  std::vector<Pattern> patterns;
  for (const auto& decision : decisions)
    patterns.push_back({compare_records(data_, decision.a, decision.b), each, decision.answer});
  return patterns;
}

void Linker::use(Parameters parameters, std::vector<bool> left_out) {
  parameters_ = std::move(parameters);
  left_out_ = std::move(left_out);
}

void Linker::train(std::span<const Decision> decisions) {
  if (proposals_ == nullptr) return;
  const auto n = static_cast<double>(data_.records);
  // Small tables as a whole: a slip that is rare is not learned from a few.
  const double wanted = std::clamp((n < kSmall ? 10 : 3) * n, 4e4, 1.2e5);
  const auto one_in =
      std::bit_floor(static_cast<std::uint32_t>(std::max(1.0, choice_.pairs / wanted)));
  const std::size_t fields = data_.columns.size();
  const auto random = count_patterns(random_pairs(), fields, 1);
  auto proposed = count_patterns(proposed_pairs(one_in), fields, one_in);
  const Parameters before = parameters_;
  learn_chance(random, left_out_, parameters_);
  learn(proposed, data_.pairs(), left_out_, before, parameters_);
  learn_chance(random, left_out_, parameters_);
  learn(proposed, data_.pairs(), left_out_, before, parameters_);
  if (decisions.empty()) return;
  const auto decided = decided_pairs(decisions);
  proposed.insert(proposed.end(), decided.begin(), decided.end());
  learn(proposed, data_.pairs(), left_out_, before, parameters_);
}

Large<ScoredPair> Linker::score() {
  if (proposals_ == nullptr) return {};
  const PairScorer scorer(data_, weights(), kRemote);
  tbb::enumerable_thread_specific<Large<ScoredPair>> parts;
  std::atomic<std::uint64_t> candidates = 0;
  const auto weigh = [&](std::span<const RecordPair> pairs) {
    candidates += pairs.size();
    auto& part = parts.local();
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if (i + kAhead < pairs.size()) data_.fetch(pairs[i + kAhead].a, pairs[i + kAhead].b);
      const auto& pair = pairs[i];
      const auto weight = scorer.weigh(pair.a, pair.b);
      if (!weight) continue;
      part.push_back(
          {pair.a, pair.b, static_cast<float>(*weight), static_cast<float>(probability(*weight))});
    }
  };
  if (nearness_.records == 0) {
    proposals_->stream(weigh);
  } else {
    proposals_->stream_by_place(nearness_.records, [&](std::span<const RecordPair> pairs) {
      nearness_.rest();
      weigh(pairs);
    });
  }
  proposals_.reset();
  candidates_ = candidates;
  auto scored = gather(parts);
  tbb::parallel_sort(scored.begin(), scored.end(), [](const auto& x, const auto& y) {
    return x.a != y.a ? x.a < y.a : x.b < y.b;
  });
  scored.erase(std::unique(scored.begin(), scored.end(),
                           [](const auto& x, const auto& y) { return x.a == y.a && x.b == y.b; }),
               scored.end());
  return scored;
}

}  // namespace lindung::linkage::tabular
