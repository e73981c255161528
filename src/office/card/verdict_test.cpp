#include "office/card/verdict.h"

#include <array>

#include <gtest/gtest.h>

#include "office/card/cards_for_tests.h"

namespace lindung::card {
namespace {

std::string sealed(const MemberCard& card, Date on = day(2025, 1, 6)) {
  return attestation::seal(attestation::claims_of(credential_of(card, 2171, on)), signing_key(),
                           public_key().id);
}

Verdict judge(const std::string& text, Date on, std::vector<RevocationList> lists = {}) {
  return judge_card(text, std::array{public_key()}, lists, on);
}

TEST(Verdict, ReadsWhatTheCardSays) {
  const Cards cards = two_cards();
  const auto verdict = judge(sealed(*cards.find(1)), day(2025, 3, 1));
  EXPECT_EQ(verdict.worth, Worth::Valid);
  ASSERT_TRUE(verdict.member);
  EXPECT_EQ(verdict.member->city, 2171U);
  EXPECT_EQ(verdict.member->card, 1U);
  EXPECT_EQ(verdict.member->name, "Bayu Pranata");
  EXPECT_EQ(verdict.member->kpj_masked, "*******0101");
  EXPECT_EQ(verdict.member->village, 2171051003U);
  EXPECT_EQ(verdict.member->until, day(2025, 6, 30));
  EXPECT_EQ(verdict.member->programs, (std::vector{Program::EmploymentInjury, Program::Death}));
  EXPECT_FALSE(verdict.list_of);
}

TEST(Verdict, HoldsFromTheFirstDayToTheEndOfTheLast) {
  const Cards cards = two_cards();
  const auto text = sealed(*cards.find(1));
  EXPECT_EQ(judge(text, day(2024, 12, 31)).worth, Worth::NotYetValid);
  EXPECT_EQ(judge(text, day(2025, 1, 1)).worth, Worth::Valid);
  EXPECT_EQ(judge(text, day(2025, 6, 30)).worth, Worth::Valid);
  EXPECT_EQ(judge(text, day(2025, 7, 1)).worth, Worth::Expired);
  EXPECT_TRUE(judge(text, day(2025, 7, 1)).member);  // whose it was
}

TEST(Verdict, FitsASmallSymbol) {
  Cards cards;
  CardText longest = text_of(101, day(2025, 12, 31));
  longest.name = std::string(60, 'M');
  ASSERT_TRUE(cards.make(std::array{longest}, day(2025, 1, 2)));
  EXPECT_LT(sealed(*two_cards().find(1)).size(), 367U);  // version 11-M
  EXPECT_LT(sealed(*cards.find(1)).size(), 420U);        // version 12-M
}

TEST(Verdict, AsksTheLatestListOfTheCity) {
  Cards cards = two_cards();
  const auto text = sealed(*cards.find(1));
  const auto before = revocations_on(cards, 2171, day(2025, 2, 1));
  ASSERT_TRUE(cards.revoke(std::array{Cards::Ending{1, RevokeReason::Lost}}, day(2025, 2, 2)));
  const auto after = revocations_on(cards, 2171, day(2025, 2, 2));
  EXPECT_EQ(judge(text, day(2025, 3, 1), {before}).worth, Worth::Valid);
  const auto verdict = judge(text, day(2025, 3, 1), {after, before});
  EXPECT_EQ(verdict.worth, Worth::Revoked);
  EXPECT_EQ(verdict.list_of, day(2025, 2, 2));
  const RevocationList elsewhere{1571, day(2025, 2, 3), {1}};
  EXPECT_EQ(judge(text, day(2025, 3, 1), {elsewhere}).worth, Worth::Valid);
}

TEST(Verdict, TellsForgeriesApart) {
  const Cards cards = two_cards();
  const auto text = sealed(*cards.find(1));
  const auto elsewhere = judge_card(text, std::array{public_key(1571)}, {}, day(2025, 3, 1));
  EXPECT_EQ(elsewhere.worth, Worth::Forged);  // the key of another city
  EXPECT_FALSE(elsewhere.member);
  EXPECT_EQ(judge_card(text, {}, {}, day(2025, 3, 1)).worth, Worth::UnknownKey);
  EXPECT_EQ(judge("HALO", day(2025, 3, 1)).worth, Worth::Damaged);
  auto foreign = credential_of(*cards.find(1), 2171, day(2025, 1, 6));
  foreign.identity = attestation::Cbor::map({});
  const auto other =
      attestation::seal(attestation::claims_of(foreign), signing_key(), public_key().id);
  EXPECT_EQ(judge(other, day(2025, 3, 1)).worth, Worth::Damaged);  // ours, and no card
  EXPECT_EQ(judge(sealed(*cards.find(1), day(2027, 1, 1)), day(2025, 3, 1)).worth, Worth::Forged);
}

TEST(RevocationList, IsShortSignedAndReadAgain) {
  Cards cards = two_cards();
  ASSERT_TRUE(cards.revoke(std::array{Cards::Ending{2, RevokeReason::Died}}, day(2025, 2, 1)));
  const auto list = revocations_on(cards, 2171, day(2025, 2, 1));
  EXPECT_EQ(list.revoked, std::vector<CardNumber>{2});
  EXPECT_TRUE(revocations_on(cards, 2171, day(2025, 7, 1)).revoked.empty());  // expired by itself
  const auto text = attestation::seal(claims_of(list), signing_key(), public_key().id);
  const auto read = read_list(text, std::array{public_key()});
  ASSERT_EQ(read.fault, attestation::Fault::None);
  EXPECT_EQ(read.list.city, 2171U);
  EXPECT_EQ(read.list.on, day(2025, 2, 1));
  EXPECT_EQ(read.list.revoked, list.revoked);
  EXPECT_EQ(read_list(text, std::array{public_key(1571)}).fault, attestation::Fault::KeyOutOfUse);
  EXPECT_EQ(read_list(text, {}).fault, attestation::Fault::UnknownKey);
}

TEST(RevocationList, NamesReplacedCardsThatSayTooLateADay) {
  Cards cards = two_cards();
  ASSERT_TRUE(cards.make(std::array{text_of(101, day(2025, 4, 30)), text_of(102, day(2025, 9, 30))},
                         day(2025, 3, 1)));
  EXPECT_EQ(revocations_on(cards, 2171, day(2025, 3, 1)).revoked, std::vector<CardNumber>{1});
}

TEST(RevocationList, TakesTensOfThousands) {
  RevocationList list{2171, day(2025, 2, 1), {}};
  for (CardNumber card = 3; card < 200'000; card += 1 + card % 7) list.revoked.push_back(card);
  const auto text = attestation::seal(claims_of(list), signing_key(), public_key().id);
  EXPECT_EQ(read_list(text, std::array{public_key()}).list.revoked, list.revoked);
  EXPECT_LT(text.size(), list.revoked.size() * 2);
}

TEST(Verdict, EveryWorthHasItsWords) {
  for (int i = 0; i < static_cast<int>(Worth::kCount); ++i) {
    EXPECT_FALSE(worth_id(static_cast<Worth>(i)).empty());
    EXPECT_FALSE(worth_words(static_cast<Worth>(i)).id.empty());
  }
}

}  // namespace
}  // namespace lindung::card
