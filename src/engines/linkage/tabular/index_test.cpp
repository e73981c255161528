// New records against a kept table: the same pairs with the same weights, bit for bit, as linking
// everything with the same knowledge.
#include "engines/linkage/tabular/index.h"

#include <algorithm>
#include <cstring>
#include <set>
#include <tuple>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "engines/linkage/tabular/index_file.h"
#include "engines/linkage/tabular/invented_people.h"

namespace lindung::linkage::tabular {
namespace {

using invented::Row;
using Rows = std::vector<Row>;

// Vowels are not heard.
std::string sound_of(std::string_view token) {
  std::string sound;
  for (const char c : token) {
    if (std::string_view("AEIOU").find(c) == std::string_view::npos) sound += c;
  }
  return sound;
}

Rows joined(const Rows& a, const Rows& b) {
  Rows all = a;
  all.insert(all.end(), b.begin(), b.end());
  return all;
}

// Rules that make blocks of every size, sexes and years being the large ones.
const std::vector<Rule> kByHand = {
    {{invented::kNik, Cut::Whole}},      {{invented::kName, Cut::Sounds}},
    {{invented::kBorn, Cut::YearMonth}}, {{invented::kAddress, Cut::Sounds}},
    {{invented::kBorn, Cut::Year}},      {{invented::kSex, Cut::Whole}}};

Learned learned_from(const Rows& rows, const std::vector<Rule>& rules) {
  const Dataset data = invented::table(rows, ~std::size_t{0}, sound_of);
  Linker linker(data);
  rules.empty() ? linker.block() : linker.block(rules);
  linker.train();
  return learned_for_new_records(data, linker);
}

Index index_of(const Rows& rows, const Learned& learned) {
  return Index(invented::table(rows, ~std::size_t{0}, sound_of), learned, sound_of);
}

void add(const Rows& rows, Index& index) {
  std::vector<std::string> forms;
  for (const Row& row : rows) {
    for (std::size_t f = 0; f < invented::kCells; ++f) {
      std::string form;
      forms.emplace_back(normal_form(index.data().columns[f].field.kind, row[f], form));
    }
  }
  std::vector<std::vector<std::string_view>> records(rows.size());
  for (std::size_t i = 0; i < forms.size(); ++i) records[i / invented::kCells].push_back(forms[i]);
  index.add(records);
}

void know_only(const Column& taught, Column& column) {
  column.field = taught.field;
  column.filled = taught.filled;
  column.rarity_max = taught.rarity_max;
  column.same_district = taught.same_district;
  column.birth_column = taught.birth_column;
  for (std::uint32_t value = 0; value < column.values.size(); ++value)
    column.value_rarity[value] =
        value < taught.values.size() ? taught.value_rarity[value] : taught.rarity_max;
  if (!is_words(column.field.kind)) return;
  auto& words = column.words;
  for (std::uint32_t token = 0; token < words.texts.size(); ++token) {
    const auto& old = taught.words.sound;
    const auto alike = std::find(old.begin(), old.end(), words.sound[token]) - old.begin();
    words.token_rarity[token] = alike < std::ssize(old)
                                    ? taught.words.token_rarity[static_cast<std::size_t>(alike)]
                                    : taught.rarity_max;
  }
}

// Everything linked as two files, knowing no more than what `taught` has taught.
Large<ScoredPair> full_run(const Rows& taught, const Rows& known, const Rows& fresh,
                           const Learned& learned) {
  const Dataset teacher = invented::table(taught, ~std::size_t{0}, sound_of);
  Dataset data = invented::table(joined(known, fresh), known.size(), sound_of);
  for (std::size_t f = 0; f < data.columns.size(); ++f)
    know_only(teacher.columns[f], data.columns[f]);
  mark_identity_numbers(data, 0);
  Linker linker(data, learned);
  linker.propose();
  return linker.score();
}

using Plain = std::tuple<std::uint32_t, std::uint32_t, float, float>;
std::vector<Plain> plain(const Large<ScoredPair>& pairs) {
  std::vector<Plain> all;
  for (const auto& pair : pairs) all.emplace_back(pair.a, pair.b, pair.weight, pair.probability);
  return all;
}

struct City {
  Rows known, fresh;
};

// A roster, and further people of whom a part stands in it already, some with a slip.
City city(std::size_t households, std::size_t fresh, std::uint64_t seed) {
  City city{invented::roster(households, seed), {}};
  invented::Dice dice(seed + 1);
  for (std::size_t i = 0; i < fresh; ++i) {
    Row row = dice.below(2) == 0 ? city.known[dice.below(city.known.size())]
                                 : invented::person(households + i, dice);
    if (dice.below(4) == 0) row[invented::kName][1] = 'E';
    if (dice.below(6) == 0) row[invented::kMother] = "XANTHIPPE " + row[invented::kMother];
    city.fresh.push_back(row);
  }
  return city;
}

class EqualsAFullRun : public ::testing::TestWithParam<std::tuple<std::size_t, int, bool>> {};

TEST_P(EqualsAFullRun, PairForPairAndBitForBit) {
  const auto [fresh, threads, by_hand] = GetParam();
  const tbb::global_control control(tbb::global_control::max_allowed_parallelism,
                                    static_cast<std::size_t>(threads));
  const City people = city(900, fresh, 21);
  const Learned learned = learned_from(people.known, by_hand ? kByHand : std::vector<Rule>{});
  Index index = index_of(people.known, learned);
  add(people.fresh, index);
  const auto found = index.score();
  EXPECT_EQ(plain(found), plain(full_run(people.known, people.known, people.fresh, learned)));
  EXPECT_GE(index.candidate_pairs(), found.size());
  EXPECT_GE(found.size(), fresh / 3);
}

INSTANTIATE_TEST_SUITE_P(Index, EqualsAFullRun,
                         ::testing::Combine(::testing::Values(1, 7, 100, 500),
                                            ::testing::Values(1, 8), ::testing::Bool()));

TEST(Index, NothingNewIsNoTrouble) {
  const City people = city(50, 0, 3);
  Index index = index_of(people.known, learned_from(people.known, kByHand));
  EXPECT_TRUE(index.score().empty());
  add({}, index);
  EXPECT_TRUE(index.score().empty());
  index.settle();
  EXPECT_EQ(index.known(), people.known.size());
}

TEST(Index, WhatWasAddedIsKnownToTheNextBatch) {
  const City people = city(700, 600, 33);
  const Learned learned = learned_from(people.known, kByHand);
  Index index = index_of(people.known, learned);
  Rows known = people.known;
  for (std::size_t begin = 0; begin < people.fresh.size(); begin += 200) {
    const Rows batch(people.fresh.begin() + static_cast<std::ptrdiff_t>(begin),
                     people.fresh.begin() + static_cast<std::ptrdiff_t>(begin + 200));
    add(batch, index);
    EXPECT_EQ(plain(index.score()), plain(full_run(people.known, known, batch, learned))) << begin;
    index.settle();
    if (begin == 200) index.lay_together();
    known = joined(known, batch);
  }
  EXPECT_EQ(index.known(), known.size());
}

TEST(Index, TwoBatchesSeeEachOtherAlikeWhicheverComesFirst) {
  const City people = city(600, 400, 44);
  const Rows first(people.fresh.begin(), people.fresh.begin() + 250);
  Rows second(people.fresh.begin() + 150, people.fresh.end());
  for (Row& row : second) row[invented::kPhone].clear();
  const Learned learned = learned_from(people.known, kByHand);
  const auto meet = [&](const Rows& a, const Rows& b, bool turned) {
    Index index = index_of(people.known, learned);
    add(a, index);
    index.settle();
    add(b, index);
    const auto n = static_cast<std::uint32_t>(people.known.size());
    const auto in_a = static_cast<std::uint32_t>(a.size());
    std::set<Plain> pairs;
    for (const auto& pair : index.score()) {
      if (pair.a < n) continue;
      const std::uint32_t x = pair.a - n, y = pair.b - n - in_a;
      pairs.emplace(turned ? y : x, turned ? x : y, pair.weight, pair.probability);
    }
    return pairs;
  };
  const auto straight = meet(first, second, false);
  EXPECT_GT(straight.size(), 50U);
  EXPECT_EQ(straight, meet(second, first, true));
}

TEST(Index, ATableWithoutDoublesExpectsKnownPeopleAllTheSame) {
  invented::Dice dice(5);
  Rows people;
  for (std::size_t household = 0; household < 1500; ++household)
    people.push_back(invented::person(household, dice));
  const Learned learned = learned_from(people, {});
  Index index = index_of(people, learned);
  add({people[3], people[700]}, index);
  std::set<std::pair<std::uint32_t, std::uint32_t>> sure;
  for (const auto& pair : index.score()) {
    if (pair.probability > .5F) sure.emplace(pair.a, pair.b);
  }
  EXPECT_EQ(sure, (std::set<std::pair<std::uint32_t, std::uint32_t>>{{3, 1500}, {700, 1501}}));
}

// As a mapped file is: at a multiple of eight.
struct Bytes {
  std::vector<std::uint64_t> room;
  std::size_t size = 0;

  explicit Bytes(std::string_view text) : room(text.size() / 8 + 1), size(text.size()) {
    std::memcpy(room.data(), text.data(), text.size());
  }
  std::string_view view() const { return {reinterpret_cast<const char*>(room.data()), size}; }
};

std::string stored(const Index& index) {
  FlatWriter writer(kIndexVersion);
  write_index(index, writer);
  std::string bytes;
  for (const auto piece : writer.pieces()) bytes += piece;
  return bytes;
}

Result<Index> restored(std::string_view bytes) {
  FlatReader reader(bytes, kIndexVersion);
  return read_index(reader, sound_of);
}

TEST(IndexFile, ComesBackAsItWas) {
  const City people = city(700, 200, 55);
  const Learned learned = learned_from(people.known, kByHand);
  Index index = index_of(people.known, learned);
  const std::string bytes = stored(index);
  const Bytes copy(bytes);
  auto back = restored(copy.view());
  ASSERT_TRUE(back) << back.error().code;
  EXPECT_EQ(stored(*back), bytes);
  add(people.fresh, index);
  add(people.fresh, *back);
  EXPECT_EQ(plain(index.score()), plain(back->score()));
  back->settle();
  back->lay_together();
  const Bytes more(stored(*back));
  auto again = restored(more.view());
  ASSERT_TRUE(again) << again.error().code;
  EXPECT_EQ(again->known(), people.known.size() + 200);
  index.settle();
  add(people.fresh, index);
  add(people.fresh, *again);
  EXPECT_EQ(plain(index.score()), plain(again->score()));
}

TEST(IndexFile, AnEmptyTableIsNoTrouble) {
  Index index = index_of({}, learned_from({}, kByHand));
  const Bytes bytes(stored(index));
  auto back = restored(bytes.view());
  ASSERT_TRUE(back) << back.error().code;
  add(invented::roster(3, 1), *back);
  EXPECT_TRUE(back->score().empty());
}

TEST(IndexFile, RefusesOtherFilesOtherVersionsAndOtherEars) {
  const Bytes text("id,name\n1,ADI\n");
  EXPECT_EQ(restored(text.view()).error().code, "LINK_INDEX_FOREIGN");
  const Bytes bytes(
      stored(index_of(invented::roster(30, 1), learned_from(invented::roster(30, 1), kByHand))));
  FlatReader newer(bytes.view(), kIndexVersion + 1);
  EXPECT_EQ(read_index(newer, sound_of).error().code, "LINK_INDEX_VERSION");
  FlatReader reader(bytes.view(), kIndexVersion);
  EXPECT_EQ(read_index(reader, {}).error().code, "LINK_INDEX_VERSION");
}

TEST(IndexFile, ADamagedByteIsFound) {
  const std::string good =
      stored(index_of(invented::roster(30, 1), learned_from(invented::roster(30, 1), kByHand)));
  invented::Dice dice(7);
  for (int round = 0; round < 300; ++round) {
    Bytes bad(good);
    auto* letters = reinterpret_cast<char*>(bad.room.data());
    const std::size_t at = dice.below(good.size());
    letters[at] = static_cast<char>(letters[at] ^ (1 << dice.below(8)));
    const bool is_padding = good[at] == 0 && restored(bad.view()).has_value();
    EXPECT_TRUE(is_padding || !restored(bad.view())) << at;
    const Bytes cut(std::string_view(good).substr(0, at));
    EXPECT_FALSE(restored(cut.view())) << at;
  }
}

// Sections with a changed number in one of them, and checksums that fit.
std::string forged(const std::string& good, std::size_t section, std::size_t at, std::uint8_t by) {
  const Bytes bytes(good);
  FlatReader reader(bytes.view(), kIndexVersion);
  FlatWriter writer(kIndexVersion);
  for (std::size_t i = 0; !reader.at_end(); ++i) {
    std::string content(*reader.next());
    if (i == section && !content.empty()) {
      auto& letter = content[at % content.size()];
      letter = static_cast<char>(static_cast<std::uint8_t>(letter) + by);
    }
    writer.keep(content);
  }
  std::string all;
  for (const auto piece : writer.pieces()) all += piece;
  return all;
}

TEST(IndexFile, AForgedNumberIsRefusedOrHarmless) {
  const Rows rows = invented::roster(120, 2);
  const std::string good = stored(index_of(rows, learned_from(rows, kByHand)));
  invented::Dice dice(8);
  std::size_t refused = 0;
  for (std::size_t round = 0; round < 1500; ++round) {
    const Bytes bytes(forged(good, round % 120, dice.below(1 << 20),
                             static_cast<std::uint8_t>(1 + dice.below(255))));
    auto index = restored(bytes.view());
    if (!index) {
      ++refused;
      continue;
    }
    add({rows[1], rows[2], rows[40]}, *index);
    index->score();
    index->settle();
    index->lay_together();
  }
  EXPECT_GT(refused, 300U);
}

}  // namespace
}  // namespace lindung::linkage::tabular
