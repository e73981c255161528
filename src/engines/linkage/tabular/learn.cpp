#include "engines/linkage/tabular/learn.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include <tbb/blocked_range.h>
#include <tbb/parallel_reduce.h>
#include <tbb/parallel_sort.h>

namespace lindung::linkage::tabular {
namespace {

constexpr int kRounds = 25;
constexpr double kMostDiffer = 0.4;
constexpr double kMostFar = 0.1;
constexpr double kNotShared = 0.01;
constexpr double kSettled = 1e-4;
constexpr double kTwinsMin = 0.008, kTwinsMax = 0.03;  // of two relatives' pairs
constexpr double kEnoughSeen = 20;  // strangers on a level, to know how rare they are
constexpr double kFaith = 30;       // pairs that the assumptions weigh as much as

using Levels = std::array<double, kAgreements>;

// What the pairs say, added up.
struct Sums {
  explicit Sums(std::size_t fields) : m(fields), shared(fields), told(fields) {}
  void add(const Sums& other) {
    for (std::size_t f = 0; f < m.size(); ++f) {
      for (std::size_t i = 0; i < kAgreements; ++i) m[f][i] += other.m[f][i];
      for (std::size_t i = 0; i < kStories; ++i) {
        shared[f][i] += other.shared[f][i];
        told[f][i] += other.told[f][i];
      }
    }
    for (std::size_t i = 0; i < kStories; ++i) stories[i] += other.stories[i];
  }

  std::vector<Levels> m;
  std::vector<std::array<double, kStories>> shared, told;
  std::array<double, kStories> stories{};
};

bool is_told(Story story, Answer answer) {
  return answer == Answer::Unknown || (answer == Answer::Same) == (story >= Story::Same);
}

void add_pattern(const Weights& weights, const Pattern& pattern, Sums& sums) {
  auto told = weights.tell(pattern.findings);
  double total = 0;
  for (std::size_t story = 0; story < kStories; ++story) {
    if (!is_told(static_cast<Story>(story), pattern.answer)) told[story] = 0;
    total += told[story];
  }
  if (total == 0) return;
  for (double& weight : told) weight *= pattern.count / total;
  for (std::size_t story = 0; story < kStories; ++story) sums.stories[story] += told[story];
  for (std::size_t f = 0; f < weights.fields(); ++f) {
    const auto finding = pattern.findings[f];
    if (finding.level == Agreement::Silent || weights.is_left_out(f)) continue;
    const double same = weights.ratio(f, finding);
    for (std::size_t story = 1; story < kStories; ++story) {
      const double all = weights.ratio(static_cast<Story>(story), f, same);
      const double shared = all - weights.ratio(static_cast<Story>(story), f, 0);
      const double held = told[story] * shared / all;
      sums.shared[f][story] += held;
      sums.told[f][story] += told[story];
      if (story >= static_cast<std::size_t>(Story::Same))
        sums.m[f][static_cast<std::size_t>(finding.level)] += held;
    }
  }
}

Sums expect(std::span<const Pattern> patterns, const Weights& weights) {
  using Range = tbb::blocked_range<std::size_t>;
  return tbb::parallel_deterministic_reduce(
      Range(0, patterns.size(), 1024), Sums(weights.fields()),
      [&](const Range& range, Sums sums) {
        for (std::size_t i = range.begin(); i < range.end(); ++i)
          add_pattern(weights, patterns[i], sums);
        return sums;
      },
      [](Sums a, const Sums& b) {
        a.add(b);
        return a;
      });
}

void maximise(const Sums& sums, double pairs, const Parameters& before, Parameters& parameters) {
  for (std::size_t story = 1; story < kStories; ++story) {
    if (before.share[story] == 0) continue;
    parameters.share[story] = (sums.stories[story] + 1) / pairs;
  }
  auto& moved = parameters.share[static_cast<std::size_t>(Story::Moved)];
  moved = std::min(moved, parameters.share[static_cast<std::size_t>(Story::Same)]);
  auto& twins = parameters.share[static_cast<std::size_t>(Story::Twin)];
  const double relatives = parameters.share[static_cast<std::size_t>(Story::Relative)];
  if (twins > 0) twins = std::clamp(twins, kTwinsMin * relatives, kTwinsMax * relatives);
  for (std::size_t f = 0; f < parameters.fields.size(); ++f) {
    auto& field = parameters.fields[f];
    double total = 0;
    for (const double count : sums.m[f]) total += count;
    for (std::size_t level = 1; level < kAgreements; ++level) {
      field.m[level] = (sums.m[f][level] + kFaith * before.fields[f].m[level]) / (total + kFaith);
    }
    for (std::size_t story = 1; story < kStories; ++story) {
      const double assumed = before.fields[f].shared[story];
      // What a story's people do not share they never learn to share: else one story would take
      // the place of another.
      if (assumed >= 1 || assumed < kNotShared || !field.learns_shared) continue;
      field.shared[story] =
          (sums.shared[f][story] + kFaith * assumed) / (sums.told[f][story] + kFaith);
    }
    // A column in which one person's records mostly differ is no longer evidence of persons but of
    // a story that is not told.
    auto& differs = field.m[static_cast<std::size_t>(Agreement::Differs)];
    auto& far = field.m[static_cast<std::size_t>(Agreement::Far)];
    auto& subset = field.m[static_cast<std::size_t>(Agreement::Subset)];
    differs = std::min(differs, kMostDiffer);
    subset = std::min(subset, field.most_subset);
    far = std::min(far, kMostFar);
    // Twins are relatives: what they share besides their birth is learned from all relatives.
    if (field.learns_shared) {
      field.shared[static_cast<std::size_t>(Story::Twin)] =
          field.shared[static_cast<std::size_t>(Story::Relative)];
    }
  }
  tie_relatives_apart(parameters);
}

}  // namespace

std::vector<Pattern> count_patterns(std::vector<Findings> sample, std::size_t fields,
                                    double weight) {
  static_assert(sizeof(Finding) == 2);
  for (auto& findings : sample) {
    for (auto& finding : findings) finding.rarity &= 0xF8;
  }
  const auto order = [fields](const Findings& a, const Findings& b) {
    return std::memcmp(a.data(), b.data(), fields * sizeof(Finding));
  };
  tbb::parallel_sort(sample.begin(), sample.end(),
                     [&](const Findings& a, const Findings& b) { return order(a, b) < 0; });
  std::vector<Pattern> patterns;
  for (const auto& findings : sample) {
    if (patterns.empty() || order(patterns.back().findings, findings) != 0)
      patterns.push_back({findings, 0, Answer::Unknown});
    patterns.back().count += weight;
  }
  return patterns;
}

void learn_chance(std::span<const Pattern> random_pairs, const std::vector<bool>& left_out,
                  Parameters& parameters) {
  const Weights weights(parameters, left_out);
  std::vector<Levels> sums(parameters.fields.size(), Levels{}), seen = sums;
  std::vector<double> totals(parameters.fields.size(), 0);
  for (const auto& pattern : random_pairs) {
    const auto told = weights.tell(pattern.findings);
    double total = 0;
    for (const double weight : told) total += weight;
    const double strangers = pattern.count * told[0] / total;
    for (std::size_t f = 0; f < sums.size(); ++f) {
      const auto finding = pattern.findings[f];
      if (finding.level == Agreement::Silent) continue;
      const double bits = finding.rarity / 8.0 + .25;
      sums[f][static_cast<std::size_t>(finding.level)] +=
          strangers * std::exp2(rarity_exponent(finding.level) * bits);
      seen[f][static_cast<std::size_t>(finding.level)] += strangers;
      totals[f] += strangers;
    }
  }
  for (std::size_t f = 0; f < sums.size(); ++f) {
    for (std::size_t level = 1; level < kAgreements; ++level) {
      // Exact: the rarity is the chance itself.
      if (level == static_cast<std::size_t>(Agreement::Exact)) continue;
      auto& field = parameters.fields[f];
      if (field.knows_chance) continue;
      field.chance[level] = (sums[f][level] + .5) / (totals[f] + 1);
      if (!field.is_bounded || seen[f][level] >= kEnoughSeen) continue;
      const double exponent = rarity_exponent(static_cast<Agreement>(level));
      const double least =
          exponent == 0 ? 0 : field.m[level] * std::exp2((exponent - 1) * field.usual_rarity);
      field.chance[level] =
          std::max(field.chance[level], least * (1 - seen[f][level] / kEnoughSeen));
    }
  }
}

void learn(std::span<const Pattern> proposed, double pairs, const std::vector<bool>& left_out,
           const Parameters& before, Parameters& parameters) {
  for (int round = 0; round < kRounds; ++round) {
    const auto shares = parameters.share;
    const Sums sums = expect(proposed, Weights(parameters, left_out));
    maximise(sums, pairs, before, parameters);
    double change = 0;
    for (std::size_t story = 1; story < kStories; ++story)
      change = std::max(change, std::abs(parameters.share[story] - shares[story]));
    if (change < kSettled * parameters.share[static_cast<std::size_t>(Story::Same)]) break;
  }
}

}  // namespace lindung::linkage::tabular
