#include "terms/gazetteer.h"

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lindung::gazetteer {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

RegionCode code(std::string_view text) { return *RegionCode::parse(text); }

// "21.71.04.1003 exact, ..." of a search.
std::string shown(const std::vector<Match>& matches) {
  constexpr const char* kCloseness[] = {" exact", " variant", " fuzzy"};
  std::string text;
  for (const Match& match : matches) {
    if (!text.empty()) text += ", ";
    text += match.code.dotted() + kCloseness[static_cast<int>(match.closeness)];
  }
  return text;
}

std::string village(std::string_view city, std::string_view name) {
  return shown(find_village(code(city), name));
}

TEST(Gazetteer, HoldsEveryRegionOfTheDecree) {
  std::size_t cities = 0;
  std::size_t districts = 0;
  std::size_t villages = 0;
  for (const std::uint16_t number : province_numbers()) {
    const RegionCode province = RegionCode::make(RegionLevel::Province, number);
    cities += children(province, RegionLevel::City).size();
    districts += children(province, RegionLevel::District).size();
    villages += children(province, RegionLevel::Village).size();
  }
  EXPECT_EQ(province_numbers().size(), 38U);
  EXPECT_EQ(cities, 514U);
  EXPECT_EQ(districts, 7285U);
  EXPECT_EQ(villages, 83762U);
}

TEST(Gazetteer, FindsByCode) {
  EXPECT_EQ(find(code("21"))->name, "Kepulauan Riau");
  EXPECT_EQ(find(code("2171"))->name, "Kota Batam");
  EXPECT_EQ(find(code("217107"))->name, "Sei Beduk");
  EXPECT_EQ(find(code("2171041003"))->name, "Kabil");
  EXPECT_FALSE(find(code("2199")));
  EXPECT_FALSE(find(code("2171041999")));
  EXPECT_FALSE(find(code("99")));
}

TEST(Gazetteer, ListsTheWardsOfTheFourCities) {
  EXPECT_EQ(children(code("2171"), RegionLevel::Village).size(), 64U);
  EXPECT_EQ(children(code("1571"), RegionLevel::Village).size(), 68U);
  EXPECT_EQ(children(code("8171"), RegionLevel::Village).size(), 50U);
  EXPECT_EQ(children(code("6472"), RegionLevel::Village).size(), 59U);
  EXPECT_EQ(children(code("2171"), RegionLevel::District).size(), 12U);
  EXPECT_EQ(children(code("217112"), RegionLevel::Village).front().name, "Tanjung Uncang");
  EXPECT_THAT(children(code("2171"), RegionLevel::City), IsEmpty());
  EXPECT_THAT(children(code("2199"), RegionLevel::Village), IsEmpty());
}

TEST(Gazetteer, EveryVillageIsFoundByItsOwnName) {
  for (const char* city : {"2171", "1571", "8171", "6472", "3529", "5307", "1108"}) {
    for (const Region& region : children(code(city), RegionLevel::Village)) {
      const auto matches =
          find_village(code(city), region.name, region.code.within(RegionLevel::District));
      const bool found = std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
        return match.code == region.code && match.closeness == Closeness::Exact;
      });
      EXPECT_TRUE(found) << region.code.dotted() << ' ' << region.name;
    }
  }
}

TEST(Gazetteer, KeepsQuotesAndTypographicMarksInNames) {
  EXPECT_EQ(find(code("3513152017"))->name, "Soka\"an");
  EXPECT_EQ(find(code("5307012021"))->name, "Regapu\xE2\x80\x99u");
  EXPECT_EQ(find(code("1207281007"))->name, "Lubuk Pakam I,II");
  EXPECT_EQ(village("3513", "Sokaan"), "35.13.15.2017 variant");
}

TEST(FindVillage, AcceptsTheWaysOfWriting) {
  EXPECT_EQ(village("2171", "Kabil"), "21.71.04.1003 exact");
  EXPECT_EQ(village("2171", " KABIL "), "21.71.04.1003 exact");
  EXPECT_EQ(village("2171", "Kel. Kabil"), "21.71.04.1003 variant");
  for (const char* name :
       {"Sei Panas", "Sei. Panas", "SEIPANAS", "S. Panas", "Sungaipanas", "Kelurahan Sei Panas"}) {
    EXPECT_EQ(village("2171", name), "21.71.10.1006 variant") << name;
  }
  for (const char* name : {"Tj. Uncang", "tg uncang", "TJ.UNCANG", "Tanjunguncang"}) {
    EXPECT_EQ(village("2171", name), "21.71.12.1001 variant") << name;
  }
  EXPECT_EQ(village("2171", "Bt. Besar"), "21.71.04.1002 variant");
  EXPECT_EQ(village("2171", "Bt. Tempayan"), "21.71.12.1004 variant");
  EXPECT_EQ(village("2171", "P. Buluh"), "21.71.05.1002 variant");
  EXPECT_EQ(village("2171", "Kp. Seraya"), "21.71.02.1004 variant");
  EXPECT_EQ(village("2171", "Seraya"), "21.71.02.1004 variant");
  EXPECT_EQ(village("2171", "Mukakuning"), "21.71.07.1001 variant");
  EXPECT_EQ(village("2171", "Duri Angkang"), "21.71.07.1002 variant");
}

TEST(FindVillage, ReadsNumbersInEveryWriting) {
  for (const char* name : {"Paal V", "Paal 5", "PAAL-LIMA", "paallima"}) {
    EXPECT_EQ(village("1571", name), "15.71.07.1004 variant") << name;
  }
  EXPECT_EQ(village("1571", "Simpang 3 Sipin"), "15.71.07.1002 variant");
  EXPECT_EQ(village("1571", "Simpang Empat Sipin"), "15.71.01.1001 variant");
  EXPECT_EQ(village("8171", "Rumah 3"), "81.71.04.2003 variant");
  EXPECT_EQ(village("8171", "Rumahtiga"), "81.71.04.2003 variant");
}

TEST(FindVillage, EitherSideOfASlashWillDo) {
  EXPECT_EQ(village("8171", "Hunuth/Durian Patah"), "81.71.04.2001 exact");
  EXPECT_EQ(village("8171", "Hunuth"), "81.71.04.2001 variant");
  EXPECT_EQ(village("8171", "Desa Durianpatah"), "81.71.04.2001 variant");
}

TEST(FindVillage, GivesAllPlacesOfOneNameUnlessTheKindTells) {
  EXPECT_EQ(village("8171", "Nusaniwe"), "81.71.01.1006 exact, 81.71.01.2003 exact");
  EXPECT_EQ(village("8171", "Kel. Nusaniwe"), "81.71.01.1006 variant");
  EXPECT_EQ(village("8171", "Negeri Nusaniwe"), "81.71.01.2003 variant");
  EXPECT_EQ(village("8171", "Neg. Urimessing"), "81.71.01.2005 variant");
  EXPECT_EQ(village("8171", "Negeri Lama"), "81.71.03.2004 exact");
}

TEST(FindVillage, ForgivesTypingErrors) {
  EXPECT_EQ(village("2171", "Sei Pelenggut"), "21.71.11.1006 fuzzy");
  EXPECT_EQ(village("2171", "Tanjung Piyau"), "21.71.07.1004 fuzzy");
  EXPECT_EQ(village("8171", "Wayama"), "81.71.04.2004 fuzzy");
  EXPECT_EQ(village("1571", "Pal Lima"), "15.71.07.1004 fuzzy");
  EXPECT_EQ(village("2171", "Kabli"), "21.71.04.1003 fuzzy");
}

TEST(FindVillage, DoesNotGuessWildly) {
  for (const char* name : {"", " ", "-", "123", "Kelurahan", "Tiban", "Medan", "Kabi", "Simpang"}) {
    EXPECT_EQ(village("2171", name), "") << name;
  }
  EXPECT_EQ(village("1571", "Simpang Lima Sipin"), "");
}

TEST(FindVillage, StaysInsideTheDistrict) {
  EXPECT_THAT(find_village(code("2171"), "Kabil", code("217101")), IsEmpty());
  EXPECT_EQ(shown(find_village(code("2171"), "Kabil", code("217104"))), "21.71.04.1003 exact");
  EXPECT_EQ(shown(find_village(code("2171"), "Kabil", code("817101"))), "21.71.04.1003 exact");
}

TEST(FindDistrict, AcceptsTheWaysOfWriting) {
  EXPECT_EQ(shown(find_district(code("2171"), "Batu Aji")), "21.71.12 exact");
  EXPECT_EQ(shown(find_district(code("2171"), "Kec. Batuaji")), "21.71.12 variant");
  EXPECT_EQ(shown(find_district(code("2171"), "Belakangpadang")), "21.71.01 variant");
  EXPECT_EQ(shown(find_district(code("2171"), "Sungai Beduk")), "21.71.07 variant");
  EXPECT_EQ(shown(find_district(code("6472"), "Smd. Ulu")), "64.72.03 variant");
}

TEST(FindCity, KnowsCitiesWithAndWithoutTheirKind) {
  EXPECT_EQ(shown(find_city("Kota Batam")), "21.71 exact");
  EXPECT_EQ(shown(find_city("BATAM")), "21.71 variant");
  EXPECT_EQ(shown(find_city("Bandung")), "32.04 variant, 32.73 variant");
  EXPECT_EQ(shown(find_city("Kota Bandung")), "32.73 exact");
  EXPECT_EQ(shown(find_city("Kab. Bandung")), "32.04 variant");
  EXPECT_EQ(shown(find_city("Kota Baru")), "63.02 variant");
  EXPECT_EQ(shown(find_city("Tg. Pinang")), "21.72 variant");
  EXPECT_EQ(shown(find_city("Jakarta Selatan")), "31.74 variant");
  EXPECT_EQ(shown(find_city("Atlantis")), "");
}

}  // namespace
}  // namespace lindung::gazetteer
