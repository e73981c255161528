// Rows that are one human being, or perhaps; and the numbers that people get.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "office/verification/situation_test.h"

namespace lindung::verification {
namespace {

using ::testing::ElementsAre;

constexpr std::uint64_t kCard = 2171051203159001;
const Someone kRatna{"Ratna Kusumawardani", "1983-09-24", 'P', nik_for("1983-09-24", 'P', 9001),
                     kCard};
const Someone kJoko{"Joko Prasetyo", "1979-01-16", 'L', nik_for("1979-01-16", 'L', 9002),
                    2171050101109002};

TEST(Doubles, TheSecondRowWithTheNumberIsKnown) {
  Situation city;
  city.row(kRatna);
  city.file();
  city.row(kRatna).name = "Ratna Kusuma Wardani";
  const auto result = city.judge();
  EXPECT_THAT(told(result), ElementsAre("accepted", "known SAME_NIK"));
  EXPECT_EQ(result.rows[0].person, 1U);
  EXPECT_EQ(result.rows[1].person, 1U);
  EXPECT_EQ(result.rows[1].other, result.rows[0].row);
  ASSERT_EQ(result.people.size(), 1U);
  EXPECT_TRUE(result.people[0].is_new);
}

TEST(Doubles, OnePersonInTwoGroupsIsEnrolledOnce) {
  Situation city;
  city.row(kRatna);
  city.row(kRatna).group = 1;
  const auto result = city.judge();
  EXPECT_THAT(told(result), ElementsAre("accepted", "known SAME_NIK;DETAILS_DIFFER"));
  EXPECT_EQ(result.groups[0].accepted, 1U);
  EXPECT_EQ(result.groups[1].known, 1U);
}

TEST(Doubles, TheCleanCopyStandsForTheDamagedOne) {
  Situation city;
  auto& damaged = city.row(kRatna);
  damaged.reasons.add(Reason::NikSerialZero);
  city.row(kRatna);
  const auto result = city.judge();
  EXPECT_EQ(result.rows[0].verdict, Verdict::Known);
  EXPECT_TRUE(result.rows[0].reasons.has(Reason::NikSerialZero));
  EXPECT_EQ(told(result.rows[1]), "accepted");
  EXPECT_EQ(result.people[0].row, 1U);
}

TEST(Doubles, ACopyWithoutNumberStaysRefusedWithThePerson) {
  Situation city;
  Someone copy = kRatna;
  copy.nik = 0;
  city.row(copy);
  city.row(kRatna);
  const auto result = city.judge();
  EXPECT_THAT(told(result), ElementsAre("refused NIK_MISSING;SAME_PERSON", "accepted"));
  EXPECT_EQ(result.rows[0].person, result.rows[1].person);
}

TEST(Doubles, CopiesOfAHeldRowAreKnown) {
  Situation city;
  city.scheme.groups[0].criteria = {};
  city.row(kRatna).group = roster::kNoGroup;
  city.row(kRatna).group = roster::kNoGroup;
  EXPECT_THAT(told(city.judge()),
              ElementsAre("held GROUP_UNKNOWN", "known GROUP_UNKNOWN;SAME_NIK"));
}

TEST(Doubles, CopiesOfARefusedPersonAreRefused) {
  Situation city;
  city.in_register(roster::RegisterKind::Deaths, kRatna);
  city.row(kRatna);
  city.row(kRatna);
  EXPECT_THAT(told(city.judge()), ElementsAre("refused DEAD", "refused DEAD;SAME_NIK"));
}

TEST(Doubles, ASharedNumberHoldsEverybodyWithoutARegistry) {
  Situation city;
  Someone wife = kRatna;
  wife.nik = kJoko.nik;
  city.row(wife);
  city.row(kJoko);
  const auto result = city.judge();
  EXPECT_THAT(told(result), ElementsAre("held NIK_SHARED_BY_OTHERS", "held NIK_SHARED_BY_OTHERS"));
  EXPECT_EQ(result.rows[0].other, result.rows[1].row);
  EXPECT_NE(result.rows[0].person, result.rows[1].person);
}

TEST(Doubles, TwinsAreTwoPeople) {
  Situation city;
  city.row({"Hasan Basri", "1990-05-17", 'L', nik_for("1990-05-17", 'L', 9003), kCard});
  city.row({"Husin Basri", "1990-05-17", 'L', nik_for("1990-05-17", 'L', 9004), kCard});
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted", "accepted"));
}

TEST(Doubles, FatherAndSonOfOneNameAreTwoPeople) {
  Situation city;
  city.row({"Muhammad Yusuf", "1962-02-02", 'L', nik_for("1962-02-02", 'L', 9005), kCard});
  city.row({"Muhammad Yusuf", "1991-11-30", 'L', nik_for("1991-11-30", 'L', 9006), kCard});
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted", "accepted"));
}

TEST(Doubles, ANumberOneSlipAwayUnderTheSameNameIsNoSecondPlace) {
  Situation city;
  city.row(kRatna);
  Someone slipped = kRatna;
  slipped.nik += 100;
  slipped.family_card = 0;
  city.row(slipped);
  const auto result = city.judge();
  EXPECT_EQ(told(result.rows[0]), "accepted");
  EXPECT_NE(result.rows[1].verdict, Verdict::Accepted) << told(result.rows[1]);
}

TEST(Doubles, WhoIsKnownKeepsHisNumber) {
  Situation city;
  city.know(7, kRatna);
  city.next_person = 20;
  city.row(kRatna);
  city.row(kJoko);
  const auto result = city.judge();
  EXPECT_THAT(told(result), ElementsAre("known SAME_NIK", "accepted"));
  EXPECT_EQ(result.rows[0].person, 7U);
  EXPECT_EQ(result.rows[0].other_person, 7U);
  EXPECT_EQ(result.rows[1].person, 20U);
  ASSERT_EQ(result.people.size(), 1U);
  EXPECT_EQ(result.people[0].person, 20U);
}

TEST(Doubles, ARefusedKnownPersonIsJudgedAnew) {
  Situation city;
  city.know(7, kRatna, Verdict::Refused);
  city.next_person = 20;
  city.row(kRatna);
  const auto result = city.judge();
  EXPECT_THAT(told(result), ElementsAre("accepted"));
  ASSERT_EQ(result.people.size(), 1U);
  EXPECT_EQ(result.people[0].person, 7U);
  EXPECT_FALSE(result.people[0].is_new);
}

TEST(Doubles, AKnownPersonWithAnotherNameUnderTheNumberHoldsTheRow) {
  Situation city;
  city.know(7, kJoko);
  Someone wife = kRatna;
  wife.nik = kJoko.nik;
  city.row(wife);
  const auto result = city.judge();
  EXPECT_THAT(told(result), ElementsAre("held NIK_SHARED_BY_OTHERS"));
  EXPECT_EQ(result.rows[0].other_person, 7U);
}

TEST(Doubles, AFileJudgedAgainKeepsItsNumbers) {
  Situation city;
  city.next_person = 30;
  city.row(kRatna);
  city.row(kJoko);
  city.row({"Baru Datang", "1988-08-08", 'L', nik_for("1988-08-08", 'L', 9008)});
  city.earlier_person(1, 0, 12);
  city.earlier_person(1, 1, 11);
  const auto result = city.judge();
  EXPECT_EQ(result.rows[0].person, 12U);
  EXPECT_EQ(result.rows[1].person, 11U);
  EXPECT_EQ(result.rows[2].person, 30U);
  EXPECT_EQ(result.people.size(), 3U);
  EXPECT_FALSE(result.people[0].is_new);
  EXPECT_TRUE(result.people[2].is_new);
}

TEST(Doubles, NoPersonWithoutANameOrAnythingElseToKnowHimBy) {
  Situation city;
  Someone nobody = kRatna;
  nobody.nik = 0;
  nobody.born = "";
  nobody.family_card = 0;
  city.row(nobody);
  auto& heading = city.row(kJoko);
  heading.reasons.add(Reason::HeadingRow);
  const auto result = city.judge();
  EXPECT_EQ(result.rows[0].person, 0U);
  EXPECT_EQ(result.rows[1].verdict, Verdict::NotPerson);
  EXPECT_EQ(result.rows[1].person, 0U);
  EXPECT_TRUE(result.people.empty());
}

TEST(Doubles, TheOrderInWhichFilesAreGivenDoesNotMatter) {
  Situation city;
  city.row(kJoko);
  city.file();
  city.row(kRatna);
  city.row(kJoko);
  const auto forwards = city.judge();
  city.files_backwards = true;
  const auto backwards = city.judge();
  EXPECT_EQ(told(forwards), told(backwards));
  EXPECT_EQ(backwards.people[0].file, 1U);  // positions are those of the input
  EXPECT_EQ(forwards.people[0].file, 0U);
}

}  // namespace
}  // namespace lindung::verification
