// A bill from its draft to the carrier's receipt, and what must be refused on the way.
#include <gtest/gtest.h>

#include "office/billing/books_for_tests.h"

namespace lindung::billing {
namespace {

const Rupiah kPlenty(10'000'000'000);

TEST(Bills, EachStageMovesTheMoneyOn) {
  Office office(Rupiah(1'000'000));
  const std::vector<MonthSum> sums{{month("2025-05"), Rupiah(168'000)}};
  ASSERT_TRUE(office.books.commit(act("2025-01-03"), 0, sums));

  const auto bill =
      office.books.draft(act("2025-02-01"), draft_for(10, months("2025-05", "2025-05")));
  ASSERT_TRUE(bill);
  EXPECT_EQ(office.on(Account::Committed), Rupiah(168'000)) << "a draft moves nothing";

  ASSERT_TRUE(office.books.approve(act("2025-02-02", "dewi"), *bill, {}));
  EXPECT_EQ(office.on(Account::Committed), Rupiah(0));
  EXPECT_EQ(office.on(Account::Billed), Rupiah(168'000));
  EXPECT_EQ(office.on(Account::Payable), Rupiah(168'000));

  ASSERT_TRUE(office.books.request(act("2025-02-03"), *bill,
                                   {office.paper("2025-02-03"), "250512345678", Rupiah(168'000)}));
  ASSERT_TRUE(office.books.order(act("2025-02-04"), *bill, office.paper("2025-02-04")));
  ASSERT_TRUE(
      office.books.disburse(act("2025-02-05"), *bill, office.paper("2025-02-05"), Rupiah(168'000)));
  EXPECT_EQ(office.on(Account::Spent), Rupiah(168'000));
  EXPECT_EQ(office.on(Account::Treasury), Rupiah(168'000));
  EXPECT_EQ(office.on(Account::Payable), Rupiah(0));
  EXPECT_FALSE(office.books.is_paid(3, month("2025-05"))) << "no receipt yet";

  ASSERT_TRUE(office.books.receipt(act("2025-02-07"), *bill,
                                   {office.paper("2025-02-06"), Rupiah(168'000), true, {}}));
  EXPECT_TRUE(office.books.is_paid(3, month("2025-05")));
  EXPECT_FALSE(office.books.is_paid(3, month("2025-06")));
  EXPECT_EQ(office.on(Account::Available), Rupiah(832'000));
}

TEST(Bills, MakerIsNotChecker) {
  Office office(kPlenty);
  const auto bill =
      *office.books.draft(act("2025-02-01", "sari"), draft_for(1, months("2025-05", "2025-05")));
  for (const char* author : {"sari", " Sari ", ""}) {
    EXPECT_EQ(code(office.books.approve(act("2025-02-02", author), bill, {})),
              "BILL_MAKER_IS_CHECKER");
  }
  ASSERT_TRUE(office.books.approve(act("2025-02-02", "dewi"), bill, {}));
  EXPECT_EQ(code(office.books.cancel(act("2025-02-03", "Dewi"), bill, "wrong month")),
            "BILL_MAKER_IS_CHECKER");
  EXPECT_EQ(code(office.books.cancel(act("2025-02-03", "sari"), bill, " ")), "BILL_REASON");
  ASSERT_TRUE(office.books.cancel(act("2025-02-03", "sari"), bill, "wrong month"));
}

TEST(Bills, ACancelledBillGivesEverythingBack) {
  Office office(Rupiah(1'000'000));
  const std::vector<MonthSum> sums{{month("2025-05"), Rupiah(10'000)}};
  ASSERT_TRUE(office.books.commit(act("2025-01-03"), 0, sums));
  const BillNumber bill = office.approved(draft_for(2, months("2025-05", "2025-05")));
  EXPECT_EQ(office.on(Account::Available), Rupiah(1'000'000 - 33'600)) << "what is not bound";
  ASSERT_TRUE(office.books.cancel(act("2025-02-03"), bill, "the carrier's bill is another"));
  EXPECT_EQ(office.on(Account::Committed), Rupiah(10'000));
  EXPECT_EQ(office.on(Account::Available), Rupiah(990'000));
  EXPECT_EQ(office.on(Account::Payable), Rupiah(0));
  EXPECT_FALSE(office.books.is_billed(1, month("2025-05")));
  EXPECT_TRUE(office.books.draft(act("2025-02-04"), draft_for(2, months("2025-05", "2025-05"))));
  EXPECT_EQ(code(office.books.cancel(act("2025-02-05"), bill, "again")), "BILL_STATE");
}

TEST(Bills, NothingIsApprovedWhereThePapersAreMissing) {
  Office office(kPlenty);
  const auto bill =
      *office.books.draft(act("2025-02-01"), draft_for(1, months("2025-05", "2025-05")));
  const Act dewi = act("2025-02-02", "dewi");
  Approval approval{"we hurry", {fund::Obstacle::NoAccountCode, fund::Obstacle::NoDecree}};
  EXPECT_EQ(code(office.books.approve(dewi, bill, approval)), "FUND_NO_DECREE");
  approval = {"", {fund::Obstacle::SourceUnclear}};
  EXPECT_EQ(code(office.books.approve(dewi, bill, approval)), "BILL_REASON");
  approval.reason = "opinion 12 of the legal division";
  ASSERT_TRUE(office.books.approve(dewi, bill, approval));
  EXPECT_EQ(office.books.bill(bill)->obstacles, std::vector<std::string>{"FUND_SOURCE_UNCLEAR"});
}

TEST(Bills, AMonthOfAnEarlierYearNeedsAReason) {
  Office office(kPlenty);
  const auto bill =
      *office.books.draft(act("2025-02-01"), draft_for(1, months("2024-12", "2025-01")));
  EXPECT_EQ(code(office.books.approve(act("2025-02-02", "dewi"), bill, {})), "BILL_REASON");
  EXPECT_TRUE(
      office.books.approve(act("2025-02-02", "dewi"), bill, {"debt of 2024, minute 7", {}}));
}

TEST(Bills, TheCeilingNamesWhatIsMissing) {
  Office office(Rupiah(100'000));
  const auto bill =
      *office.books.draft(act("2025-02-01"), draft_for(6, months("2025-05", "2025-05")));
  const auto refused = office.books.approve(act("2025-02-02", "dewi"), bill, {});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "FUND_CEILING");
  EXPECT_NE(refused.error().message.en.find("Rp 800"), std::string::npos);
  EXPECT_EQ(office.books.bill(bill)->stage, Stage::Drafted);
}

TEST(Bills, AListThatIsNotInOrderIsRefused) {
  Office office(kPlenty);
  const Act sari = act("2025-02-01");
  const Period may = months("2025-05", "2025-05");
  EXPECT_EQ(code(office.books.draft(sari, {0, may, {}, {}, Rupiah(0)})), "BILL_EMPTY");
  EXPECT_EQ(code(office.books.draft(sari, draft_for(1, months("2025-01", "2027-01")))),
            "BILL_MONTHS");
  Draft draft = draft_for(3, may);
  draft.amount += Rupiah(1);
  EXPECT_EQ(code(office.books.draft(sari, draft)), "BILL_SUM");
  draft = draft_for(3, may);
  std::swap(draft.lines[0], draft.lines[1]);
  EXPECT_EQ(code(office.books.draft(sari, draft)), "BILL_LIST");
  draft = draft_for(3, may);
  draft.lines[2].person = 2;
  EXPECT_EQ(code(office.books.draft(sari, draft)), "BILL_LIST") << "a month twice";
  draft = draft_for(3, may);
  draft.lines[1].months.until = month("2025-07");
  EXPECT_EQ(code(office.books.draft(sari, draft)), "BILL_LIST") << "a month outside the bill";
  draft = draft_for(3, may);
  draft.left_out = {{2, may, LeftOutReason::Dead}};
  EXPECT_EQ(code(office.books.draft(sari, draft)), "BILL_LIST") << "billed and left out";
  draft = draft_for(3, may, 7);
  EXPECT_EQ(code(office.books.draft(sari, draft)), "BILL_PURSE");
}

TEST(Bills, NobodyIsBilledTwiceForAMonthNotEvenFromTwoPurses) {
  Office office(kPlenty);
  (void)*office.books.open(
      {"village-fund", 2025, "Dana Desa", FundingSource::VillageFund, "APBDES", ""});
  ASSERT_TRUE(office.books.draft(act("2025-02-01"), draft_for(5, months("2025-05", "2025-07"))));
  Draft other = draft_for(0, months("2025-07", "2025-08"), 1);
  other.lines = {{5, months("2025-07", "2025-08"), kDues}};
  other.amount = other.lines[0].amount();
  EXPECT_EQ(code(office.books.draft(act("2025-02-01"), other)), "BILL_TWICE");
  other.lines[0].months = months("2025-08", "2025-08");
  other.amount = kDues;
  EXPECT_TRUE(office.books.draft(act("2025-02-01"), other));
}

TEST(Bills, PapersComeInTheirOrderAndWithTheBillsSum) {
  Office office(kPlenty);
  const BillNumber bill = office.approved(draft_for(2, months("2025-05", "2025-05")));
  Books& books = office.books;
  EXPECT_EQ(code(books.order(act("2025-02-04"), bill, {"SPM 1", day("2025-02-04")})), "BILL_STATE");
  EXPECT_EQ(code(books.request(act("2025-02-04"), bill, {{"", day("2025-02-03")}, "25051234", {}})),
            "BILL_PAPER");
  EXPECT_EQ(
      code(books.request(act("2025-02-04"), bill, {{"SPP 1", day("2025-02-01")}, "25051234", {}})),
      "BILL_DATE");
  EXPECT_EQ(
      code(books.request(act("2025-02-04"), bill, {{"SPP 1", day("2025-02-05")}, "25051234", {}})),
      "BILL_DATE")
      << "a paper of tomorrow";
  EXPECT_EQ(
      code(books.request(act("2025-02-04"), bill, {{"SPP 1", day("2025-02-03")}, "2505-123", {}})),
      "BILL_CODE");
  EXPECT_EQ(code(books.request(act("2025-02-04"), bill,
                               {{"SPP 1", day("2025-02-03")}, "25051234", Rupiah(16'800)})),
            "BILL_SUM")
      << "the carrier bills one person, we two";
  ASSERT_TRUE(books.request(act("2025-02-04"), bill,
                            {{"SPP 1", day("2025-02-03")}, "25051234", Rupiah(33'600)}));
  ASSERT_TRUE(books.order(act("2025-02-04"), bill, {"SPM 1", day("2025-02-04")}));
  EXPECT_EQ(
      code(books.disburse(act("2025-02-05"), bill, {"SP2D 1", day("2025-02-05")}, Rupiah(33'000))),
      "BILL_SUM");
  EXPECT_EQ(
      code(books.disburse(act("2026-01-05"), bill, {"SP2D 1", day("2026-01-05")}, Rupiah(33'600))),
      "BILL_YEAR");
  EXPECT_EQ(code(books.receipt(act("2025-02-05"), bill,
                               {{"R 1", day("2025-02-05")}, Rupiah(33'600), true, {}})),
            "BILL_STATE")
      << "money that was not paid out cannot be receipted";
  ASSERT_TRUE(
      books.disburse(act("2025-02-05"), bill, {"SP2D 1", day("2025-02-05")}, Rupiah(33'600)));
  EXPECT_EQ(code(books.cancel(act("2025-02-06"), bill, "too late")), "BILL_STATE");
  EXPECT_EQ(code(books.approve(act("2025-02-06", "dewi"), 9, {})), "BILL_UNKNOWN");
}

TEST(Bills, OnlyWhatTheReceiptBooksIsPaid) {
  Office office(kPlenty);
  const BillNumber bill = office.disbursed(draft_for(3, months("2025-05", "2025-06")));
  Books& books = office.books;
  const Period may = months("2025-05", "2025-05"), june = months("2025-06", "2025-06");
  const Act on = act("2025-02-10");
  const auto receipt = [&](const char* number, int amount, std::vector<PersonMonths> booked) {
    return code(books.receipt(
        on, bill, {{number, day("2025-02-08")}, Rupiah(amount), false, std::move(booked)}));
  };
  EXPECT_EQ(receipt("R 1", 16'800, {}), "BILL_LIST");
  EXPECT_EQ(receipt("R 1", 16'800, {{4, may}}), "BILL_LIST") << "not on the bill";
  EXPECT_EQ(receipt("R 1", 16'800, {{1, may}, {2, may}}), "BILL_SUM")
      << "books more than it receipts";
  EXPECT_EQ(receipt("R 1", 33'600, {{1, may}, {2, may}}), "");
  EXPECT_EQ(receipt("R 2", 33'600, {{2, may}, {3, may}}), "BILL_LIST") << "booked already";
  EXPECT_EQ(receipt("R 1", 16'800, {{3, may}}), "BILL_PAPER") << "a receipt twice";
  EXPECT_TRUE(books.is_paid(2, month("2025-05")));
  EXPECT_FALSE(books.is_paid(3, month("2025-05")));
  EXPECT_EQ(receipt("R 2", 100'000, {{3, may}}), "BILL_SUM") << "more than was disbursed";
  EXPECT_EQ(receipt("R 2", 33'600, {{3, {may.from, june.until}}}), "");
  ASSERT_TRUE(books.receipt(on, bill, {{"R 3", day("2025-02-09")}, Rupiah(33'600), true, {}}));
  EXPECT_TRUE(books.is_paid(1, month("2025-06")));
  EXPECT_EQ(code(books.receipt(on, bill, {{"R 4", day("2025-02-09")}, Rupiah(1), true, {}})),
            "BILL_LIST");
  EXPECT_EQ(books.bill(bill)->booked, books.bill(bill)->amount);
}

}  // namespace
}  // namespace lindung::billing
