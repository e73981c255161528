// The scenarios that a clerk knows, in a table of any columns: whom he would take for one person,
// and whom not.
#include <gtest/gtest.h>

#include "engines/linkage/tabular/invented_people.h"

namespace lindung::linkage::tabular {
namespace {

using invented::Row;

// A city with the two rows of a scenario behind it; whether the two are linked.
bool are_one(const Row& a, const Row& b) {
  auto rows = invented::roster(1500, 7);
  rows.push_back(a);
  rows.push_back(b);
  const auto data = invented::table(rows);
  const auto group = invented::link(data).group;
  return group[rows.size() - 2] == group[rows.size() - 1];
}

Row someone() {
  invented::Dice dice(99);
  Row row = invented::person(2000, dice);
  row[invented::kName] = "SUHARTINI LESTARI";
  row[invented::kBorn] = "1980-03-14";
  row[invented::kSex] = "P";
  row[invented::kNik] = "2171015403809007";
  return row;
}

TEST(Scenario, OnePersonWithASlipInTheName) {
  Row again = someone();
  again[invented::kName] = "SUHARTINI LESTRI";
  again[invented::kPhone].clear();
  EXPECT_TRUE(are_one(someone(), again));
}

TEST(Scenario, OnePersonWhoHasMoved) {
  Row again = someone();
  again[invented::kCard] = "2171040101210777";
  again[invented::kAddress] = "JL KENANGA NO 77";
  again[invented::kPhone] = "085200001111";
  EXPECT_TRUE(are_one(someone(), again));
}

TEST(Scenario, OnePersonWhoseNumberWasLost) {
  Row again = someone();
  again[invented::kNik].clear();
  again[invented::kName] = "SUHARTINI";
  EXPECT_TRUE(are_one(someone(), again));
}

TEST(Scenario, TwinsAreTwoPeople) {
  Row twin = someone();
  twin[invented::kName] = "WINARTI LESTARI";
  twin[invented::kNik] = "2171015403809008";
  EXPECT_FALSE(are_one(someone(), twin));
}

TEST(Scenario, AWifeUnderHerHusbandsNumber) {
  Row husband = someone();
  husband[invented::kName] = "JOKO PRAMONO";
  husband[invented::kBorn] = "1975-11-02";
  husband[invented::kSex] = "L";
  EXPECT_FALSE(are_one(someone(), husband));
}

TEST(Scenario, FatherAndSonOfOneName) {
  Row son = someone();
  son[invented::kBorn] = "2004-08-21";
  son[invented::kNik] = "2171016108049003";
  EXPECT_FALSE(are_one(someone(), son));
}

TEST(Scenario, SistersAreTwoPeople) {
  Row sister = someone();
  sister[invented::kName] = "RAHAYU NINGSIH";
  sister[invented::kBorn] = "1983-05-30";
  sister[invented::kNik] = "2171017005839002";
  EXPECT_FALSE(are_one(someone(), sister));
}

TEST(Scenario, TwinsOfWhomOneHasMovedAreTwoPeople) {
  Row twin = someone();
  twin[invented::kName] = "SUHARTINA LESTARI";
  twin[invented::kNik] = "2171015403809008";
  twin[invented::kCard] = "2171040101210777";
  twin[invented::kAddress] = "JL KENANGA NO 77";
  twin[invented::kPhone] = "085200001111";
  EXPECT_FALSE(are_one(someone(), twin));
}

TEST(Scenario, TwinsUnderTheCardNumberInPlaceOfTheirOwn) {
  Row one = someone(), twin = someone();
  one[invented::kNik] = one[invented::kCard];
  twin[invented::kNik] = twin[invented::kCard];
  twin[invented::kName] = "WINARTI NINGSIH";
  EXPECT_FALSE(are_one(one, twin));
}

TEST(Scenario, ASlipInTheSerialMakesNoTwin) {
  Row again = someone();
  again[invented::kNik] = "2171015403809607";
  again[invented::kPhone].clear();
  EXPECT_TRUE(are_one(someone(), again));
}

TEST(Scenario, AMarriedWomanWithHerHusbandsNameAndHouse) {
  Row married = someone();
  married[invented::kName] = "SUHARTINI PRAMONO";
  married[invented::kCard] = "2171040101210777";
  married[invented::kAddress] = "JL KENANGA NO 77";
  married[invented::kPhone] = "085200001111";
  EXPECT_TRUE(are_one(someone(), married));
}

TEST(Scenario, TwoWomenOfOneWordNamesAreTwoPeople) {
  Row here = someone(), there = someone();
  here[invented::kName] = there[invented::kName] = "SUPARMI";
  there[invented::kNik] = "2171036206759004";
  there[invented::kBorn] = "1975-06-22";
  there[invented::kCard] = "2171030101210555";
  there[invented::kAddress] = "JL CEMPAKA NO 12";
  there[invented::kPhone] = "085200002222";
  there[invented::kMother] = "KARTINAH";
  EXPECT_FALSE(are_one(here, there));
}

TEST(Scenario, OneWomanOfOneWordNameInTwoLists) {
  Row here = someone(), there = someone();
  here[invented::kName] = "SUPARMI";
  there[invented::kName] = "SUPARNI";
  there[invented::kNik].clear();
  there[invented::kPhone].clear();
  EXPECT_TRUE(are_one(here, there));
}

TEST(Scenario, OnePersonInThreeGroupsUnderThreeSpellings) {
  auto rows = invented::roster(1500, 7);
  const std::size_t first = rows.size();
  for (const char* name : {"SUHARTINI LESTARI", "SOEHARTINI LESTARY", "LESTARI SUHARTINI"}) {
    rows.push_back(someone());
    rows.back()[invented::kName] = name;
  }
  rows[first + 1][invented::kNik].clear();
  rows[first + 2][invented::kBorn] = "1980-14-03";
  const auto group = invented::link(invented::table(rows)).group;
  EXPECT_EQ(group[first], group[first + 1]);
  EXPECT_EQ(group[first], group[first + 2]);
}

// A list of the living and the deaths register: the one is in it, her namesake is not the one.
TEST(Scenario, ADeadNamesakeInTheDeathsRegister) {
  auto rows = invented::roster(800, 6);
  const std::size_t living = rows.size();
  rows.push_back(someone());
  const std::size_t deaths = rows.size();
  for (const auto& row : invented::roster(300, 60)) rows.push_back(row);
  Row dead = someone();
  dead[invented::kNik] = "2171064211529005";
  dead[invented::kBorn] = "1952-11-02";
  dead[invented::kCard] = dead[invented::kPhone] = "";
  dead[invented::kAddress] = "JL CEMPAKA NO 12";
  dead[invented::kMother] = "KARTINAH";
  rows.push_back(dead);
  const std::size_t namesake = rows.size() - 1;
  rows.push_back(rows[10]);
  const std::size_t same = rows.size() - 1;
  const auto group = invented::link(invented::table(rows, deaths)).group;
  EXPECT_NE(group[namesake], group[living]);
  EXPECT_EQ(group[same], group[10]);
}

}  // namespace
}  // namespace lindung::linkage::tabular
