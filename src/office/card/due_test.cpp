#include "office/card/due.h"

#include <gtest/gtest.h>

#include "office/card/cards_for_tests.h"

namespace lindung::card {
namespace {

using Months = std::vector<coverage::PersonMonthFacts>;

constexpr coverage::Terms terms() { return {3, 3, 0, true, {}}; }

// Registered from the first to the last of these months of 2025, and paid for where it is said.
Months months(int first, int last, int paid_from, int paid_to) {
  Months all;
  for (int m = first; m <= last; ++m)
    all.push_back({*Month::make(2025, m), true, true, m >= paid_from && m <= paid_to});
  return all;
}

Bearer bearer(const Months& of) { return {101, of, {}, {}, 23'012'340'101}; }

TEST(DueCard, IsForThePaidMonths) {
  const auto paid = months(1, 12, 1, 6);
  const auto due = due_card(bearer(paid), nullptr, day(2025, 2, 10), terms());
  EXPECT_FALSE(due.why_not);
  EXPECT_EQ(due.from, day(2025, 1, 1));
  EXPECT_EQ(due.until, day(2025, 6, 30));
}

TEST(DueCard, IsForMonthsPaidAheadToo) {
  const auto ahead = months(1, 12, 3, 4);
  const auto due = due_card(bearer(ahead), nullptr, day(2025, 2, 20), terms());
  EXPECT_FALSE(due.why_not);
  EXPECT_EQ(due.from, day(2025, 3, 1));
  EXPECT_EQ(due.until, day(2025, 4, 30));
}

TEST(DueCard, SaysWhyNot) {
  const auto paid = months(1, 12, 1, 6), unpaid = months(1, 12, 1, 1), left = months(1, 2, 1, 2);
  const Cards cards = two_cards();
  const auto on = day(2025, 3, 10);
  EXPECT_EQ(due_card(bearer(paid), cards.of(101), on, terms()).why_not, NoCard::HasOne);
  EXPECT_EQ(due_card(bearer(unpaid), nullptr, on, terms()).why_not, NoCard::NotPaid);
  EXPECT_EQ(due_card(bearer(left), nullptr, on, terms()).why_not, NoCard::NotRegistered);
  EXPECT_EQ(due_card(bearer({}), nullptr, on, terms()).why_not, NoCard::NotRegistered);
  auto one = bearer(paid);
  one.kpj = 0;
  EXPECT_EQ(due_card(one, nullptr, on, terms()).why_not, NoCard::NotRegistered);
  one = bearer(paid);
  one.leaves = RevokeReason::Moved;
  EXPECT_EQ(due_card(one, nullptr, on, terms()).why_not, NoCard::Leaving);
  one.death = day(2025, 3, 10);
  EXPECT_EQ(due_card(one, nullptr, on, terms()).why_not, NoCard::Died);
}

TEST(DueCard, AMovedPeriodBringsANewOne) {
  const auto longer = months(1, 12, 1, 9), shorter = months(1, 12, 1, 4);
  const Cards cards = two_cards();
  const auto on = day(2025, 3, 10);
  EXPECT_FALSE(due_card(bearer(longer), cards.of(101), on, terms()).why_not);
  EXPECT_EQ(due_card(bearer(shorter), cards.of(101), on, terms()).until, day(2025, 4, 30));
  auto other_number = bearer(months(1, 12, 1, 6));
  const auto same = months(1, 12, 1, 6);
  other_number.months = same;
  other_number.kpj = 23'099'999'999;
  EXPECT_FALSE(due_card(other_number, cards.of(101), on, terms()).why_not);
}

TEST(DueRevocation, FollowsDeathsLeaversAndMoneyPaidBack) {
  const auto paid = months(1, 12, 1, 6), paid_back = months(1, 12, 1, 1);
  const Cards cards = two_cards();
  const auto& card = *cards.of(101);
  const auto on = day(2025, 3, 10);
  EXPECT_FALSE(due_revocation(bearer(paid), card, on, terms()));
  EXPECT_EQ(due_revocation(bearer(paid_back), card, on, terms()), RevokeReason::NotPaid);
  auto one = bearer(paid);
  one.leaves = RevokeReason::FoundWork;
  EXPECT_EQ(due_revocation(one, card, on, terms()), RevokeReason::FoundWork);
  one.death = day(2025, 3, 9);
  EXPECT_EQ(due_revocation(one, card, on, terms()), RevokeReason::Died);
  EXPECT_FALSE(due_revocation(one, card, day(2025, 7, 1), terms()));  // it has expired
}

}  // namespace
}  // namespace lindung::card
