#include "engines/linkage/tabular/index.h"

#include <algorithm>
#include <cmath>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "engines/linkage/tabular/bonds.h"
#include "engines/linkage/tabular/pair_scorer.h"

namespace lindung::linkage::tabular {
namespace {

constexpr double kShareOfNone = .1;
constexpr std::size_t kAhead = 12;  // pairs whose records are fetched before they are needed

}  // namespace

Index::Index(Dataset data, Learned learned, SoundOf sound_of)
    : data_(std::move(data)), learned_(std::move(learned)), sound_of_(std::move(sound_of)) {
  data_.second_file = data_.records;
  tbb::parallel_for(std::size_t{0}, data_.columns.size(),
                    [&](std::size_t f) { data_.columns[f].make_findable(sound_of_); });
  blocks_ = Blocks(data_, learned_.rules, learned_.telling);
}

Index::Index(Dataset data, Learned learned, Blocks blocks, SoundOf sound_of)
    : data_(std::move(data)),
      learned_(std::move(learned)),
      blocks_(std::move(blocks)),
      sound_of_(std::move(sound_of)) {
  data_.second_file = data_.records;
}

void Index::add(std::span<const std::vector<std::string_view>> records) {
  const std::size_t fields = data_.columns.size(), first = data_.records;
  std::vector<std::uint32_t> values(records.size() * fields);
  tbb::parallel_for(std::size_t{0}, fields, [&](std::size_t f) {
    for (std::size_t i = 0; i < records.size(); ++i)
      values[i * fields + f] = data_.columns[f].extend(records[i][f], sound_of_);
  });
  for (std::size_t i = 0; i < records.size(); ++i)
    data_.append(std::span<const std::uint32_t>(values).subspan(i * fields, fields));
  mark_identity_numbers(data_, first);
}

Large<ScoredPair> Index::score() {
  const auto pairs = blocks_.pairs(data_, learned_.rules, learned_.telling);
  candidates_ = pairs.size();
  const PairScorer scorer(data_, Weights(learned_.parameters, learned_.left_out), kRemote);
  Large<ScoredPair> scored(pairs.size());
  using Range = tbb::blocked_range<std::size_t>;
  tbb::parallel_for(Range(0, pairs.size(), 256), [&](const Range& range) {
    for (std::size_t i = range.begin(); i < range.end(); ++i) {
      if (i + kAhead < range.end()) data_.fetch(pairs[i + kAhead].a, pairs[i + kAhead].b);
      const auto& pair = pairs[i];
      const auto weight = scorer.weigh(pair.a, pair.b);
      scored[i] = {pair.a, pair.b, static_cast<float>(weight.value_or(kRemote - 1)),
                   static_cast<float>(probability(weight.value_or(kRemote - 1)))};
    }
  });
  std::erase_if(scored, [](const ScoredPair& pair) {
    return !(static_cast<double>(pair.weight) >= kRemote);
  });
  return scored;
}

void Index::settle() {
  blocks_.settle(data_, learned_.rules);
  data_.second_file = data_.records;
}

void Index::lay_together() { blocks_.lay_together(data_, learned_.telling); }

Learned learned_for_new_records(const Dataset& data, const Linker& linker) {
  Learned learned = linker.learned();
  const auto assumed = initial_parameters(data);
  for (const Story story : {Story::Same, Story::Moved}) {
    auto& share = learned.parameters.share[static_cast<std::size_t>(story)];
    share = std::max(share, assumed.share[static_cast<std::size_t>(story)]);
  }
  // A table of one record has no pairs to have shares of.
  for (double& share : learned.parameters.share) {
    if (!std::isfinite(share)) share = kShareOfNone;
  }
  return learned;
}

}  // namespace lindung::linkage::tabular
