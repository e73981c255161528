// What the office's people decide, and rows that come back from the corrections workbook.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "office/verification/situation_test.h"

namespace lindung::verification {
namespace {

using ::testing::ElementsAre;

const Someone kWati{"Sulastri Watiningsih", "1984-06-18", 'P', nik_for("1984-06-18", 'P', 9001)};
const Someone kLatif{"Latif Simanjuntak", "1971-10-09", 'L', nik_for("1971-10-09", 'L', 9002)};

TEST(Review, AcceptLiftsHoldsButNoRefusal) {
  Situation city;
  city.row(kWati).group = roster::kNoGroup;
  auto& dead = city.row(kLatif);
  dead.group = roster::kNoGroup;
  city.in_register(roster::RegisterKind::Deaths, kLatif);
  city.decisions = {{{1, 0, 2}, DecisionKind::Accept, 0}, {{1, 0, 3}, DecisionKind::Accept, 0}};
  EXPECT_THAT(told(city.judge()),
              ElementsAre("accepted REVIEW_ACCEPTED", "refused DEAD;REVIEW_ACCEPTED"));
}

TEST(Review, RefuseRefuses) {
  Situation city;
  city.row(kWati);
  city.decisions = {{{1, 0, 2}, DecisionKind::Refuse, 0}};
  EXPECT_THAT(told(city.judge()), ElementsAre("refused REVIEW_REFUSED"));
}

TEST(Review, SamePersonJoins) {
  Situation city;
  city.know(5, kWati);
  city.next_person = 9;
  Someone other_name = kLatif;
  city.row(other_name);
  city.decisions = {{{1, 0, 2}, DecisionKind::SamePerson, 5}};
  const auto result = city.judge();
  EXPECT_EQ(result.rows[0].verdict, Verdict::Known);
  EXPECT_TRUE(result.rows[0].reasons.has(Reason::ReviewSamePerson));
  EXPECT_EQ(result.rows[0].person, 5U);
  EXPECT_TRUE(result.people.empty());
}

TEST(Review, SamePersonJoinsARowOfTheseFilesUnderItsNumber) {
  Situation city;
  city.row(kLatif);
  city.row(kWati);
  city.earlier_person(1, 0, 3);
  city.earlier_person(1, 1, 4);
  city.next_person = 9;
  city.decisions = {{{1, 0, 2}, DecisionKind::SamePerson, 4}};
  const auto result = city.judge();
  EXPECT_EQ(result.rows[0].verdict, Verdict::Known);
  EXPECT_EQ(result.rows[0].person, 4U);
  EXPECT_EQ(told(result.rows[1]), "accepted");
  EXPECT_EQ(result.rows[1].person, 4U);
}

TEST(Review, DifferentPeopleAreNeverJoinedAgain) {
  Situation city;
  city.know(5, kWati);
  city.next_person = 9;
  Someone twin = kWati;
  twin.nik = nik_for("1984-06-18", 'P', 9555);
  twin.family_card = 2171051203159001;
  city.known[0].family_card = twin.family_card;
  city.row(twin);
  city.earlier_person(1, 0, 5);
  ASSERT_NE(city.judge().rows[0].verdict, Verdict::Accepted);
  city.decisions = {{{1, 0, 2}, DecisionKind::DifferentPeople, 5}};
  const auto result = city.judge();
  EXPECT_EQ(told(result.rows[0]), "accepted");
  EXPECT_EQ(result.rows[0].person, 9U);
}

TEST(Corrections, AnUnchangedRowIsKnownAndTheFirstStands) {
  Situation city;
  city.row(kWati);
  city.file();
  city.row(kWati).correction_of = roster::pack_reference({1, 0, 2});
  const auto result = city.judge();
  EXPECT_THAT(told(result), ElementsAre("accepted", "known ROW_UNCHANGED"));
  EXPECT_EQ(result.rows[1].person, result.rows[0].person);
  EXPECT_EQ(result.rows[1].other, result.rows[0].row);
}

TEST(Corrections, AChangedRowTakesThePlaceAndThePersonOfTheFirst) {
  Situation city;
  Someone broken = kWati;
  broken.nik = 0;
  city.row(broken);
  city.earlier_person(1, 0, 6);
  city.next_person = 8;
  city.file();
  city.row(kWati).correction_of = roster::pack_reference({1, 0, 2});
  const auto result = city.judge();
  EXPECT_THAT(told(result), ElementsAre("known ROW_CORRECTED", "accepted"));
  EXPECT_EQ(result.rows[0].person, 6U);
  EXPECT_EQ(result.rows[1].person, 6U);
  EXPECT_EQ(result.rows[0].other, result.rows[1].row);
}

TEST(Corrections, ACorrectionOfARowElsewhereIsJudgedLikeAnyRow) {
  Situation city;
  city.row(kWati).correction_of = roster::pack_reference({77, 3, 12});
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted"));
}

}  // namespace
}  // namespace lindung::verification
