// Patterns counted in packed words, and shared out by cells, against the plain ways.
#include "engines/linkage/tabular/patterns.h"

#include <map>
#include <utility>

#include <gtest/gtest.h>

#include "engines/linkage/tabular/invented_people.h"
#include "engines/linkage/tabular/pattern_cells.h"

namespace lindung::linkage::tabular {
namespace {

std::vector<Findings> drawn(std::size_t count, std::size_t fields, std::uint64_t seed) {
  invented::Dice dice(seed);
  std::vector<Findings> sample(count);
  for (auto& findings : sample) {
    for (std::size_t f = 0; f < fields; ++f) {
      findings[f].level = static_cast<Agreement>(dice.below(dice.below(3) == 0 ? kAgreements : 2));
      findings[f].rarity = static_cast<Rarity>(dice.below(2) == 0 ? 40 : dice.below(256));
    }
  }
  return sample;
}

using Plain = std::vector<std::pair<Agreement, int>>;

Plain plain(const Findings& findings, std::size_t fields) {
  Plain all;
  for (std::size_t f = 0; f < fields; ++f)
    all.push_back({findings[f].level, findings[f].rarity / 8 * 8});
  return all;
}

class OfFields : public testing::TestWithParam<std::size_t> {};

TEST_P(OfFields, EqualFindingsAreCountedTogetherInOrder) {
  const std::size_t fields = GetParam();
  const auto sample = drawn(5000, fields, fields);
  std::map<Plain, double> counted;
  for (const auto& findings : sample) counted[plain(findings, fields)] += 3;
  const auto patterns = count_patterns(sample, fields, 3);
  ASSERT_EQ(patterns.size(), counted.size());
  std::size_t at = 0;
  for (const auto& [findings, count] : counted) {
    EXPECT_EQ(plain(patterns[at].findings, fields), findings);
    EXPECT_EQ(patterns[at++].count, count);
  }
}

INSTANTIATE_TEST_SUITE_P(Words, OfFields, testing::Values(1, 2, 8, 9, 16, 17, kFieldsMax));

TEST(PatternCells, ShareOutPairsAsEachPatternWould) {
  constexpr std::size_t kFields = 6;
  Parameters parameters;
  invented::Dice dice(5);
  const auto part = [&] { return .01 + static_cast<double>(dice.below(900)) / 1000; };
  for (std::size_t f = 0; f < kFields; ++f) {
    FieldParameters field;
    for (auto& m : field.m) m = part();
    for (auto& chance : field.chance) chance = part();
    for (auto& shared : field.shared) shared = part();
    if (f == 2) field.siblings = {0, .01, .01, .25, .02, .15, .05, 0};
    parameters.fields.push_back(field);
  }
  for (auto& share : parameters.share) share = part();
  std::vector<bool> left_out(kFields, false);
  left_out[4] = true;
  const Weights weights(parameters, left_out);
  auto patterns = count_patterns(drawn(9000, kFields, 17), kFields, 2);
  patterns.front().answer = Answer::Same;
  patterns.back().answer = Answer::Different;

  ByStory stories{};
  std::map<std::pair<std::size_t, std::pair<Agreement, Rarity>>, ByStory> cells;
  for (const Pattern& pattern : patterns) {
    auto told = weights.tell(pattern.findings);
    double total = 0;
    for (std::size_t story = 0; story < kStories; ++story) {
      const bool same = story >= static_cast<std::size_t>(Story::Same);
      if (pattern.answer != Answer::Unknown && same != (pattern.answer == Answer::Same))
        told[story] = 0;
      total += told[story];
    }
    for (std::size_t story = 0; story < kStories; ++story) {
      stories[story] += told[story] / total * pattern.count;
      for (std::size_t f = 0; f < kFields; ++f) {
        const auto finding = pattern.findings[f];
        if (finding.level == Agreement::Silent) continue;
        cells[{f, {finding.level, finding.rarity}}][story] += told[story] / total * pattern.count;
      }
    }
  }
  const PatternCells laid_out(patterns, kFields);
  const Told told = laid_out.tell(weights);
  ASSERT_EQ(laid_out.size(), cells.size());
  for (std::size_t story = 0; story < kStories; ++story) {
    EXPECT_NEAR(told.stories[story], stories[story], 1e-6);
    for (std::size_t cell = 0; cell < laid_out.size(); ++cell) {
      const auto [f, finding] = laid_out[cell];
      const auto& expected = cells.at({f, {finding.level, finding.rarity}});
      ASSERT_NEAR(told.cells[cell][story], expected[story], 1e-6);
    }
  }
}

}  // namespace
}  // namespace lindung::linkage::tabular
