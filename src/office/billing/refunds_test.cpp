// Money that comes back from the carrier.
#include <gtest/gtest.h>

#include "office/billing/books_for_tests.h"

namespace lindung::billing {
namespace {

const Rupiah kPlenty(10'000'000);

// Died and claimed in March, paid to December: nine months at 16,800 go back to the city.
TEST(Refunds, MonthsAfterTheMonthOfDeath) {
  Office office(kPlenty);
  office.paid(draft_for(2, months("2025-01", "2025-12")));
  auto claims = office.books.claims_after_death(2, day("2025-03-14"));
  ASSERT_EQ(claims.size(), 1u);
  EXPECT_EQ(claims[0].lines[0].months, months("2025-04", "2025-12"));
  EXPECT_EQ(code(office.books.claim_refund(act("2025-04-01"), claims[0])), "BILL_PAPER")
      << "no agreement grants it";
  claims[0].agreement = "PKS 3/2025";
  const auto refund = office.books.claim_refund(act("2025-04-01"), claims[0]);
  ASSERT_TRUE(refund);
  EXPECT_EQ(office.books.refund(*refund)->amount, Rupiah(151'200));
  EXPECT_EQ(office.on(Account::Receivable), Rupiah(151'200));
  EXPECT_TRUE(office.books.is_paid(2, month("2025-04"))) << "until the money is back";
  EXPECT_TRUE(office.books.claims_after_death(2, day("2025-03-14")).empty()) << "claimed already";
  EXPECT_EQ(code(office.books.claim_refund(act("2025-04-01"), claims[0])), "BILL_REFUND");

  const Rupiah free = office.on(Account::Available);
  EXPECT_EQ(code(office.books.receive_refund(act("2025-05-02"), *refund, office.paper("2025-05-02"),
                                             Rupiah(151'201))),
            "BILL_SUM");
  EXPECT_EQ(code(office.books.receive_refund(act("2025-05-02"), *refund, office.paper("2025-05-02"),
                                             Rupiah(20'000))),
            "BILL_SUM")
      << "not whole months";
  ASSERT_TRUE(office.books.receive_refund(act("2025-05-02"), *refund, office.paper("2025-05-02"),
                                          Rupiah(16'800)));
  EXPECT_FALSE(office.books.is_paid(2, month("2025-04")));
  EXPECT_TRUE(office.books.is_paid(2, month("2025-05")));
  ASSERT_TRUE(office.books.receive_refund(act("2025-05-03"), *refund, office.paper("2025-05-03"),
                                          Rupiah(134'400)));
  EXPECT_EQ(office.on(Account::Receivable), Rupiah(0));
  EXPECT_EQ(office.on(Account::Available), free + Rupiah(151'200))
      << "may be spent again this year";
  EXPECT_TRUE(office.books.is_paid(2, month("2025-03")));
  EXPECT_FALSE(office.books.is_billed(2, month("2025-12")));
}

TEST(Refunds, AfterTheYearTheMoneyIsIncomeAndNotSpentAgain) {
  Office office(kPlenty);
  office.paid(draft_for(1, months("2025-11", "2025-12")));
  auto claims = office.books.claims_after_death(1, day("2025-11-20"));
  claims[0].agreement = "PKS 3/2025";
  const auto refund = *office.books.claim_refund(act("2025-12-20"), claims[0]);
  const Rupiah free = office.on(Account::Available);
  ASSERT_TRUE(
      office.books.receive_refund(act("2026-01-09"), refund, office.paper("2026-01-09"), kDues));
  EXPECT_EQ(office.on(Account::Available), free);
  EXPECT_EQ(office.on(Account::Treasury), kDues);
}

TEST(Refunds, WhatWasDeclinedIsNoLongerExpectedAndMayBeClaimedAgain) {
  Office office(kPlenty);
  office.paid(draft_for(1, months("2025-01", "2025-04")));
  auto claim = office.books.claims_after_death(1, day("2025-02-20"))[0];
  claim.agreement = "PKS 3/2025";
  const auto refund = *office.books.claim_refund(act("2025-05-20"), claim);
  ASSERT_TRUE(
      office.books.receive_refund(act("2025-06-01"), refund, office.paper("2025-06-01"), kDues));
  EXPECT_EQ(code(office.books.decline_refund(act("2025-06-02"), refund, "")), "BILL_REASON");
  ASSERT_TRUE(office.books.decline_refund(act("2025-06-02"), refund, "claimed too late"));
  EXPECT_EQ(office.on(Account::Receivable), Rupiah(0));
  EXPECT_EQ(office.on(Account::Refunded), kDues);
  EXPECT_EQ(code(office.books.decline_refund(act("2025-06-02"), refund, "again")), "BILL_STATE");
  const auto rest = office.books.claims_after_death(1, day("2025-02-20"));
  ASSERT_EQ(rest.size(), 1u);
  EXPECT_EQ(rest[0].lines[0].months, months("2025-04", "2025-04")) << "March is back already";
}

TEST(Refunds, TheReasonMustFitWhatTheCarrierBooked) {
  Office office(kPlenty);
  const BillNumber bill = office.disbursed(draft_for(2, months("2025-05", "2025-05")));
  const Period may = months("2025-05", "2025-05");
  ASSERT_TRUE(office.books.receipt(act("2025-02-10"), bill,
                                   {{"R 1", day("2025-02-10")}, kDues, false, {{1, may}}}));
  const auto claim = [&](RefundReason reason, RefundLine line) {
    return code(office.books.claim_refund(act("2025-03-01"), {0, reason, "PKS 3", {line}}));
  };
  EXPECT_EQ(claim(RefundReason::NotBooked, {1, may, bill, kDues}), "BILL_REFUND");
  EXPECT_EQ(claim(RefundReason::Moved, {2, may, bill, kDues}), "BILL_REFUND");
  EXPECT_EQ(claim(RefundReason::Moved, {1, may, bill, Rupiah(1)}), "BILL_REFUND");
  EXPECT_EQ(claim(RefundReason::Moved, {1, may, 9, kDues}), "BILL_REFUND");
  EXPECT_EQ(claim(RefundReason::NotBooked, {2, may, bill, kDues}), "");
  EXPECT_EQ(claim(RefundReason::Moved, {1, may, bill, kDues}), "");
  EXPECT_EQ(
      code(office.books.receive_refund(act("2025-03-02"), 9, office.paper("2025-03-02"), kDues)),
      "BILL_UNKNOWN");
}

}  // namespace
}  // namespace lindung::billing
