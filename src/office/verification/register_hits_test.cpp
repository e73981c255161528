// Deaths, civil servants, members of the carrier, other sponsors, earlier recipients.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "office/verification/situation_test.h"

namespace lindung::verification {
namespace {

using roster::RegisterKind;
using ::testing::ElementsAre;

const Someone kDarmi{"Darminah Wulandari", "1978-04-19", 'P', nik_for("1978-04-19", 'P', 9001)};
const Someone kGani{"Abdul Gani Siregar", "1969-12-05", 'L', nik_for("1969-12-05", 'L', 9002)};

Someone without_nik(Someone someone) {
  someone.nik = 0;
  return someone;
}

TEST(RegisterHits, ANumberInARegisterRefuses) {
  const std::vector<std::pair<RegisterKind, std::string>> cases = {
      {RegisterKind::Deaths, "refused DEAD"},
      {RegisterKind::CivilServants, "refused CIVIL_SERVANT"},
      {RegisterKind::CarrierMembers, "refused ALREADY_MEMBER"},
      {RegisterKind::OtherSponsors, "refused OTHER_SPONSOR"}};
  for (const auto& [kind, expected] : cases) {
    Situation city;
    city.in_register(kind, kDarmi);
    city.row(kDarmi);
    city.row(kGani);
    EXPECT_THAT(told(city.judge()), ElementsAre(expected, "accepted"));
  }
}

TEST(RegisterHits, SegmentOfTheCarrierTellsWageEarners) {
  Situation city;
  city.in_register(RegisterKind::CarrierMembers, kDarmi).segment = roster::Segment::WageEarner;
  city.in_register(RegisterKind::CarrierMembers, kGani).segment = roster::Segment::NonWageEarner;
  city.row(kDarmi);
  city.row(kGani);
  EXPECT_THAT(told(city.judge()), ElementsAre("refused WAGE_EARNER", "refused ALREADY_MEMBER"));
}

TEST(RegisterHits, ANumberUnderAClearlyDifferentNameIsAConflict) {
  Situation city;
  Someone other = kGani;
  other.nik = kDarmi.nik;
  city.in_register(RegisterKind::OtherSponsors, other);
  city.row(kDarmi);
  EXPECT_THAT(told(city.judge()), ElementsAre("held REGISTER_CONFLICT"));
}

TEST(RegisterHits, NameAndDateWithoutNumberHold) {
  const std::vector<std::pair<RegisterKind, std::string>> cases = {
      {RegisterKind::Deaths, "held DEATH_LIKELY"},
      {RegisterKind::CivilServants, "held CIVIL_SERVANT_LIKELY"},  // date from the NIP
      {RegisterKind::CarrierMembers, "held ALREADY_MEMBER_LIKELY"},
      {RegisterKind::OtherSponsors, "held OTHER_SPONSOR_LIKELY"}};
  for (const auto& [kind, expected] : cases) {
    Situation city;
    Someone written = without_nik(kDarmi);
    written.name = "DARMINA WULANDARY, S.Pd";
    written.sex = ' ';
    written.village = 0;
    city.in_register(kind, written);
    city.row(kDarmi);
    city.row(kGani);
    EXPECT_THAT(told(city.judge()), ElementsAre(expected, "accepted"));
  }
}

TEST(RegisterHits, ATypingSlipInTheRegistersNumberHolds) {
  Situation city;
  Someone slipped = kDarmi;
  slipped.nik += 10;
  city.in_register(RegisterKind::Deaths, slipped);
  city.row(kDarmi);
  EXPECT_THAT(told(city.judge()), ElementsAre("held DEATH_LIKELY"));
}

TEST(RegisterHits, AWrongNumberThatTheCivilRegistryDoesNotKnowHolds) {
  Situation city;
  Someone wrong = kDarmi;
  wrong.nik = nik_for("1978-04-19", 'P', 9777, 140302);
  city.in_civil_registry(kDarmi);
  city.in_register(RegisterKind::Deaths, wrong);
  city.row(kDarmi);
  EXPECT_THAT(told(city.judge()), ElementsAre("held DEATH_LIKELY"));
}

TEST(RegisterHits, TwoConfirmedNumbersAreTwoPeople) {
  Situation city;
  Someone namesake = kDarmi;
  namesake.nik = nik_for("1978-04-19", 'P', 9777, 140302);
  city.in_civil_registry(kDarmi);
  city.in_civil_registry(namesake);
  city.in_register(RegisterKind::CarrierMembers, namesake);
  city.row(kDarmi);
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted"));
}

TEST(RegisterHits, ADeathIsNotUndoneByARegistryThatSaysAlive) {
  Situation city;
  city.in_civil_registry(kDarmi);
  city.in_register(RegisterKind::Deaths, kDarmi);
  city.row(kDarmi);
  EXPECT_THAT(told(city.judge()), ElementsAre("refused DEAD"));
}

TEST(RegisterHits, AnotherBirthDateIsAnotherPerson) {
  Situation city;
  Someone daughter = without_nik(kDarmi);
  daughter.born = "1999-07-07";
  city.in_register(RegisterKind::Deaths, daughter);
  city.row(kDarmi);
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted"));
}

TEST(RegisterHits, OurOwnEnrolmentIsNoObstacleForAnEarlierRecipient) {
  Situation city;
  city.in_register(RegisterKind::EarlierRecipients, kDarmi);
  city.in_register(RegisterKind::EarlierRecipients, kGani);
  city.in_register(RegisterKind::CarrierMembers, kDarmi).segment = roster::Segment::NonWageEarner;
  city.in_register(RegisterKind::CarrierMembers, kGani).segment = roster::Segment::WageEarner;
  city.row(kDarmi);
  city.row(kGani);
  const auto result = city.judge();
  EXPECT_THAT(told(result), ElementsAre("accepted", "refused WAGE_EARNER"));
  EXPECT_TRUE(result.people[0].earlier_recipient);
}

TEST(RegisterHits, AGroupOfEarlierRecipientsIsOurOwnEnrolmentToo) {
  Situation city;
  city.scheme.groups[0].earlier_recipients = true;
  city.in_register(RegisterKind::CarrierMembers, kDarmi).segment = roster::Segment::NonWageEarner;
  city.in_register(RegisterKind::CarrierMembers, kGani).segment = roster::Segment::WageEarner;
  city.row(kDarmi);
  city.row(kGani);
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted", "refused WAGE_EARNER"));
}

TEST(RegisterHits, AnEarlierRecipientIsFoundByNameAndDate) {
  Situation city;
  city.in_register(RegisterKind::EarlierRecipients, without_nik(kDarmi));
  city.row(kDarmi);
  city.row(kGani);
  const auto result = city.judge();
  EXPECT_TRUE(result.people[0].earlier_recipient);
  EXPECT_FALSE(result.people[1].earlier_recipient);
}

TEST(RegisterHits, OnlyRegistersThatTheSchemeNamesAreObstacles) {
  Situation city;
  std::erase_if(city.scheme.common_criteria, [&](std::size_t i) {
    return city.scheme.criteria[i].register_id == "other-sponsors";
  });
  city.in_register(RegisterKind::OtherSponsors, kDarmi);
  city.row(kDarmi);
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted"));
}

TEST(RegisterHits, WhatOneCopyShowsHoldsForThePerson) {
  Situation city;
  city.in_register(RegisterKind::CivilServants, kDarmi);
  Someone copy = without_nik(kDarmi);
  copy.family_card = 2171051203159001;
  Someone whole = kDarmi;
  whole.family_card = copy.family_card;
  city.row(copy);
  city.row(whole);
  const auto result = city.judge();
  EXPECT_TRUE(result.rows[0].reasons.has(Reason::CivilServant));
  EXPECT_EQ(told(result.rows[1]), "refused CIVIL_SERVANT");
  EXPECT_EQ(result.rows[0].person, result.rows[1].person);
}

}  // namespace
}  // namespace lindung::verification
