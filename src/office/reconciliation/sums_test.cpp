// Bills, bank lines and stated sums.
#include <gtest/gtest.h>

#include "office/reconciliation/match_bank.h"
#include "office/reconciliation/match_bills.h"
#include "office/reconciliation/stated_total.h"

namespace lindung::reconciliation {
namespace {

std::string kinds(const std::vector<Difference>& found) {
  std::string all;
  for (const auto& one : found) all += std::string(info(one.kind).id) + " ";
  return all;
}
Month month(int year, int number) { return *Month::make(year, number); }
Date day(int month, int of_month) { return *Date::make(2025, month, of_month); }

BillSide bill() {
  BillSide one;
  one.bill = 4;
  one.fiscal_year = 2025;
  one.amount = Rupiah(336'000);
  one.months = {{month(2025, 1), 10, Rupiah(168'000)}, {month(2025, 2), 10, Rupiah(168'000)}};
  one.stage = Detail::None;
  one.receipted = Rupiah(336'000);
  return one;
}
std::vector<Difference> match(const BillSide& one, Month until = month(2025, 12)) {
  return match_bills({&one, 1}, until);
}

TEST(MatchBills, AReceiptedBillOfItsOwnYearIsInOrder) { EXPECT_EQ(kinds(match(bill())), ""); }

TEST(MatchBills, ASumThatIsNotThatOfItsLines) {
  BillSide one = bill();
  one.amount = one.receipted = Rupiah(336'001);
  const auto found = match(one);
  ASSERT_EQ(kinds(found), "bill-total-differs ");
  EXPECT_EQ(found[0].theirs, Rupiah(336'000));
}

TEST(MatchBills, MonthsWithoutAReceiptAreUnpaidOnceTheyHavePassed) {
  BillSide one = bill();
  one.stage = Detail::Disbursed;
  const auto found = match(one, month(2025, 2));
  ASSERT_EQ(kinds(found), "month-unpaid ");
  EXPECT_EQ(found[0].month, month(2025, 1));
  EXPECT_EQ(found[0].detail, Detail::Disbursed);
  EXPECT_EQ(found[0].people, 10);
  EXPECT_EQ(kinds(match(one)), "month-unpaid month-unpaid ");
}

TEST(MatchBills, LastYearsMonthsAreFlaggedEvenWhenPaid) {
  BillSide one = bill();
  one.months[0].month = month(2024, 12);
  const auto found = match(one);
  ASSERT_EQ(kinds(found), "prior-year ");
  EXPECT_EQ(found[0].month, month(2024, 12));
}

TEST(MatchBills, AReceiptOfAnotherSum) {
  BillSide one = bill();
  one.receipted = Rupiah(319'200);
  EXPECT_EQ(kinds(match(one)), "receipt-differs ");
}

std::vector<Payment> payments() {
  return {{1, 0, day(5, 6), Rupiah(72'508'800), {"0123/SP2D-LS/2025"}},
          {2, 0, day(6, 5), Rupiah(72'508'800), {"0180/SP2D-LS/2025", "900012345678"}}};
}

TEST(MatchBank, LinesAreFoundByReferenceHoweverWritten) {
  const std::vector<BankLine> lines{
      {2, day(5, 7), Rupiah(72'508'800), "SP2D 0123 / SP2D LS / 2025 IURAN"},
      {3, day(6, 6), Rupiah(50'000'000), "kode iuran 9000-1234-5678 tahap 1"},
      {4, day(6, 7), Rupiah(22'508'800), "kode iuran 900012345678 tahap 2"},
      {5, day(6, 8), Rupiah(9'000'000), "GAJI PEGAWAI"}};
  const auto found = match_bank(payments(), lines);
  EXPECT_EQ(kinds(found.differences), "");
  EXPECT_EQ(found.matched, 2U);
  EXPECT_EQ(found.unrelated, 1U);
}

TEST(MatchBank, AnotherAmountAMissingLineAndMoneyNobodyBilled) {
  const std::vector<BankLine> lines{
      {2, day(5, 7), Rupiah(72'508'000), "0123/SP2D-LS/2025"},
      {3, day(7, 1), Rupiah(16'800'000), "BPJS KETENAGAKERJAAN IURAN"},
      {4, day(7, 1), Rupiah(16'800'000), "BPJS KESEHATAN"}};
  const auto found = match_bank(payments(), lines);
  ASSERT_EQ(kinds(found.differences), "bank-differs not-in-bank bank-unknown ");
  EXPECT_EQ(found.differences[0].theirs, Rupiah(72'508'000));
  EXPECT_EQ(found.differences[1].bill, 2U);
  EXPECT_EQ(found.differences[2].row, 3U);
  EXPECT_EQ(found.unrelated, 1U);
}

TEST(MatchBank, AnAmountAloneCountsOnlyWhereNothingElseCouldBeMeant) {
  auto two = payments();
  const std::vector<BankLine> one_line{{2, day(6, 6), Rupiah(72'508'800), "TRANSFER"}};
  EXPECT_EQ(match_bank(two, one_line).matched, 1U);  // 6 June is too late for the first
  two[1].on = day(5, 8);
  const std::vector<BankLine> shared{{2, day(5, 9), Rupiah(72'508'800), "TRANSFER"}};
  EXPECT_EQ(match_bank(two, shared).matched, 0U);  // either could be meant
  const std::vector<BankLine> early{{2, day(5, 5), Rupiah(72'508'800), "TRANSFER"}};
  EXPECT_EQ(match_bank(two, early).matched, 0U);  // money never leaves before its order
}

TEST(Recount, SampangsSumDoesNotAddUp) {
  const std::int64_t groups[] = {2'289, 727, 6'000};
  const auto found = recount({groups, 9'016, 8, Rupiah(16'800), Rupiah(927'000'000)});
  EXPECT_EQ(found.people, 9'016);
  EXPECT_EQ(found.amount, Rupiah(1'211'750'400));
  EXPECT_EQ(found.amount_difference, Rupiah(284'750'400));
  EXPECT_EQ(found.people_difference, 0);
  EXPECT_EQ(found.months_paid.denominator, 151'468'800);  // 6.12 months
  EXPECT_FALSE(found.agrees());
}

TEST(Recount, BatamsSectorsAreAThousandAboveTheHeadline) {
  const std::int64_t groups[] = {10'000, 10'000, 5'348};
  const auto found = recount({groups, 24'348, 1, Rupiah(16'800), {}});
  EXPECT_EQ(found.people_difference, 1'000);
  EXPECT_EQ(found.amount_difference, Rupiah());  // no sum was stated
  EXPECT_FALSE(found.agrees());
}

TEST(Recount, JambisTransferOf2023Agrees) {
  const std::int64_t groups[] = {112'538};
  EXPECT_TRUE(recount({groups, {}, 12, Rupiah(16'800), Rupiah(22'687'660'800)}).agrees());
}

}  // namespace
}  // namespace lindung::reconciliation
