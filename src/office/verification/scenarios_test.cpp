// The scenarios that every clerk knows, and the outcome that a good one would choose.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "office/verification/situation_test.h"

namespace lindung::verification {
namespace {

using roster::RegisterKind;
using ::testing::ElementsAre;

constexpr std::uint64_t kCard = 2171051203159001, kOtherCard = 2171051203159077;
const Someone kSuparmi{"Suparmi", "1971-06-02", 'P',       nik_for("1971-06-02", 'P', 9001),
                       kCard,     2171051003,   "Kartinah"};

TEST(Scenario, TwinsOfOneNameButForALetterAreTwoPeople) {
  Situation city;
  city.row({"Suparmi Wati", "1971-06-02", 'P', nik_for("1971-06-02", 'P', 9001), kCard, 2171051003,
            "Kartinah"});
  city.row({"Suparni Wati", "1971-06-02", 'P', nik_for("1971-06-02", 'P', 9002), kCard, 2171051003,
            "Kartinah"});
  const auto result = city.judge();
  EXPECT_NE(result.rows[0].person, result.rows[1].person);
  for (const auto& row : result.rows) EXPECT_NE(row.verdict, Verdict::Known) << told(row);
}

TEST(Scenario, TwoWomenOfAOneWordNameAreTwoPeople) {
  Situation city;
  Someone namesake = kSuparmi;
  namesake.born = "1980-01-20";
  namesake.nik = nik_for("1980-01-20", 'P', 9002);
  namesake.family_card = kOtherCard;
  namesake.mother = "Lasmi";
  city.row(kSuparmi);
  city.row(namesake);
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted", "accepted"));
}

TEST(Scenario, AOneWordNameWithoutNumberIsEnrolledOnceAtMost) {
  Situation city;
  Someone without = kSuparmi;
  without.nik = 0;
  city.row(kSuparmi);
  city.row(without);
  const auto result = city.judge();
  EXPECT_EQ(told(result.rows[0]), "accepted");
  EXPECT_NE(result.rows[1].verdict, Verdict::Accepted) << told(result.rows[1]);
}

TEST(Scenario, AMarriedWomanUnderHerHusbandsNameIsKnownByHerNumber) {
  Situation city;
  Someone married = kSuparmi;
  married.name = "Suparmi Hadi Pranoto";
  married.family_card = kOtherCard;
  city.row(kSuparmi);
  city.row(married);
  const auto result = city.judge();
  EXPECT_EQ(result.rows[0].person, result.rows[1].person);
  EXPECT_EQ(result.rows[1].verdict, Verdict::Known) << told(result.rows[1]);
}

TEST(Scenario, OnePersonInThreeGroupsUnderThreeSpellingsIsEnrolledOnce) {
  Situation city;
  city.scheme.groups.resize(3);
  city.scheme.groups[2].id = "drivers";
  const Someone yusuf{"Muhammad Yusuf Siregar", "1984-03-11", 'L', nik_for("1984-03-11", 'L', 9001),
                      kCard};
  const char* names[] = {"Muhammad Yusuf Siregar", "Moh. Jusuf Siregar", "M. Yusup Siregar"};
  for (std::uint16_t group = 0; group < 3; ++group) {
    auto& row = city.row(yusuf);
    row.name = names[group];
    row.group = group;
  }
  const auto result = city.judge();
  EXPECT_EQ(told(result.rows[0]), "accepted");
  for (const auto& row : result.rows) EXPECT_EQ(row.person, result.rows[0].person) << told(row);
  EXPECT_EQ(result.people.size(), 1U);
}

TEST(Scenario, ADeadNamesakeBornOnAnotherDayIsSomebodyElse) {
  Situation city;
  Someone dead = kSuparmi;
  dead.born = "1949-12-30";
  dead.nik = nik_for("1949-12-30", 'P', 9004);
  city.in_register(RegisterKind::Deaths, dead);
  city.row(kSuparmi);
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted"));
}

TEST(Scenario, ADeadNamesakeOfOneBirthDateWithoutNumberMakesSomebodyLook) {
  Situation city;
  Someone dead = kSuparmi;
  dead.nik = 0;
  city.in_register(RegisterKind::Deaths, dead);
  city.row(kSuparmi);
  EXPECT_THAT(told(city.judge()), ElementsAre("held DEATH_LIKELY"));
}

TEST(Scenario, AWifeUnderHerHusbandsNumberIsNotHerHusband) {
  Situation city;
  const Someone husband{"Hadi Pranoto", "1968-02-14", 'L', nik_for("1968-02-14", 'L', 9003), kCard};
  Someone wife = kSuparmi;
  wife.nik = husband.nik;
  city.row(husband);
  city.row(wife);
  const auto result = city.judge();
  EXPECT_NE(result.rows[0].person, result.rows[1].person);
  EXPECT_THAT(told(result), ElementsAre("held NIK_SHARED_BY_OTHERS", "held NIK_SHARED_BY_OTHERS"));
}

TEST(Scenario, ASonNamedAfterHisFatherIsNotHisFather) {
  Situation city;
  const Someone father{"Slamet", "1961-08-17", 'L', nik_for("1961-08-17", 'L', 9005), kCard};
  Someone son = father;
  son.born = "1990-08-17";
  son.nik = nik_for("1990-08-17", 'L', 9006);
  son.mother = "Suparmi";
  city.row(father);
  city.row(son);
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted", "accepted"));
}

}  // namespace
}  // namespace lindung::verification
