// Tables linked as a whole: what must hold of any table.
#include "engines/linkage/tabular/linker.h"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "engines/linkage/tabular/invented_people.h"

namespace lindung::linkage::tabular {
namespace {

using invented::Row;

Row someone() {
  invented::Dice dice(99);
  Row row = invented::person(2000, dice);
  row[invented::kName] = "SUHARTINI LESTARI";
  row[invented::kBorn] = "1980-03-14";
  row[invented::kSex] = "P";
  row[invented::kNik] = "2171015403809007";
  return row;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_of(const Grouping& grouping) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const auto& pair : grouping.pairs) pairs.emplace_back(pair.a, pair.b);
  return pairs;
}

TEST(Property, ResultsDoNotDependOnTheThreads) {
  const auto data = invented::table(invented::roster(1200, 3));
  const auto all_cores = invented::link(data);
  const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
  const auto one_core = invented::link(data);
  ASSERT_EQ(pairs_of(all_cores), pairs_of(one_core));
  for (std::size_t i = 0; i < one_core.pairs.size(); ++i)
    EXPECT_EQ(all_cores.pairs[i].weight, one_core.pairs[i].weight);
}

TEST(Property, ResultsDoNotDependOnTheOrderOfRows) {
  const auto rows = invented::roster(1200, 4);
  auto turned = rows;
  std::reverse(turned.begin(), turned.end());
  const auto last = static_cast<std::uint32_t>(rows.size() - 1);
  const auto straight = pairs_of(invented::link(invented::table(rows)));
  auto back = pairs_of(invented::link(invented::table(turned)));
  for (auto& [a, b] : back) std::tie(a, b) = std::pair(last - b, last - a);
  std::sort(back.begin(), back.end());
  std::vector<std::pair<std::uint32_t, std::uint32_t>> different;
  std::set_symmetric_difference(straight.begin(), straight.end(), back.begin(), back.end(),
                                std::back_inserter(different));
  // What is learned comes from a sample, so a pair at the threshold may fall to either side.
  EXPECT_LE(different.size(), straight.size() / 100);
  EXPECT_GT(straight.size(), 200U);
}

TEST(Property, ARowPastedTwiceIsOnePerson) {
  auto rows = invented::roster(800, 5);
  const std::size_t before = rows.size();
  for (std::size_t i = 0; i < 50; ++i) rows.push_back(rows[i * 7]);
  const auto group = invented::link(invented::table(rows)).group;
  for (std::size_t i = 0; i < 50; ++i) EXPECT_EQ(group[before + i], group[i * 7]) << i;
}

TEST(Property, AListPastedTwiceMakesNoNameMoreCommon) {
  const auto once = invented::roster(300, 5);
  auto twice = once;
  twice.insert(twice.end(), once.begin(), once.end());
  const auto a = invented::table(once), b = invented::table(twice);
  for (std::size_t f = 0; f < a.columns.size(); ++f)
    EXPECT_EQ(a.columns[f].value_rarity, b.columns[f].value_rarity) << f;
}

TEST(Property, APersonPastedAThousandTimesIsOneGroupAndNoFlood) {
  auto rows = invented::roster(800, 5);
  const std::size_t before = rows.size();
  for (std::size_t i = 0; i < 1200; ++i) rows.push_back(someone());
  const auto grouping = invented::link(invented::table(rows));
  std::size_t together = 0;
  for (std::size_t i = before; i < rows.size(); ++i)
    together += grouping.group[i] == grouping.group[before] ? 1U : 0U;
  EXPECT_EQ(together, 1200U);
  EXPECT_LT(grouping.pairs.size(), 100'000U);
}

TEST(Property, TwoFilesLinkAcrossOnly) {
  auto rows = invented::roster(800, 6);
  const std::size_t first = rows.size();
  for (std::size_t i = 0; i < 300; ++i) rows.push_back(rows[i * 4]);
  const auto data = invented::table(rows, first);
  const auto grouping = invented::link(data);
  std::size_t found = 0;
  for (const auto& pair : grouping.pairs) {
    EXPECT_LT(pair.a, first);
    EXPECT_GE(pair.b, first);
    found += pair.b - first == pair.a / 4 && pair.a % 4 == 0 ? 1U : 0U;
  }
  EXPECT_GE(found, 285U);
}

TEST(Property, WeightsAreSymmetric) {
  const auto data = invented::table(invented::roster(300, 8));
  Linker linker(data);
  const auto weights = linker.weights();
  for (std::uint32_t a = 0; a < 60; ++a) {
    for (std::uint32_t b = 0; b < a; ++b) {
      EXPECT_DOUBLE_EQ(weights.match_weight(compare_records(data, a, b)),
                       weights.match_weight(compare_records(data, b, a)));
    }
  }
}

TEST(Bonds, CardPhoneAndMotherBelongToFamilies) {
  const auto data = invented::table(invented::roster(1500, 9));
  EXPECT_EQ(data.columns[invented::kCard].field.bond, Bond::Family);
  EXPECT_EQ(data.columns[invented::kPhone].field.bond, Bond::Family);
  EXPECT_EQ(data.columns[invented::kMother].field.bond, Bond::Family);
  EXPECT_EQ(data.columns[invented::kNik].field.bond, Bond::Person);
  EXPECT_GT(data.columns[invented::kNik].same_district, 0.1);
  EXPECT_EQ(data.columns[invented::kCard].same_district, 0);
}

// A column of texts beside the roster's: what the household's rows say in it.
std::size_t column_beside(const std::vector<Row>& rows, Dataset& data, bool by_household) {
  data = Dataset();
  invented::Dice dice(3);
  auto with = invented::table(rows);
  Column neighbourhood;
  neighbourhood.field = *field_of_kind("free text");
  for (const auto& row : rows) {
    const std::size_t number = by_household ? hash_of(row[invented::kCard]) % 40 : dice.below(40);
    neighbourhood.ids.push_back(neighbourhood.values.add("RT " + std::to_string(number)));
  }
  neighbourhood.prepare({});
  with.columns.push_back(std::move(neighbourhood));
  data = std::move(with);
  find_bonds(data);
  return data.columns.size() - 1;
}

TEST(Bonds, WhatCompanionsShareIsThePlacesAndWhatTheyDoNotIsTheirOwn) {
  const auto rows = invented::roster(1500, 9);
  Dataset data;
  const std::size_t shared = column_beside(rows, data, true);
  EXPECT_EQ(data.columns[shared].field.bond, Bond::Place);
  const std::size_t own = column_beside(rows, data, false);
  EXPECT_EQ(data.columns[own].field.bond, Bond::Person);
}

TEST(Bonds, TheCardsNumberInPlaceOfOnesOwnIsForeign) {
  auto rows = invented::roster(500, 9);
  rows[5][invented::kNik] = rows[5][invented::kCard];
  const auto data = invented::table(rows);
  EXPECT_TRUE(data.columns[invented::kNik].foreign[5]);
  EXPECT_FALSE(data.columns[invented::kNik].foreign[6]);
  EXPECT_EQ(compare_field(data, invented::kNik, 5, 6).level, Agreement::Silent);
}

TEST(Blocking, ExchangedNamesAreProposedWhateverElseIsWorn) {
  Dataset data;
  for (const char* kind : {"given name", "surname"}) {
    data.columns.emplace_back();
    data.columns.back().field = *field_of_kind(kind);
  }
  const std::pair<const char*, const char*> rows[] = {
      {"NATHAN", "MORRISON"}, {"MORRISON", "NATHAN"}, {"NATHAN", "RUBY"}};
  for (const auto& [given, surname] : rows) {
    data.columns[0].ids.push_back(data.columns[0].values.add(given));
    data.columns[1].ids.push_back(data.columns[1].values.add(surname));
  }
  data.records = data.second_file = 3;
  for (auto& column : data.columns) column.prepare({});
  data.pack();
  const BlockKey key{0, Cut::EitherWay};
  EXPECT_EQ(key_of_record(data, key, 0), key_of_record(data, key, 1));
  EXPECT_NE(key_of_record(data, key, 0), key_of_record(data, key, 2));
}

TEST(Table, NothingAndOneRecordAreNoTrouble) {
  EXPECT_TRUE(invented::link(invented::table({})).pairs.empty());
  EXPECT_TRUE(invented::link(invented::table({someone()})).pairs.empty());
  EXPECT_EQ(invented::link(invented::table({someone(), someone()})).group.size(), 2U);
}

}  // namespace
}  // namespace lindung::linkage::tabular
