// What people decide: it links or parts whatever the records say, is never asked again, and moves
// the weights a little.
#include "engines/linkage/tabular/decisions.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "engines/linkage/tabular/doubts.h"
#include "engines/linkage/tabular/invented_people.h"

namespace lindung::linkage::tabular {
namespace {

using invented::Row;

struct Linked {
  Large<ScoredPair> scored;
  Grouping grouping;
  std::vector<Doubt> doubts;
  Parameters parameters;
};

Linked link(const Dataset& data, const std::vector<Decision>& decisions, double threshold = .5) {
  Linker linker(data);
  linker.block();
  linker.train(decisions);
  Linked linked;
  linked.scored = linker.score();
  linked.grouping = group_records(data, linker.weights(), linked.scored, threshold, decisions);
  linked.doubts = find_doubts(data, linked.grouping, linked.scored, decisions, .01);
  linked.parameters = linker.parameters();
  return linked;
}

bool is_asked(const Linked& linked, std::uint32_t a, std::uint32_t b) {
  return std::any_of(linked.doubts.begin(), linked.doubts.end(), [&](const Doubt& doubt) {
    return std::minmax(doubt.pair.a, doubt.pair.b) == std::minmax(a, b);
  });
}

TEST(Decisions, ContradictionsAreFoundHoweverLongTheWay) {
  const auto same = Answer::Same, different = Answer::Different;
  const std::vector<Decision> decisions = {
      {1, 2, same}, {5, 6, different}, {1, 3, different}, {2, 4, same}, {4, 3, same}};
  EXPECT_EQ(find_contradiction(decisions), 2U);
  EXPECT_EQ(find_contradiction(std::span(decisions).first(4)), std::nullopt);
  EXPECT_EQ(find_contradiction(std::vector<Decision>{{1, 2, same}, {2, 1, different}}), 1U);
}

TEST(Decisions, JoinTwoWhoHaveNothingInCommonAndPartTwoWhoAreEqual) {
  auto rows = invented::roster(800, 12);
  const auto equal = static_cast<std::uint32_t>(rows.size());
  rows.push_back(rows[0]);
  const auto data = invented::table(rows);
  const auto before = link(data, {});
  ASSERT_EQ(before.grouping.group[0], before.grouping.group[equal]);
  ASSERT_NE(before.grouping.group[10], before.grouping.group[400]);
  const auto after = link(data, {{0, equal, Answer::Different}, {10, 400, Answer::Same}});
  EXPECT_NE(after.grouping.group[0], after.grouping.group[equal]);
  EXPECT_EQ(after.grouping.group[10], after.grouping.group[400]);
  const auto& pairs = after.grouping.pairs;
  const auto decided = std::find_if(pairs.begin(), pairs.end(), [](const ScoredPair& pair) {
    return pair.a == 10 && pair.b == 400;
  });
  ASSERT_NE(decided, pairs.end());
  EXPECT_EQ(decided->probability, 1);
}

TEST(Decisions, NoGroupEverHoldsAForbiddenPair) {
  auto rows = invented::roster(400, 13);
  const auto first = static_cast<std::uint32_t>(rows.size());
  for (int copy = 0; copy < 6; ++copy) rows.push_back(rows[7]);
  const auto data = invented::table(rows);
  const std::vector<Decision> decisions = {{first, first + 5, Answer::Different},
                                           {first + 1, first + 4, Answer::Different},
                                           {first, first + 1, Answer::Same}};
  const auto group = link(data, decisions).grouping.group;
  EXPECT_EQ(group[first], group[first + 1]);
  EXPECT_NE(group[first], group[first + 5]);
  EXPECT_NE(group[first], group[first + 4]);
}

TEST(Doubts, AreOrderedAskedOnceAndNeverAgain) {
  const auto data = invented::table(invented::roster(1500, 14));
  const auto linked = link(data, {}, .999);
  ASSERT_GE(linked.doubts.size(), 3U);
  for (std::size_t i = 1; i < linked.doubts.size(); ++i)
    EXPECT_GE(linked.doubts[i - 1].stake, linked.doubts[i].stake);
  for (const auto& doubt : linked.doubts) {
    EXPECT_NE(linked.grouping.group[doubt.pair.a], linked.grouping.group[doubt.pair.b]);
    EXPECT_GE(doubt.pair.probability, .01F);
  }
  const auto &first = linked.doubts[0].pair, &second = linked.doubts[1].pair;
  const auto again =
      link(data, {{first.a, first.b, Answer::Different}, {second.a, second.b, Answer::Same}}, .999);
  EXPECT_FALSE(is_asked(again, first.a, first.b));
  EXPECT_FALSE(is_asked(again, second.a, second.b));
  EXPECT_EQ(again.grouping.group[second.a], again.grouping.group[second.b]);
}

TEST(Decisions, AreEvidenceThatCannotCapsizeTheModel) {
  const auto data = invented::table(invented::roster(1500, 15));
  const auto plain = link(data, {});
  // Somebody joins strangers by the dozen.
  std::vector<Decision> absurd;
  for (std::uint32_t i = 0; i < 60; ++i) absurd.push_back({i, i + 1000, Answer::Same});
  const auto moved = link(data, absurd);
  const auto m = [](const Linked& linked, std::size_t field) {
    return linked.parameters.fields[field].m[static_cast<std::size_t>(Agreement::Differs)];
  };
  EXPECT_GT(m(moved, invented::kName), m(plain, invented::kName));
  EXPECT_LT(m(moved, invented::kName), m(plain, invented::kName) + .12);
  std::size_t lost = 0;
  for (const auto& pair : plain.grouping.pairs) {
    const auto& group = moved.grouping.group;
    lost += group[pair.a] != group[pair.b] ? 1U : 0U;
  }
  EXPECT_LE(lost, plain.grouping.pairs.size() / 20);
}

}  // namespace
}  // namespace lindung::linkage::tabular
