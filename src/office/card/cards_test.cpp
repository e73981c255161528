#include "office/card/cards.h"

#include <array>

#include <gtest/gtest.h>

#include "office/card/cards_for_tests.h"

namespace lindung::card {
namespace {

TEST(Cards, NamesAreReadAsTheyAreWritten) {
  EXPECT_EQ(card_name(12), "C0000012");
  for (const char* text : {"C0000012", "c12", "12"}) EXPECT_EQ(parse_card_name(text), 12U) << text;
  for (const char* text : {"", "C", "C0", "K12", "C4294967296", "-1"})
    EXPECT_FALSE(parse_card_name(text)) << text;
  EXPECT_EQ(masked_kpj(23'012'345'678), "*******5678");
  EXPECT_EQ(masked_kpj(7), "*******0007");
  EXPECT_EQ(masked_kpj(0), "");
}

TEST(Cards, GoFromMadeToHandedOver) {
  Cards cards = two_cards();
  EXPECT_EQ(cards.find(1)->state, State::Made);
  ASSERT_TRUE(cards.print(std::array<CardNumber, 2>{1, 2}, day(2025, 1, 6)));
  EXPECT_EQ(cards.find(2)->state, State::Printed);
  ASSERT_TRUE(cards.hand_over(std::array<CardNumber, 1>{2},
                              {day(2025, 1, 9), Receiver::Family, "Rana Karsa", "sari"}));
  EXPECT_EQ(cards.find(2)->handed_over->name, "Rana Karsa");
  EXPECT_EQ(cards.find(2)->state, State::HandedOver);
  EXPECT_TRUE(cards.print(std::array<CardNumber, 1>{2}, day(2025, 1, 10)));  // once more
  EXPECT_EQ(cards.find(2)->state, State::HandedOver);
  EXPECT_EQ(cards.of(101)->number, 1U);
  EXPECT_EQ(cards.of(103), nullptr);
}

TEST(Cards, ANewPeriodReplacesTheCard) {
  Cards cards = two_cards();
  ASSERT_TRUE(cards.make(std::array{text_of(102, day(2025, 12, 31))}, day(2025, 6, 2)));
  EXPECT_EQ(cards.find(2)->state, State::Replaced);
  EXPECT_EQ(cards.find(2)->replaced_by, 3U);
  EXPECT_EQ(cards.find(3)->replaces, 2U);
  EXPECT_EQ(cards.of(102)->number, 3U);
}

TEST(Cards, ARevokedCardIsNobodysAnyMore) {
  Cards cards = two_cards();
  ASSERT_TRUE(cards.revoke(std::array{Cards::Ending{1, RevokeReason::Lost}}, day(2025, 2, 1)));
  EXPECT_EQ(cards.of(101), nullptr);
  EXPECT_EQ(cards.find(1)->revoked->reason, RevokeReason::Lost);
  ASSERT_TRUE(cards.make(std::array{text_of(101, day(2025, 6, 30))}, day(2025, 2, 1)));
  EXPECT_FALSE(cards.find(3)->replaces);
}

template <class T>
std::string code(const Result<T>& result) {
  return result ? "" : result.error().code;
}

TEST(Cards, RefuseWhatCannotBeAndChangeNothing) {
  Cards cards = two_cards();
  const std::array<CardNumber, 1> first{1}, unknown{9};
  const std::array<CardNumber, 2> twice{1, 1};
  const CardHandover handover{day(2025, 1, 9), Receiver::Holder, "", "sari"};
  EXPECT_EQ(code(cards.make({}, day(2025, 1, 2))), "CARD_EMPTY");
  EXPECT_EQ(code(cards.make(std::array{text_of(1, day(2024, 1, 1))}, day(2025, 1, 2))),
            "CARD_PERIOD");
  const auto text = text_of(7, day(2025, 6, 30));
  EXPECT_EQ(code(cards.make(std::array{text, text}, day(2025, 1, 2))), "CARD_TWICE");
  EXPECT_EQ(code(cards.print({}, day(2025, 1, 6))), "CARD_EMPTY");
  EXPECT_EQ(code(cards.print(unknown, day(2025, 1, 6))), "CARD_UNKNOWN");
  EXPECT_EQ(code(cards.print(twice, day(2025, 1, 6))), "CARD_TWICE");
  EXPECT_EQ(code(cards.print(first, day(2025, 1, 1))), "CARD_DATE");
  EXPECT_EQ(code(cards.hand_over(first, handover)), "CARD_STATE");  // not printed
  ASSERT_TRUE(cards.print(first, day(2025, 1, 10)));
  EXPECT_EQ(code(cards.hand_over(first, handover)), "CARD_DATE");
  ASSERT_TRUE(cards.print(first, day(2025, 1, 9)));
  ASSERT_TRUE(cards.hand_over(first, handover));
  EXPECT_EQ(code(cards.hand_over(first, handover)), "CARD_STATE");
  const std::array ending{Cards::Ending{1, RevokeReason::Died}};
  EXPECT_EQ(code(cards.revoke(ending, day(2025, 1, 1))), "CARD_DATE");
  ASSERT_TRUE(cards.revoke(ending, day(2025, 2, 1)));
  EXPECT_EQ(code(cards.revoke(ending, day(2025, 2, 1))), "CARD_STATE");
  EXPECT_EQ(code(cards.print(first, day(2025, 2, 1))), "CARD_STATE");
  EXPECT_EQ(cards.all().size(), 2U);
}

TEST(Cards, EveryIdIsReadAgain) {
  for (int i = 0; i < static_cast<int>(State::kCount); ++i)
    EXPECT_EQ(parse_state(state_id(static_cast<State>(i))), static_cast<State>(i));
  for (int i = 0; i < static_cast<int>(Receiver::kCount); ++i)
    EXPECT_EQ(parse_receiver(receiver_id(static_cast<Receiver>(i))), static_cast<Receiver>(i));
  for (int i = 0; i < static_cast<int>(RevokeReason::kCount); ++i)
    EXPECT_EQ(parse_revoke_reason(revoke_reason_id(static_cast<RevokeReason>(i))),
              static_cast<RevokeReason>(i));
  EXPECT_FALSE(parse_state("torn"));
}

}  // namespace
}  // namespace lindung::card
