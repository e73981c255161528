// Findings are made from known parameters, and the parameters are found again.
#include "engines/linkage/tabular/learn.h"

#include <cmath>

#include <gtest/gtest.h>

#include "engines/linkage/tabular/invented_people.h"

namespace lindung::linkage::tabular {
namespace {

constexpr std::size_t kFields = 5;
constexpr double kShareSame = 0.02;

// Exact and Differs only: m of Exact by field; strangers agree on one value in `kValues`.
constexpr double kExact[kFields] = {.95, .9, .8, .7, .92};
constexpr double kValues[kFields] = {512, 64, 128, 32, 256};

std::vector<Findings> made(std::size_t count) {
  invented::Dice dice(11);
  std::vector<Findings> all(count);
  for (auto& findings : all) {
    const bool same = static_cast<double>(dice.below(1'000'000)) < kShareSame * 1e6;
    for (std::size_t f = 0; f < kFields; ++f) {
      const double chance = same ? kExact[f] : 1 / kValues[f];
      const bool exact = static_cast<double>(dice.below(1'000'000)) < chance * 1e6;
      findings[f].level = exact ? Agreement::Exact : Agreement::Differs;
      findings[f].rarity = exact ? static_cast<Rarity>(8 * std::log2(kValues[f]) - 2) : Rarity{0};
    }
  }
  return all;
}

TEST(Learn, FindsTheParametersThatTheDataWereMadeFrom) {
  constexpr std::size_t kPairs = 200'000;
  Parameters before;
  before.share = {1, 0, 0, 0, 0, 0, .005, 0};
  for (std::size_t f = 0; f < kFields; ++f) {
    FieldParameters field;
    field.m = {0, .6, .1, .1, .05, .03, .02, .1};
    field.chance = {0, 1, 1e-3, 1e-3, 1e-3, 1e-3, 1e-3, 1 - 1 / kValues[f]};
    field.shared = {0, 0, 0, 0, 0, 0, 1, 1};
    before.fields.push_back(field);
  }
  Parameters learned = before;
  const auto patterns = count_patterns(made(kPairs), kFields, 1);
  EXPECT_LT(patterns.size(), 40U);
  learn(patterns, kPairs, std::vector<bool>(kFields, false), before, learned);
  EXPECT_NEAR(learned.share[static_cast<std::size_t>(Story::Same)], kShareSame, .002);
  for (std::size_t f = 0; f < kFields; ++f)
    EXPECT_NEAR(learned.fields[f].m[1], kExact[f], .02) << "field " << f;
}

TEST(Learn, ChanceIsCountedOnPairsDrawnAtRandom) {
  Parameters parameters;
  parameters.share = {1, 0, 0, 0, 0, 0, 1e-9, 0};
  FieldParameters field;
  field.m = {0, .7, .1, .1, .02, .02, .02, .04};
  field.chance = {0, 1, .5, .5, .5, .5, .5, .5};
  field.shared = {0, 0, 0, 0, 0, 0, 1, 1};
  parameters.fields.push_back(field);
  std::vector<Findings> random(10'000);
  for (std::size_t i = 0; i < random.size(); ++i)
    random[i][0] = {i % 50 == 0 ? Agreement::Far : Agreement::Differs, 0};
  learn_chance(count_patterns(random, 1, 1), {false}, parameters);
  EXPECT_NEAR(parameters.fields[0].chance[static_cast<std::size_t>(Agreement::Far)], .02, .001);
  EXPECT_NEAR(parameters.fields[0].chance[static_cast<std::size_t>(Agreement::Differs)], .98, .001);
}

}  // namespace
}  // namespace lindung::linkage::tabular
