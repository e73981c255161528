// What must hold of every table, whatever lies in it.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "engines/linkage/tabular/invented_people.h"
#include "engines/linkage/tabular/linker.h"

namespace lindung::linkage::tabular {
namespace {

using invented::Row;
using Rows = std::vector<Row>;
using Pair = std::pair<std::uint32_t, std::uint32_t>;
using Order = std::vector<std::uint32_t>;  // per place: which row stands there

Order any_order(std::size_t rows, std::uint64_t seed) {
  Order order(rows);
  for (std::uint32_t i = 0; i < rows; ++i) order[i] = i;
  invented::Dice dice(seed);
  for (std::size_t i = rows; i > 1; --i) std::swap(order[i - 1], order[dice.below(i)]);
  return order;
}

Rows in_order(const Rows& rows, const Order& order) {
  Rows turned;
  for (const std::uint32_t row : order) turned.push_back(rows[row]);
  return turned;
}

// By the rows' own numbers: the weight of each pair.
std::map<Pair, float> named(const Large<ScoredPair>& scored, const Order& order) {
  std::map<Pair, float> pairs;
  for (const auto& pair : scored) pairs[std::minmax(order[pair.a], order[pair.b])] = pair.weight;
  return pairs;
}

std::set<Pair> linked(const Grouping& grouping, const Order& order) {
  std::set<Pair> pairs;
  for (const auto& pair : grouping.pairs) pairs.insert(std::minmax(order[pair.a], order[pair.b]));
  return pairs;
}

std::size_t differences(const std::set<Pair>& x, const std::set<Pair>& y) {
  std::vector<Pair> different;
  std::set_symmetric_difference(x.begin(), x.end(), y.begin(), y.end(),
                                std::back_inserter(different));
  return different.size();
}

// Rules whose blocks are small, so that no record is chosen by where it stands.
const std::vector<Rule> kSmallBlocks = {{{invented::kNik, Cut::Whole}},
                                        {{invented::kName, Cut::Sounds}},
                                        {{invented::kBorn, Cut::YearMonth}},
                                        {{invented::kAddress, Cut::Sounds}}};

Learned learned_from(const Dataset& data) {
  Linker linker(data);
  linker.block(kSmallBlocks);
  linker.train();
  return linker.learned();
}

Large<ScoredPair> scored_by(const Dataset& data, const Learned& learned, Nearness nearness = {}) {
  Linker linker(data, std::move(nearness));
  linker.block(kSmallBlocks);
  linker.use(learned.parameters, learned.left_out);
  return linker.score();
}

class AnyTable : public ::testing::TestWithParam<std::uint64_t> {};

TEST_P(AnyTable, KnowingTheSameTheOrderOfRowsChangesNoWeight) {
  const Rows rows = invented::roster(700, GetParam());
  const Order order = any_order(rows.size(), GetParam() + 100);
  Order as_is(rows.size());
  for (std::uint32_t i = 0; i < rows.size(); ++i) as_is[i] = i;
  const Dataset data = invented::table(rows), turned = invented::table(in_order(rows, order));
  const Learned learned = learned_from(data);
  const auto expected = named(scored_by(data, learned), as_is);
  EXPECT_GT(expected.size(), 150U);
  EXPECT_EQ(named(scored_by(turned, learned), order), expected);
}

// What is learned comes from a sample that the order chooses: a pair at the threshold may fall to
// either side.
TEST_P(AnyTable, LearningAnewTheOrderOfRowsChangesHardlyALink) {
  const Rows rows = invented::roster(1200, GetParam());
  const Order order = any_order(rows.size(), GetParam() + 100);
  Order as_is(rows.size());
  for (std::uint32_t i = 0; i < rows.size(); ++i) as_is[i] = i;
  const auto straight = linked(invented::link(invented::table(rows)), as_is);
  const auto turned = linked(invented::link(invented::table(in_order(rows, order))), order);
  EXPECT_LE(differences(straight, turned), straight.size() / 100);
}

TEST_P(AnyTable, TwoFilesMayBeGivenEitherWay) {
  const Rows rows = invented::roster(1200, GetParam());
  const std::size_t n = rows.size(), cut = n / 2;
  Order order = any_order(n, GetParam() + 7),
        swapped(order.begin() + static_cast<long>(cut), order.end());
  swapped.insert(swapped.end(), order.begin(), order.begin() + static_cast<long>(cut));
  const Dataset a_b = invented::table(in_order(rows, order), cut);
  const Dataset b_a = invented::table(in_order(rows, swapped), n - cut);
  const Learned learned = learned_from(a_b);
  EXPECT_EQ(named(scored_by(a_b, learned), order), named(scored_by(b_a, learned), swapped));
  const auto x = linked(invented::link(a_b), order), y = linked(invented::link(b_a), swapped);
  EXPECT_GT(x.size(), 80U);
  EXPECT_LE(differences(x, y), x.size() / 50);
}

TEST_P(AnyTable, RowsPastedAgainChangeNothingBetweenTheOthers) {
  const Rows rows = invented::roster(1200, GetParam());
  Rows more = rows;
  Order as_is(rows.size());
  for (std::uint32_t i = 0; i < rows.size(); ++i) as_is[i] = i;
  Order of = as_is;
  for (std::uint32_t i = 0; i < 60; ++i) {
    more.push_back(rows[i * 11]);
    of.push_back(i * 11);
  }
  const auto once = linked(invented::link(invented::table(rows)), as_is);
  auto again = linked(invented::link(invented::table(more)), of);
  for (std::uint32_t i = 0; i < 60; ++i) EXPECT_EQ(again.erase({i * 11, i * 11}), 1U) << i;
  EXPECT_LE(differences(once, again), once.size() / 100);
}

TEST_P(AnyTable, HowMuchIsNearAtHandAndHowManyThreadsChangeNothing) {
  Rows rows = invented::roster(900, GetParam());
  rows = in_order(rows, any_order(rows.size(), GetParam()));
  for (const std::size_t cut : {rows.size(), rows.size() / 3}) {
    const Dataset data = invented::table(rows, cut);
    // Sexes and years make blocks that are gone through by neighbours.
    const std::vector<Rule> rules = {{{invented::kNik, Cut::Whole}},
                                     {{invented::kSex, Cut::Whole}},
                                     {{invented::kBorn, Cut::YearMonth}}};
    const auto run = [&](std::size_t records, std::size_t threads) {
      const tbb::global_control control(tbb::global_control::max_allowed_parallelism, threads);
      Linker linker(data, {records, [] {}});
      linker.block(rules);
      linker.train();
      std::vector<std::tuple<std::uint32_t, std::uint32_t, float, float>> all;
      for (const auto& pair : linker.score())
        all.emplace_back(pair.a, pair.b, pair.weight, pair.probability);
      return std::pair(all, linker.candidate_pairs());
    };
    const auto expected = run(0, 8);
    EXPECT_GT(expected.first.size(), 50U);
    for (const std::size_t records : {1U, 64U, 100'000U}) {
      EXPECT_EQ(run(records, 1), expected) << records;
      EXPECT_EQ(run(records, 8), expected) << records;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Property, AnyTable, ::testing::Values(3, 14, 159));

}  // namespace
}  // namespace lindung::linkage::tabular
