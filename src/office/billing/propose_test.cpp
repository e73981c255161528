// Who is billed, who is left out and why; sums of law.md's cities.
#include "office/billing/propose.h"

#include <map>

#include <gtest/gtest.h>

#include "office/billing/books_for_tests.h"

namespace lindung::billing {
namespace {

const Period kMay = months("2025-05", "2025-05");

Candidate fine(std::uint64_t person) {
  return {person,
          months("2025-05", "2025-12"),
          0,
          Registration::Registered,
          months("2025-05", "2999-12"),
          std::nullopt,
          true,
          day("2025-04-20")};
}

Wanted wanted(Period period) {
  return {period,
          {std::vector<Rupiah>(static_cast<std::size_t>(period.months()), kDues)},
          day("2025-04-01")};
}

TEST(Propose, EveryReasonToLeaveSomebodyOut) {
  Office office(Rupiah(10'000'000));
  Draft first = draft_for(1, kMay);
  ASSERT_TRUE(office.books.draft(act("2025-02-01"), first));

  std::vector<Candidate> people;
  for (std::uint64_t person = 1; person <= 11; ++person) people.push_back(fine(person));
  people[1].death = day("2025-04-30");
  people[2].death = day("2025-05-01");  // alive when the month began
  people[3].registration = Registration::NotSent;
  people[4].registration = Registration::Unanswered;
  people[5].registration = Registration::Refused;
  people[6].registered = months("2025-06", "2999-12");
  people[7].registered = months("2025-01", "2025-04");
  people[8].verified = false;
  people[9].verified_on = day("2025-03-31");
  const auto proposal = propose(office.books, wanted(kMay), people);
  ASSERT_TRUE(proposal);
  std::map<std::uint64_t, std::string> out;
  for (const LeftOut& one : proposal->left_out) out[one.person] = left_out_id(one.reason);
  const std::map<std::uint64_t, std::string> expected{{1, "billed-already"},
                                                      {2, "dead"},
                                                      {4, "not-sent"},
                                                      {5, "unanswered"},
                                                      {6, "refused-by-carrier"},
                                                      {7, "not-yet-registered"},
                                                      {8, "no-longer-registered"},
                                                      {9, "not-verified"},
                                                      {10, "verified-too-long-ago"}};
  EXPECT_EQ(out, expected);
  EXPECT_EQ(proposal->people, 2);
  EXPECT_EQ(proposal->amount, kDues * 2);
  EXPECT_TRUE(office.books.draft(act("2025-02-02"),
                                 {0, kMay, proposal->lines, proposal->left_out, proposal->amount}));
}

TEST(Propose, MonthsAreJoinedAndSplitWhereDuesOrReasonsChange) {
  Office office(Rupiah(10'000'000));
  std::vector<Candidate> people{fine(2), fine(1)};
  people[1].registered.from = month("2025-06");
  Wanted want = wanted(months("2025-04", "2025-08"));
  want.rates[0][3] = Rupiah(8'400);  // July
  const auto proposal = *propose(office.books, want, people);
  const std::vector<Line> lines{{1, months("2025-06", "2025-06"), kDues},
                                {1, months("2025-07", "2025-07"), Rupiah(8'400)},
                                {1, months("2025-08", "2025-08"), kDues},
                                {2, months("2025-05", "2025-06"), kDues},
                                {2, months("2025-07", "2025-07"), Rupiah(8'400)},
                                {2, months("2025-08", "2025-08"), kDues}};
  EXPECT_EQ(proposal.lines, lines);
  const std::vector<LeftOut> out{{1, kMay, LeftOutReason::NotYetRegistered}};
  EXPECT_EQ(proposal.left_out, out) << "April is not listed, so nobody is left out of it";
}

TEST(Propose, WrongCallsAreRefused) {
  const Books books;
  const std::vector<Candidate> twice{fine(1), fine(1)};
  EXPECT_EQ(code(propose(books, wanted(kMay), twice)), "BILL_LIST");
  EXPECT_EQ(code(propose(books, wanted({kMay.from, kMay.from}), {})), "BILL_MONTHS");
  Wanted free = wanted(kMay);
  free.rates[0][0] = Rupiah(0);
  EXPECT_EQ(code(propose(books, free, {})), "BILL_AMOUNT");
  free.rates.clear();
  const std::vector<Candidate> one{fine(1)};
  EXPECT_EQ(code(propose(books, free, one)), "BILL_AMOUNT");
}

// A month, and a year, of the cities that the press names, through a bill and its ledger.
TEST(Propose, TheSumsOfTheCities) {
  struct City {
    const char* name;
    std::uint64_t people;
    Period months;
    std::int64_t rupiah;
  };
  const City cities[] = {
      {"Batam, second tranche", 4'028 + 3'855 + 109 + 4'703 + 152, kMay, 215'829'600},
      {"Batam, a month", 11'501 + 12'847, kMay, 409'046'400},
      {"Batam, a year", 24'348, months("2025-01", "2025-12"), 4'908'556'800},
      {"Ambon", 25'000, months("2025-01", "2025-12"), 5'040'000'000},
      {"Jambi city, two groups", 3'000 + 1'316, kMay, 72'508'800},
      {"Jambi city, three groups", 3'000 + 1'316 + 1'650, kMay, 100'228'800},
      {"Jambi province 2023", 112'538, months("2025-01", "2025-12"), 22'687'660'800},
      {"Jambi province 2024", 118'875, months("2025-01", "2025-12"), 23'965'200'000},
      {"Jambi, a village of 50", 50, months("2025-01", "2025-12"), 10'080'000},
      {"Jambi, a village of 75", 75, months("2025-01", "2025-12"), 15'120'000},
      {"Penajam Paser Utara, 5,000", 5'000, months("2025-01", "2025-12"), 1'008'000'000},
      {"Penajam Paser Utara, 15,000", 15'000, months("2025-01", "2025-12"), 3'024'000'000},
  };
  for (const City& city : cities) {
    Office office(Rupiah(city.rupiah));
    std::vector<Candidate> people;
    for (std::uint64_t person = 1; person <= city.people; ++person) {
      people.push_back(fine(person));
      people.back().listed = people.back().registered = months("2025-01", "2025-12");
    }
    auto proposal = *propose(office.books, wanted(city.months), people);
    EXPECT_EQ(proposal.amount, Rupiah(city.rupiah)) << city.name;
    const auto bill = office.paid({0, city.months, std::move(proposal.lines), {}, proposal.amount});
    EXPECT_EQ(office.books.bill(bill)->stage, Stage::Receipted) << city.name;
    EXPECT_EQ(office.on(Account::Treasury), Rupiah(city.rupiah)) << city.name;
    EXPECT_EQ(office.on(Account::Available), Rupiah(0)) << city.name << ": to the last rupiah";
  }
}

}  // namespace
}  // namespace lindung::billing
