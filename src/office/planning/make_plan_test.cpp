#include "office/planning/make_plan.h"

#include <gtest/gtest.h>

#include "office/planning/lasting.h"
#include "office/planning/problem_for_tests.h"

namespace lindung::planning {
namespace {

const Period kYear{month(2024, 1), month(2025, 1)};

TEST(CutBlocks, NeverCrossANewYear) {
  const auto blocks = cut_blocks({month(2024, 11), month(2026, 3)}, 6);
  ASSERT_EQ(blocks.size(), 4u);
  EXPECT_EQ(blocks[0], (Period{month(2024, 11), month(2025, 1)}));
  EXPECT_EQ(blocks[1], (Period{month(2025, 1), month(2025, 7)}));
  EXPECT_EQ(blocks[3], (Period{month(2026, 1), month(2026, 3)}));
  EXPECT_EQ(cut_blocks(kYear, 12), std::vector<Period>{kYear});
}

// Samarinda 2024: Rp 3 billion, 19,000 people, Rp 16,800 a month: nine months, not twelve.
TEST(Planner, SamarindaIsSafeForNineMonths) {
  const auto lasting = how_long(one_purse(3'000'000'000, 19'000, kYear, 12));
  ASSERT_TRUE(lasting);
  EXPECT_EQ(lasting->months, 9);
  EXPECT_EQ(lasting->first_unpaid, month(2024, 10));
  EXPECT_EQ(lasting->cost, Rupiah(2'872'800'000));
  EXPECT_EQ(lasting->left, Rupiah(127'200'000));
  EXPECT_EQ(lasting->cost_for_all, Rupiah(3'830'400'000));
  EXPECT_EQ(lasting->missing, Rupiah(830'400'000));

  const auto year = make_plan(one_purse(3'000'000'000, 19'000, kYear, 12));
  EXPECT_EQ(year->people[0], std::vector<std::int64_t>{14'880});
  EXPECT_EQ(year->lost_cover, 0);

  auto early = one_purse(3'000'000'000, 19'000, kYear, 3);
  early.spread = Spread::Early;
  const auto quarters = make_plan(early);
  EXPECT_EQ(quarters->people[0], (std::vector<std::int64_t>{19'000, 19'000, 19'000, 2'523}));
  EXPECT_EQ(quarters->purses[0].left, Rupiah(40'800));
}

TEST(Planner, KeepsPresentMembersBeforeItTakesNewOnes) {
  Problem problem = one_purse(16'800 * 12 * 10, 8, kYear, 12);
  problem.classes.push_back(people("members", 100, 7, true));  // the worse ranks
  offer(problem, 1, 0, 16'800);
  const auto plan = make_plan(problem);
  EXPECT_EQ(plan->people[1][0], 7);
  EXPECT_EQ(plan->people[0][0], 3);
  EXPECT_EQ(plan->gap_months, 0);
}

TEST(Planner, LeavesThePurseThatFewMayUseToThem) {
  Problem problem;
  problem.months = kYear;
  problem.purses = {purse("any", 16'800 * 12 * 5, kYear), purse("village", 16'800 * 12 * 4, kYear)};
  problem.classes = {people("villagers", 1, 4), people("townspeople", 5, 5)};
  offer(problem, 0, 0, 16'800);  // villagers would rather be paid by the common purse
  offer(problem, 0, 1, 16'800);
  offer(problem, 1, 0, 16'800);
  const auto plan = make_plan(problem);
  EXPECT_TRUE(plan->complete());
  EXPECT_EQ(plan->purses[1].people[0], 4);
}

TEST(Planner, SpendsTheLeastForTheSamePeople) {
  Problem problem = one_purse(1'000'000'000, 10, kYear, 12);
  problem.purses.push_back(purse("donors", 16'800 * 12 * 3, kYear));
  offer(problem, 0, 1, 8'400);  // half the dues while donors pay
  const auto plan = make_plan(problem);
  EXPECT_TRUE(plan->complete());
  EXPECT_EQ(plan->purses[1].people[0], 6);
  EXPECT_EQ(plan->cost, Rupiah(6 * 8'400 * 12 + 4 * 16'800 * 12));
}

TEST(Planner, ServesRanksThatLieBetweenEachOther) {
  Problem problem = one_purse(16'800 * 12 * 4, 0, kYear, 12);
  problem.classes[0].ranks = {2, 4, 6};
  problem.classes.push_back(problem.classes[0]);
  problem.classes[1].ranks = {1, 3, 5, 7};
  const auto plan = make_plan(problem);
  EXPECT_EQ(plan->people[0][0], 2);
  EXPECT_EQ(plan->people[1][0], 2);
}

TEST(Planner, SeveralYearsEachWithItsOwnBudget) {
  const Period two{month(2024, 1), month(2026, 1)};
  Problem problem;
  problem.months = two;
  problem.purses = {purse("2024", 16'800 * 12 * 100, kYear),
                    purse("2025", 16'800 * 12 * 80, {month(2025, 1), month(2026, 1)})};
  problem.classes = {people("members", 1, 90, true), people("new", 91, 30)};
  for (const std::size_t c : {0u, 1u}) {
    for (const std::size_t f : {0u, 1u}) offer(problem, c, f, 16'800);
  }
  const auto plan = make_plan(problem);
  EXPECT_EQ(plan->people[0], (std::vector<std::int64_t>{90, 80}));
  EXPECT_EQ(plan->people[1], (std::vector<std::int64_t>{10, 0}));
  EXPECT_EQ(plan->gap_months, 120);
  EXPECT_EQ(plan->lost_cover, 20);
  const auto lasting = how_long(problem);
  EXPECT_EQ(lasting->months, 10);  // 2024's purse for 120 people
}

TEST(Planner, NoMoneyAndNobodyAreNoFaults) {
  const auto poor = make_plan(one_purse(0, 5, kYear, 12));
  ASSERT_TRUE(poor);
  EXPECT_EQ(poor->person_months, 0);
  EXPECT_EQ(how_long(one_purse(0, 5, kYear, 12))->months, 0);
  const auto nobody = make_plan(one_purse(100, 0, kYear, 12));
  ASSERT_TRUE(nobody);
  EXPECT_TRUE(nobody->complete());
  Problem unpaid = one_purse(100, 5, kYear, 12);
  unpaid.classes[0].offers.clear();
  EXPECT_FALSE(how_long(unpaid)->payable);
}

// The published sums of the cities: people, months, rupiah.
TEST(Lasting, HasTheFiguresThatWerePublished) {
  struct Published {
    std::uint32_t people;
    int months;
    std::int64_t sum;
  };
  const Published figures[] = {
      {12'847, 1, 215'829'600},       // Batam, second tranche, a month
      {24'348, 12, 4'908'556'800},    // Batam, a full year
      {25'000, 12, 5'040'000'000},    // Ambon
      {4'316, 1, 72'508'800},         // Jambi
      {5'966, 1, 100'228'800},        // Jambi with heads of RT
      {112'538, 12, 22'687'660'800},  // Jambi's provincial transfer 2023
      {118'875, 12, 23'965'200'000},  // and 2024
      {50, 12, 10'080'000},           // of it, a village
      {75, 12, 15'120'000},          {5'000, 12, 1'008'000'000},  // Penajam Paser Utara
      {15'000, 12, 3'024'000'000},
  };
  for (const Published& one : figures) {
    const Period months{month(2024, 1), month(2024, 1).plus(one.months)};
    const auto exact = how_long(one_purse(one.sum, one.people, months, 1));
    EXPECT_EQ(exact->cost, Rupiah(one.sum));
    EXPECT_EQ(exact->months, one.months);
    EXPECT_EQ(exact->left, Rupiah(0));
    EXPECT_EQ(exact->missing, Rupiah(0));
    // One rupiah less, and the last month is not paid for everybody.
    EXPECT_EQ(how_long(one_purse(one.sum - 1, one.people, months, 1))->months, one.months - 1);
  }
}

// Sampang: 9,016 people for eight months cost Rp 1,211,750,400; the stated Rp 927,000,000 pay six.
TEST(Lasting, SampangsStatedSumDoesNotAddUp) {
  const Period months{month(2024, 5), month(2025, 1)};
  const auto lasting = how_long(one_purse(927'000'000, 9'016, months, 1));
  EXPECT_EQ(lasting->cost_for_all, Rupiah(1'211'750'400));
  EXPECT_EQ(lasting->months, 6);
  EXPECT_EQ(lasting->missing, Rupiah(284'750'400));
}

}  // namespace
}  // namespace lindung::planning
