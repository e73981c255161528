// The cases that a good clerk knows, each as a pair of rows.
#include "engines/linkage/links.h"

#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "engines/linkage/cluster.h"

namespace lindung::linkage {
namespace {

constexpr std::int32_t kBorn = 3723;  // 12 March 1980

Record person(std::string_view name, std::uint64_t number, std::int32_t born = kBorn,
              char sex = 'L') {
  Record record;
  record.name = record.sounds = name;
  record.number = number;
  record.birth_date = born;
  record.sex = sex;
  record.place = 2171011001;
  record.household = 2171011203809000;
  return record;
}

std::optional<Outcome> outcome(const Record& a, const Record& b) {
  const Record records[] = {a, b};
  const std::vector<Link> links = find_duplicates(records, Model::people());
  const std::vector<Link> between = find_links({records, 1}, {records + 1, 1}, Model::people());
  EXPECT_EQ(links.empty(), between.empty());
  if (links.empty()) return std::nullopt;
  EXPECT_EQ(links[0].left, 0U);
  EXPECT_EQ(links[0].right, 1U);
  return links[0].outcome;
}

const Record kBudi = person("BUDI SANTOSO", 2171011203809001);

TEST(Links, OneNumberAndASimilarNameAreOnePerson) {
  EXPECT_EQ(outcome(kBudi, person("BUDI SANTOSA", 2171011203809001)), Outcome::Same);
  EXPECT_EQ(outcome(kBudi, person("B SANTOSO", 2171011203809001, kBorn + 5)), Outcome::Same);
}

TEST(Links, OneNumberOfTwoPeopleIsForAPersonToLookAt) {
  EXPECT_EQ(outcome(kBudi, person("SITI AMINAH", 2171011203809001, kBorn, 'P')), Outcome::Possible);
  EXPECT_EQ(outcome(kBudi, person("SITI AMINAH", 2171011203809001, kBorn + 700, 'P')),
            Outcome::Possible);
  EXPECT_EQ(outcome(kBudi, person("BUDI SANTOSO", 2171011203809001, kBorn + 9000)),
            Outcome::Possible);
}

TEST(Links, ASlipInTheNumberIsFound) {
  EXPECT_EQ(outcome(kBudi, person("BUDI SANTOSO", 2171012203809001)), Outcome::Same);
  EXPECT_EQ(outcome(kBudi, person("BUDI SANTOSO", 2171011203809010)), Outcome::Same);
  EXPECT_EQ(outcome(kBudi, person("BUDI SANTOSO", 0)), Outcome::Same);
  EXPECT_TRUE(outcome(kBudi, person("BUDI SANTSOO", 2171012203809001, kBorn + 5)).has_value());
}

TEST(Links, TwoConfirmedNumbersAreTwoPeople) {
  Record a = kBudi, b = person("BUDI SANTOSO", 2171012203809001);
  a.number_confirmed = true;
  EXPECT_EQ(outcome(a, b), Outcome::Same);
  b.number_confirmed = true;
  EXPECT_EQ(outcome(a, b), std::nullopt);
}

TEST(Links, TwinsAreTwo) {
  EXPECT_EQ(outcome(kBudi, person("HADI SANTOSO", 2171011203809002)), std::nullopt);
  EXPECT_EQ(outcome(kBudi, person("HADI SANTOSO", 0)), std::nullopt);
  // Rhyming twins, or a slip of the hand: nobody can tell from here.
  EXPECT_EQ(outcome(person("RINA PUTRI", 2171015203809001, kBorn, 'P'),
                    person("RINI PUTRI", 2171015203809002, kBorn, 'P')),
            Outcome::Possible);
}

TEST(Links, FatherAndSonOfOneNameAreTwo) {
  EXPECT_EQ(outcome(kBudi, person("BUDI SANTOSO", 2171010506049001, 12575)), std::nullopt);
  EXPECT_EQ(outcome(kBudi, person("BUDI SANTOSO", 0, 12575)), std::nullopt);
}

TEST(Links, SiblingsAndSpousesAreTwo) {
  EXPECT_EQ(outcome(kBudi, person("AGUS SANTOSO", 2171011203829003, kBorn + 730)), std::nullopt);
  EXPECT_EQ(outcome(kBudi, person("SITI AMINAH", 2171015203829001, kBorn + 730, 'P')),
            std::nullopt);
}

TEST(Links, ANamesakeBornOnTheDayIsNoLinkUnlessTheNameIsRare) {
  std::vector<Record> records(3000, person("AGUS", 0, 0));
  for (std::size_t i = 0; i < records.size(); ++i) {
    records[i].birth_date = static_cast<std::int32_t>(i * 3);
    records[i].place = records[i].household = 0;
  }
  const auto add = [&](std::string_view name, std::uint64_t number) {
    records.push_back(person(name, number));
    records.back().place = records.back().household = number;
  };
  add("AGUS", 2171011203809001);
  add("AGUS", 1571021203809777);
  add("JOHANIS PATTIASINA", 2171011203809002);
  add("JOHANIS PATTIASINA", 1571021203809778);
  for (const Link& link : find_duplicates(std::span(records).last(4), Model::people()))
    EXPECT_NE(link.outcome, Outcome::Same);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found;
  for (const Link& link : find_duplicates(records, Model::people()))
    if (link.left >= 3000) found.emplace_back(link.left - 3000, link.right - 3000);
  EXPECT_EQ(found, (std::vector<std::pair<std::uint32_t, std::uint32_t>>{{2, 3}}));
}

TEST(Links, ALargeBlockIsNeitherDroppedNorSquared) {
  // One number in 3,000 rows, among them one person twice.
  std::vector<std::string> names;
  for (int i = 0; i < 3000; ++i)
    names.push_back(std::string("X") + static_cast<char>('A' + i % 26) + std::to_string(i));
  names[2999] = names[1500];
  std::vector<Record> records;
  for (int i = 0; i < 3000; ++i)
    records.push_back(
        person(names[static_cast<std::size_t>(i)], 2171011203809001, kBorn + i % 1499));
  records[2999].birth_date = records[1500].birth_date;
  bool found = false;
  const std::vector<Link> links = find_duplicates(records, Model::people());
  for (const Link& link : links)
    found |= link.left == 1500 && link.right == 2999 && link.outcome == Outcome::Same;
  EXPECT_TRUE(found);
  EXPECT_GE(links.size(), 2999U);  // each shares its number with the first
  EXPECT_LT(links.size(), 100000U);
}

TEST(Links, EmptyListsHaveNone) {
  EXPECT_TRUE(find_duplicates({}, Model::people()).empty());
  EXPECT_TRUE(find_links({}, {&kBudi, 1}, Model::people()).empty());
  const Record nothing[2] = {};
  EXPECT_TRUE(find_duplicates(nothing, Model::people()).empty());
}

TEST(Compare, ExplainsAPair) {
  const Link link = compare(kBudi, person("SANTOSO BUDI", 2171011203809001), Model::people());
  EXPECT_EQ(link.levels[static_cast<std::size_t>(Field::Number)], Level::Exact);
  EXPECT_EQ(link.levels[static_cast<std::size_t>(Field::Name)], Level::Variant);
  EXPECT_EQ(link.levels[static_cast<std::size_t>(Field::Mother)], Level::Unknown);
  EXPECT_EQ(link.outcome, Outcome::Same);
}

Link same(std::uint32_t left, std::uint32_t right, MatchWeight weight) {
  return {left, right, weight, Outcome::Same, {}};
}

TEST(Clusters, JoinByTheStrongestLinksFirstAndNeverOverAContradiction) {
  std::vector<Record> records(5, kBudi);
  records[0].number_confirmed = records[3].number_confirmed = true;
  records[3].number = 2171011203809555;
  const std::vector<Link> links = {
      same(0, 1, 20), same(1, 2, 10), same(2, 3, 30), {3, 4, 90, Outcome::Possible, {}}};
  // 2 belongs to 3, the stronger link; 1 and 2 would bring the confirmed numbers of 0 and 3
  // together.
  EXPECT_EQ(clusters(records, links), (std::vector<std::uint32_t>{0, 0, 2, 2, 4}));
  const std::vector<Link> reversed(links.rbegin(), links.rend());
  EXPECT_EQ(clusters(records, reversed), clusters(records, links));
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_of(const std::vector<Link>& links) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const Link& link : links) pairs.emplace_back(link.left, link.right);
  return pairs;
}

TEST(NewLinks, AreThoseInsideTheNewListAndToTheKnown) {
  const Record slip = person("BUDI SANTOSO", 2171012203809001);
  const Record fresh[] = {kBudi, slip};
  const Record known[] = {person("BUDI SANTOSO", 0), person("BUDI SANTOSO", 0)};
  const auto pairs = pairs_of(find_new_links(fresh, known, Model::people()));
  EXPECT_EQ(pairs, (std::vector<std::pair<std::uint32_t, std::uint32_t>>{
                       {0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}}));  // not 2 and 3: both known
}

TEST(NewLinks, ACopyOfSomebodyKnownLeavesTheOthersToHim) {
  const Record slip = person("BUDI SANTOSO", 2171012203809001);
  const Record fresh[] = {kBudi, slip};
  const auto pairs = pairs_of(find_new_links(fresh, {&kBudi, 1}, Model::people()));
  EXPECT_EQ(pairs, (std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 2}, {1, 2}}));
}

TEST(NewLinks, ARowThatSaysMoreIsNoCopy) {
  const Record slip = person("BUDI SANTOSO", 2171012203809001);
  Record more = kBudi;
  more.phone = 81234567890;
  const Record fresh[] = {more, slip};
  const auto pairs = pairs_of(find_new_links(fresh, {&kBudi, 1}, Model::people()));
  EXPECT_EQ(pairs, (std::vector<std::pair<std::uint32_t, std::uint32_t>>{{0, 1}, {0, 2}, {1, 2}}));
}

}  // namespace
}  // namespace lindung::linkage
