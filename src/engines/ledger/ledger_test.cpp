#include "engines/ledger/ledger.h"

#include <gtest/gtest.h>

namespace lindung::ledger {
namespace {

constexpr AccountNumber kCeiling = 0, kCommitted = 1, kPaid = 2, kResult = 3;
const Month kMay = *Month::make(2025, 5);
const Month kJune = *Month::make(2025, 6);

Chart chart() {
  return *Chart::create({{"ceiling", {"pagu", "ceiling"}, Side::Debit, Overdraft::Refuse},
                         {"committed", {"komitmen", "committed"}, Side::Credit, Overdraft::Refuse},
                         {"paid", {"dibayar", "paid"}, Side::Debit, Overdraft::Refuse},
                         {"result", {"hasil", "result"}, Side::Credit, Overdraft::Allow}});
}

Posting debit(AccountNumber account, std::int64_t amount, FundNumber fund = 1,
              std::optional<Month> month = std::nullopt) {
  return {account, fund, month, Side::Debit, Rupiah(amount)};
}
Posting credit(AccountNumber account, std::int64_t amount, FundNumber fund = 1,
               std::optional<Month> month = std::nullopt) {
  return {account, fund, month, Side::Credit, Rupiah(amount)};
}

// The error code, or "booked".
std::string code(const Result<EntryNumber>& result) {
  return result ? "booked" : result.error().code;
}

// Numbers without a library of chance: the same on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t below(std::uint64_t bound) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return (state_ >> 33) % bound;
  }

 private:
  std::uint64_t state_;
};

TEST(Chart, NamesEachAccountOnce) {
  EXPECT_TRUE(chart().find("paid"));
  EXPECT_FALSE(chart().find("Paid"));
  EXPECT_EQ(Chart::create({}).error().code, "LEDGER_CHART");
  EXPECT_EQ(Chart::create({{"", {}, {}, {}}}).error().code, "LEDGER_CHART");
  EXPECT_EQ(Chart::create({{"a", {}, {}, {}}, {"a", {}, {}, {}}}).error().where, "a");
}

TEST(Ledger, BalancesByAccountFundAndMonth) {
  Ledger ledger(chart());
  ASSERT_TRUE(ledger.post({"J1", {debit(kCeiling, 3'000), credit(kResult, 3'000)}}));
  ASSERT_TRUE(ledger.post({"J2", {debit(kPaid, 500, 1, kMay), credit(kCeiling, 500, 1, kMay)}}));
  ASSERT_TRUE(ledger.post({"J3", {debit(kPaid, 700, 1, kJune), credit(kCeiling, 700, 1, kJune)}}));
  EXPECT_EQ(ledger.balance({kCeiling, 1, {}}).on(Side::Debit), Rupiah(1'800));
  EXPECT_EQ(ledger.balance({kPaid, {}, kJune}).on(Side::Debit), Rupiah(700));
  EXPECT_EQ(ledger.balance({kPaid, 2, {}}), Balance{});
  EXPECT_EQ(ledger.lines().size(), 6u);
  EXPECT_EQ(ledger.entries()[1].act, "J2");
}

TEST(Ledger, RefusesWhatIsNotBalancedInEveryFund) {
  Ledger ledger(chart());
  EXPECT_EQ(code(ledger.post({"J1", {debit(kCeiling, 5), credit(kResult, 4)}})),
            "LEDGER_UNBALANCED");
  // In all they are equal, but one fund would pay for the other.
  EXPECT_EQ(code(ledger.post({"J1", {debit(kCeiling, 5, 1), credit(kResult, 5, 2)}})),
            "LEDGER_UNBALANCED");
  EXPECT_TRUE(ledger.entries().empty());
}

TEST(Ledger, RefusesPostingsThatMeanNothing) {
  Ledger ledger(chart());
  EXPECT_EQ(code(ledger.post({"", {debit(0, 5), credit(3, 5)}})), "LEDGER_POSTING");
  EXPECT_EQ(code(ledger.post({"J1", {}})), "LEDGER_POSTING");
  EXPECT_EQ(code(ledger.post({"J1", {debit(0, 0), credit(3, 0)}})), "LEDGER_POSTING");
  EXPECT_EQ(code(ledger.post({"J1", {debit(0, -5), credit(3, -5)}})), "LEDGER_POSTING");
  EXPECT_EQ(code(ledger.post({"J1", {debit(9, 5), credit(3, 5)}})), "LEDGER_POSTING");
  EXPECT_EQ(ledger.balance({}), Balance{});
}

TEST(Ledger, NeverOverdrawsAPurseAndChangesNothingWhenItRefuses) {
  Ledger ledger(chart());
  ASSERT_TRUE(ledger.post({"J1", {debit(kCeiling, 100, 1), credit(kResult, 100, 1)}}));
  ASSERT_TRUE(ledger.post({"J2", {debit(kCeiling, 900, 2), credit(kResult, 900, 2)}}));
  // Fund 2 has the money, fund 1 has not.
  const auto refused = ledger.post({"J3", {debit(kPaid, 101, 1), credit(kCeiling, 101, 1)}});
  EXPECT_EQ(code(refused), "LEDGER_OVERDRAFT");
  EXPECT_EQ(refused.error().where, "ceiling");
  EXPECT_EQ(ledger.entries().size(), 2u);
  EXPECT_TRUE(ledger.post({"J4", {debit(kPaid, 100, 1), credit(kCeiling, 100, 1)}}));
}

TEST(Ledger, StopsBeforeASumOverflows) {
  Ledger ledger(chart());
  const std::int64_t most = 1'000'000'000'000'000;
  EXPECT_EQ(code(ledger.post({"J1", {debit(0, most + 1), credit(3, most + 1)}})), "LEDGER_POSTING");
  std::string last;
  for (int i = 0; i < 4'001; ++i) {
    last = code(ledger.post({"J1", {debit(0, most), credit(3, most)}}));
  }
  EXPECT_EQ(last, "LEDGER_OVERFLOW");
  EXPECT_EQ(ledger.entries().size(), 4'000u);
}

TEST(Ledger, ReversesOnceAndKeepsBoth) {
  Ledger ledger(chart());
  const auto first = ledger.post({"J1", {debit(kCeiling, 40), credit(kResult, 40)}});
  ASSERT_TRUE(first);
  const auto reversal = ledger.reverse(*first, "J2");
  ASSERT_TRUE(reversal);
  EXPECT_EQ(ledger.reversed_by(*first), *reversal);
  EXPECT_EQ(ledger.entries()[*reversal - 1].reverses, *first);
  EXPECT_EQ(ledger.balance({kCeiling, {}, {}}).on(Side::Debit), Rupiah(0));
  EXPECT_EQ(ledger.balance({kCeiling, {}, {}}).debits, Rupiah(40));  // nothing was edited
  EXPECT_EQ(code(ledger.reverse(*first, "J3")), "LEDGER_REVERSAL");
  EXPECT_EQ(code(ledger.reverse(*reversal, "J3")), "LEDGER_REVERSAL");
  EXPECT_EQ(code(ledger.reverse(77, "J3")), "LEDGER_REVERSAL");
}

TEST(Ledger, DoesNotReverseWhatIsSpent) {
  Ledger ledger(chart());
  const auto allotment = ledger.post({"J1", {debit(kCeiling, 40), credit(kResult, 40)}});
  ASSERT_TRUE(ledger.post({"J2", {debit(kPaid, 30), credit(kCeiling, 30)}}));
  EXPECT_EQ(code(ledger.reverse(*allotment, "J3")), "LEDGER_OVERDRAFT");
}

// Any sequence of transactions, good and bad: after every step the books balance, no purse lies
// below zero, and the balances are those of a recount of all entries.
TEST(LedgerProperty, BooksBalanceAtEveryStep) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Dice dice(seed);
    Ledger ledger(chart());
    std::size_t booked = 0, refused = 0;
    for (int step = 0; step < 300; ++step) {
      const auto fund = static_cast<FundNumber>(dice.below(3));
      const auto amount = static_cast<std::int64_t>(dice.below(1'000));
      const auto month = dice.below(2) == 0 ? kMay : kJune;
      const auto from = static_cast<AccountNumber>(dice.below(4));
      const auto to = static_cast<AccountNumber>(dice.below(4));
      const std::int64_t slip = dice.below(10) == 0 ? 1 : 0;  // a clerk's error
      const bool done = dice.below(5) == 0
                            ? bool(ledger.reverse(dice.below(ledger.entries().size() + 2), "R"))
                            : bool(ledger.post({"P",
                                                {debit(to, amount + slip, fund, month),
                                                 credit(from, amount, fund, month)}}));
      ++(done ? booked : refused);
      const Balance all = ledger.balance({});
      ASSERT_EQ(all.debits, all.credits);
      for (FundNumber f = 0; f < 3; ++f) {
        const Balance one = ledger.balance({{}, f, {}});
        ASSERT_EQ(one.debits, one.credits);
        for (const AccountNumber account : {kCeiling, kCommitted, kPaid}) {
          const Side normal = ledger.chart().accounts()[account].normal;
          ASSERT_GE(ledger.balance({account, f, {}}).on(normal), Rupiah(0));
        }
      }
      ASSERT_EQ(ledger.entries().size(), booked);
    }
    EXPECT_GT(booked, 20u);
    EXPECT_GT(refused, 20u);

    Balance recount;
    for (const Entry& entry : ledger.entries()) {
      for (const Posting& posting : entry.postings) {
        if (posting.account != kPaid || posting.month != kMay) continue;
        (posting.side == Side::Debit ? recount.debits : recount.credits) += posting.amount;
      }
    }
    EXPECT_EQ(ledger.balance({kPaid, {}, kMay}), recount);
  }
}

TEST(LedgerProperty, TheSameTransactionsGiveTheSameLedger) {
  const auto fold = [] {
    Ledger ledger(chart());
    Dice dice(7);
    for (int step = 0; step < 200; ++step) {
      const auto amount = static_cast<std::int64_t>(dice.below(50));
      (void)ledger.post({"P", {debit(kCeiling, amount), credit(kResult, amount)}});
      (void)ledger.reverse(dice.below(20), "R");
    }
    std::string text;
    for (const auto& line : ledger.lines()) {
      text += std::to_string(line.account) + ":" + line.balance.debits.text() + "/" +
              line.balance.credits.text() + ";";
    }
    return text;
  };
  EXPECT_EQ(fold(), fold());
  EXPECT_FALSE(fold().empty());
}

}  // namespace
}  // namespace lindung::ledger
