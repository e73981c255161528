// What the civil registry makes of a row.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "office/verification/situation_test.h"

namespace lindung::verification {
namespace {

using ::testing::ElementsAre;

constexpr std::uint64_t kCard = 2171051203159001;

const Someone kSiti{"Siti Nurhaliza", "1980-03-12", 'P', nik_for("1980-03-12", 'P', 9001), kCard};
const Someone kBudi{"Budi Hartono", "1975-08-21", 'L', nik_for("1975-08-21", 'L', 9002), kCard};

TEST(CivilRegistry, WhoIsFoundUnderHisNameIsAccepted) {
  Situation city;
  city.in_civil_registry(kSiti);
  city.row(kSiti);
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted"));
}

TEST(CivilRegistry, AVariantOfTheNameIsTheSameName) {
  Situation city;
  city.in_civil_registry(kSiti);
  city.row(kSiti).name = "Hj. Siti Nurhalizah, S.Pd";
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted"));
}

TEST(CivilRegistry, ItsBirthDateAndSexHoldWhereTheRowDiffers) {
  Situation city;
  city.in_civil_registry(kSiti);
  auto& row = city.row(kSiti);
  row.birth_date = Date::parse_iso("1955-01-01");  // would be too old
  row.sex = Sex::Male;
  const auto result = city.judge();
  // The name is the same text, so the number is hers whatever else was mistyped.
  EXPECT_THAT(told(result),
              ElementsAre("accepted REGISTRY_BIRTH_DATE_DIFFERS;REGISTRY_SEX_DIFFERS"));
  EXPECT_EQ(result.people[0].birth_date, Date::parse_iso(kSiti.born));
}

TEST(CivilRegistry, AnotherNameWithDateAndSexAndARelatedWordIsNoted) {
  Situation city;
  city.in_civil_registry(kSiti);
  city.row(kSiti).name = "Siti Khotimah";
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted REGISTRY_NAME_DIFFERS"));
}

TEST(CivilRegistry, AWifeWithHerHusbandsNumberIsHeldAndHerOwnSuggested) {
  Situation city;
  city.in_civil_registry(kSiti);
  city.in_civil_registry(kBudi);
  city.row(kSiti).nik = Nik::from_number(kBudi.nik);
  const auto result = city.judge();
  EXPECT_THAT(told(result), ElementsAre("held NIK_OF_SOMEONE_ELSE"));
  EXPECT_EQ(result.rows[0].suggested_nik, Nik::from_number(kSiti.nik));
}

TEST(CivilRegistry, HusbandAndWifeWithOneNumberTheOneWhoseItIsGoesOn) {
  Situation city;
  city.in_civil_registry(kSiti);
  city.in_civil_registry(kBudi);
  city.row(kSiti).nik = Nik::from_number(kBudi.nik);
  city.row(kBudi);
  EXPECT_THAT(told(city.judge()),
              ElementsAre("held NIK_OF_SOMEONE_ELSE;NIK_SHARED_BY_OTHERS", "accepted"));
}

TEST(CivilRegistry, ATwinWithTheOtherTwinsNumberIsHeld) {
  Situation city;
  const Someone hasan{"Hasan Basri", "1990-05-17", 'L', nik_for("1990-05-17", 'L', 9003), kCard};
  const Someone husin{"Husin Basri", "1990-05-17", 'L', nik_for("1990-05-17", 'L', 9004), kCard};
  city.in_civil_registry(hasan);
  city.in_civil_registry(husin);
  city.row(husin).nik = Nik::from_number(hasan.nik);
  city.row(hasan);
  const auto result = city.judge();
  EXPECT_EQ(result.rows[0].verdict, Verdict::Held);
  EXPECT_TRUE(result.rows[0].reasons.has(Reason::NikOfSomeoneElse));
  EXPECT_EQ(result.rows[0].suggested_nik, Nik::from_number(husin.nik));
  EXPECT_EQ(told(result.rows[1]), "accepted");
}

TEST(CivilRegistry, TwinsWithTheirOwnNumbersAreTwoPeople) {
  Situation city;
  const Someone hasan{"Hasan Basri", "1990-05-17", 'L', nik_for("1990-05-17", 'L', 9003), kCard};
  const Someone husin{"Husin Basri", "1990-05-17", 'L', nik_for("1990-05-17", 'L', 9004), kCard};
  for (const auto& twin : {hasan, husin}) {
    city.in_civil_registry(twin);
    city.row(twin);
  }
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted", "accepted"));
}

TEST(CivilRegistry, ASonUnderHisNamesakeFathersNumberIsHeld) {
  Situation city;
  const Someone father{"Muhammad Yusuf", "1962-02-02", 'L', nik_for("1962-02-02", 'L', 9005),
                       kCard};
  const Someone son{"Muhammad Yusuf", "1991-11-30", 'L', nik_for("1991-11-30", 'L', 9006), kCard};
  city.in_civil_registry(father);
  city.in_civil_registry(son);
  city.row(son).nik = Nik::from_number(father.nik);
  const auto result = city.judge();
  EXPECT_THAT(told(result), ElementsAre("held NIK_OF_SOMEONE_ELSE"));
  EXPECT_EQ(result.rows[0].suggested_nik, Nik::from_number(son.nik));
}

TEST(CivilRegistry, TheDeadAreRefused) {
  Situation city;
  city.in_civil_registry(kSiti).status = roster::RegistryStatus::Dead;
  city.row(kSiti);
  EXPECT_THAT(told(city.judge()), ElementsAre("refused DEAD"));
}

TEST(CivilRegistry, WhoMovedAwayIsRefused) {
  Situation city;
  city.in_civil_registry(kSiti).status = roster::RegistryStatus::Moved;
  city.row(kSiti);
  EXPECT_THAT(told(city.judge()), ElementsAre("refused MOVED_AWAY"));
}

TEST(CivilRegistry, ItsRegionDecidesAboutResidence) {
  Situation city;
  city.in_civil_registry(kSiti).region = RegionCode::parse("1471");
  city.in_civil_registry(kBudi);
  city.row(kSiti);
  city.row(kBudi).village = RegionCode::parse("1471011001");
  EXPECT_THAT(told(city.judge()), ElementsAre("refused NOT_RESIDENT", "accepted"));
}

TEST(CivilRegistry, ItTellsTheVillageThatTheRowDoesNot) {
  Situation city;
  city.in_civil_registry(kSiti);
  city.in_civil_registry(kBudi);
  city.row(kSiti).village.reset();
  city.row(kBudi).village = RegionCode::parse("2171061001");
  const auto people = city.judge().people;
  EXPECT_EQ(people[0].village, RegionCode::make(RegionLevel::Village, kSiti.village));
  EXPECT_EQ(people[1].village, RegionCode::parse("2171061001"));
}

TEST(CivilRegistry, ANumberOneDigitAwayIsSuggested) {
  Situation city;
  city.in_civil_registry(kSiti);
  city.row(kSiti).nik = Nik::from_number(kSiti.nik + 5);
  const auto result = city.judge();
  EXPECT_THAT(told(result), ElementsAre("held NIK_NOT_FOUND"));
  EXPECT_EQ(result.rows[0].suggested_nik, Nik::from_number(kSiti.nik));
}

TEST(CivilRegistry, ARowWithoutNumberGetsASuggestionWhenOnePersonFits) {
  Situation city;
  city.in_civil_registry(kSiti);
  city.in_civil_registry(kBudi);
  city.row(kSiti).nik.reset();
  city.roster_file(1).rows[0].reasons.add(Reason::NikMissing);
  const auto result = city.judge();
  EXPECT_THAT(told(result), ElementsAre("refused NIK_MISSING"));
  EXPECT_EQ(result.rows[0].suggested_nik, Nik::from_number(kSiti.nik));
  EXPECT_NE(result.rows[0].person, 0U);
}

TEST(CivilRegistry, NoSuggestionWhenTwoPeopleFit) {
  Situation city;
  Someone namesake = kSiti;
  namesake.nik += 1;
  namesake.family_card = 0;
  city.in_civil_registry(kSiti).family_card.reset();
  city.in_civil_registry(namesake);
  city.row(kSiti).nik.reset();
  EXPECT_FALSE(city.judge().rows[0].suggested_nik);
}

TEST(CivilRegistry, SerialZeroIsResolvedWhenTheRegistryKnowsTheNumber) {
  Situation city;
  Someone odd = kSiti;
  odd.nik = nik_for("1980-03-12", 'P', 0);
  city.in_civil_registry(odd);
  city.row(odd).reasons.add(Reason::NikSerialZero);
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted"));
}

TEST(CivilRegistry, ARegistryThatKnowsFewRowsIsNoticed) {
  Situation city;
  city.in_civil_registry(kBudi);
  for (int i = 0; i < 60; ++i) {
    const std::string born =
        "19" + std::to_string(70 + i % 20) + "-0" + std::to_string(1 + i % 9) + "-11";
    city.row({"Orang " + std::string(3, static_cast<char>('A' + i % 26)), born, 'L',
              nik_for(born, 'L', 9100 + i)});
  }
  const auto result = city.judge();
  ASSERT_EQ(result.notices.size(), 1U);
  EXPECT_NE(result.notices[0].en.find("knows only 0 of 60"), std::string::npos);
  EXPECT_EQ(result.total.held, 60U);
}

}  // namespace
}  // namespace lindung::verification
