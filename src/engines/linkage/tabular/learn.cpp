#include "engines/linkage/tabular/learn.h"

#include <algorithm>
#include <cmath>

#include "engines/linkage/tabular/pattern_cells.h"

namespace lindung::linkage::tabular {
namespace {

constexpr int kRounds = 25;
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

  std::vector<Levels> m;
  std::vector<std::array<double, kStories>> shared, told;
  std::array<double, kStories> stories{};
};

// Adds up what the cells of the patterns were told.
Sums sum_cells(const PatternCells& cells, const Told& told, const Weights& weights) {
  Sums sums(weights.fields());
  sums.stories = told.stories;
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    const auto [f, finding] = cells[cell];
    if (weights.is_left_out(f)) continue;
    const double same = weights.ratio(f, finding);
    for (std::size_t story = 1; story < kStories; ++story) {
      const double all = weights.ratio(static_cast<Story>(story), f, same);
      const double shared = all - weights.ratio(static_cast<Story>(story), f, 0);
      const double held = told.cells[cell][story] * (shared / all);
      sums.shared[f][story] += held;
      sums.told[f][story] += told.cells[cell][story];
      if (story >= static_cast<std::size_t>(Story::Same))
        sums.m[f][static_cast<std::size_t>(finding.level)] += held;
    }
  }
  return sums;
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
    auto& differs = field.m[static_cast<std::size_t>(Agreement::Differs)];
    auto& far = field.m[static_cast<std::size_t>(Agreement::Far)];
    auto& subset = field.m[static_cast<std::size_t>(Agreement::Subset)];
    differs = std::min(differs, field.most_differs);
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

void learn_chance(std::span<const Pattern> random_pairs, const std::vector<bool>& left_out,
                  Parameters& parameters) {
  std::vector<Levels> sums(parameters.fields.size(), Levels{}), seen = sums;
  std::vector<double> totals(parameters.fields.size(), 0);
  const PatternCells cells(random_pairs, parameters.fields.size());
  const Told told = cells.tell(Weights(parameters, left_out));
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    const auto [f, finding] = cells[cell];
    const double strangers = told.cells[cell][static_cast<std::size_t>(Story::Stranger)];
    const double bits = finding.rarity / 8.0 + .25;
    sums[f][static_cast<std::size_t>(finding.level)] +=
        strangers * std::exp2(rarity_exponent(finding.level) * bits);
    seen[f][static_cast<std::size_t>(finding.level)] += strangers;
    totals[f] += strangers;
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
  const PatternCells cells(proposed, parameters.fields.size());
  for (int round = 0; round < kRounds; ++round) {
    const auto shares = parameters.share;
    const Weights weights(parameters, left_out);
    const Sums sums = sum_cells(cells, cells.tell(weights), weights);
    maximise(sums, pairs, before, parameters);
    double change = 0;
    for (std::size_t story = 1; story < kStories; ++story)
      change = std::max(change, std::abs(parameters.share[story] - shares[story]));
    if (change < kSettled * parameters.share[static_cast<std::size_t>(Story::Same)]) break;
  }
}

}  // namespace lindung::linkage::tabular
