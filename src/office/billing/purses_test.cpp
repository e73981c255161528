// Budget, cut and commitment of a purse: law.md's sums and what must be refused.
#include <gtest/gtest.h>

#include "office/billing/billing.h"
#include "office/billing/branch_count.h"

namespace lindung::billing {
namespace {

const Act kAct{"fund.allot 1", *Date::make(2025, 1, 2), "sari"};

Purse city(int year) {
  return {"city-budget", year, "APBD", FundingSource::RegionalBudget, "APBD", "5.1.02"};
}

std::vector<MonthSum> months(int count, Rupiah amount) {
  std::vector<MonthSum> sums;
  for (int i = 0; i < count; ++i) sums.push_back({Month::make(2024, 1)->plus(i), amount});
  return sums;
}

std::string code(const auto& result) { return result ? "" : result.error().code; }

TEST(Purses, OneForEachFundAndFiscalYear) {
  Books books;
  EXPECT_EQ(*books.open(city(2025)), 0);
  EXPECT_EQ(*books.open(city(2026)), 1);
  Purse renamed = city(2025);
  renamed.account = "5.1.06";
  EXPECT_EQ(*books.open(renamed), 0);
  EXPECT_EQ(books.purses()[0].account, "5.1.06");
  EXPECT_EQ(books.find("city-budget", 2026), PurseNumber{1});
  EXPECT_FALSE(books.find("city-budget", 2027));

  Purse other = city(2025);
  other.source = FundingSource::Company;
  EXPECT_EQ(code(books.open(other)), "BILL_PURSE");
  EXPECT_EQ(code(books.open({})), "BILL_PURSE");
}

// Three billion rupiah keep 19,000 people for nine months; the tenth asks for 192 million more.
TEST(Purses, SamarindaPaysNineMonthsNotTwelve) {
  Books books;
  const PurseNumber purse = *books.open(city(2024));
  ASSERT_TRUE(books.allot(kAct, purse, Rupiah(3'000'000'000), "DPA 1/2024"));
  const Rupiah month = Rupiah(16'800) * 19'000;
  EXPECT_EQ(month, Rupiah(319'200'000));

  const auto twelve = books.commit(kAct, purse, months(12, month));
  ASSERT_FALSE(twelve);
  EXPECT_EQ(twelve.error().code, "FUND_CEILING");
  EXPECT_NE(twelve.error().message.en.find("Rp 830,400,000"), std::string::npos)
      << twelve.error().message.en;
  EXPECT_EQ(books.balance(Account::Committed, purse), Rupiah(0)) << "refused whole";

  ASSERT_TRUE(books.commit(kAct, purse, months(9, month)));
  EXPECT_EQ(books.balance(Account::Committed, purse), Rupiah(2'872'800'000));
  EXPECT_EQ(books.balance(Account::Available, purse), Rupiah(127'200'000));
  EXPECT_EQ(books.balance(Account::Committed, purse, *Month::make(2024, 9)), month);
  EXPECT_EQ(books.balance(Account::Committed, purse, *Month::make(2024, 10)), Rupiah(0));
}

TEST(Purses, ACutTakesOnlyWhatIsFree) {
  Books books;
  const PurseNumber purse = *books.open(city(2024));
  ASSERT_TRUE(books.allot(kAct, purse, Rupiah(1'000), "DPA 1"));
  ASSERT_TRUE(books.commit(kAct, purse, months(1, Rupiah(700))));
  EXPECT_EQ(code(books.allot(kAct, purse, Rupiah(-301), "DPPA 2")), "FUND_CEILING");
  ASSERT_TRUE(books.allot(kAct, purse, Rupiah(-300), "DPPA 2"));
  EXPECT_EQ(books.balance(Account::Allotment, purse), Rupiah(700));
  ASSERT_EQ(books.allotments().size(), 2u);
  EXPECT_EQ(books.allotments()[1].amount, Rupiah(-300));
}

TEST(Purses, ReleaseGivesBackWhatTheMonthStillBinds) {
  Books books;
  const PurseNumber purse = *books.open(city(2024));
  ASSERT_TRUE(books.allot(kAct, purse, Rupiah(1'000), "DPA 1"));
  ASSERT_TRUE(books.commit(kAct, purse, months(2, Rupiah(400))));
  EXPECT_EQ(code(books.release(kAct, purse, months(1, Rupiah(401)))), "BILL_COMMITMENT");
  ASSERT_TRUE(books.release(kAct, purse, months(1, Rupiah(150))));
  EXPECT_EQ(books.balance(Account::Available, purse), Rupiah(350));
  EXPECT_EQ(books.balance(Account::Committed, purse, *Month::make(2024, 1)), Rupiah(250));
}

TEST(Purses, NoPurseLendsToAnother) {
  Books books;
  const PurseNumber rich = *books.open(city(2024));
  const PurseNumber poor = *books.open(city(2025));
  ASSERT_TRUE(books.allot(kAct, rich, Rupiah(1'000'000), "DPA 1"));
  EXPECT_EQ(code(books.commit(kAct, poor, months(1, Rupiah(1)))), "FUND_CEILING");
}

std::vector<MonthSum> less(std::vector<MonthSum> sums) {
  for (MonthSum& sum : sums) sum.amount = Rupiah(0) - sum.amount;
  return sums;
}

// The decree came in December, the budget in January: what it does not reach goes on waiting, and
// the revision of July binds the rest.
TEST(Purses, ADecreeBeforeTheBudgetWaitsForIt) {
  Books books;
  const PurseNumber purse = *books.open(city(2024));
  const Rupiah month = Rupiah(16'800) * 19'000;
  ASSERT_TRUE(books.follow_decree(kAct, purse, months(12, month)));
  EXPECT_EQ(books.waiting(purse).size(), 12u);
  ASSERT_TRUE(books.allot(kAct, purse, Rupiah(3'000'000'000), "DPA 1"));
  EXPECT_EQ(books.balance(Account::Committed, purse), month * 9);
  ASSERT_EQ(books.waiting(purse).size(), 3u);
  EXPECT_EQ(books.waiting(purse)[0].month, *Month::make(2024, 10)) << "the money ends in September";
  ASSERT_TRUE(books.allot(kAct, purse, Rupiah(830'400'000), "DPPA 2"));
  EXPECT_TRUE(books.waiting(purse).empty());
  EXPECT_EQ(books.balance(Account::Available, purse), Rupiah(0));
  EXPECT_EQ(code(books.follow_decree(kAct, purse, months(1, Rupiah(1)))), "FUND_CEILING");
}

TEST(Purses, AnAmendmentSetsFreeWhatIsStillBound) {
  Books books;
  const PurseNumber purse = *books.open(city(2024));
  ASSERT_TRUE(books.follow_decree(kAct, purse, months(2, Rupiah(500))));
  ASSERT_TRUE(books.follow_decree(kAct, purse, less(months(2, Rupiah(100)))));
  EXPECT_EQ(books.waiting(purse)[0].amount, Rupiah(400));
  ASSERT_TRUE(books.allot(kAct, purse, Rupiah(1'000), "DPA 1"));
  EXPECT_EQ(books.balance(Account::Available, purse), Rupiah(200));
  ASSERT_TRUE(books.follow_decree(kAct, purse, less(months(1, Rupiah(900)))));
  EXPECT_EQ(books.balance(Account::Available, purse), Rupiah(600)) << "only what is bound";
  EXPECT_TRUE(books.follow_decree(kAct, purse, months(1, Rupiah(0))));
  EXPECT_EQ(code(books.follow_decree(kAct, 9, months(1, Rupiah(1)))), "BILL_PURSE");
}

TEST(Purses, WrongCallsAreRefused) {
  Books books;
  EXPECT_EQ(code(books.allot(kAct, 0, Rupiah(1), "DPA")), "BILL_PURSE");
  const PurseNumber purse = *books.open(city(2024));
  EXPECT_EQ(code(books.allot(kAct, purse, Rupiah(1), "")), "BILL_PAPER");
  EXPECT_EQ(code(books.allot(kAct, purse, Rupiah(0), "DPA")), "BILL_AMOUNT");
  EXPECT_EQ(code(books.commit(kAct, purse, {})), "BILL_AMOUNT");
  const std::vector<MonthSum> twice{{*Month::make(2024, 1), Rupiah(1)},
                                    {*Month::make(2024, 1), Rupiah(1)}};
  EXPECT_EQ(code(books.commit(kAct, purse, twice)), "BILL_AMOUNT");
}

// A thousand people: half of them count for three months, all for eight.
TEST(Purses, ABranchCountsSixMonthsInFull) {
  EXPECT_EQ(branch_count(1'000, 3), (Ratio{3'000, 6}));
  EXPECT_EQ(branch_count(1'000, 3).numerator / branch_count(1'000, 3).denominator, 500);
  EXPECT_EQ(branch_count(1'000, 8), (Ratio{6'000, 6}));
  EXPECT_EQ(branch_count(1'000, -1), (Ratio{0, 6}));
}

}  // namespace
}  // namespace lindung::billing
