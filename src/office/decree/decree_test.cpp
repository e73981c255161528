#include "office/decree/decree.h"

#include <set>

#include <gtest/gtest.h>

namespace lindung::decree {
namespace {

Month month(int number) { return *Month::make(2025, number); }
Date day(int number, int of_month) { return *Date::make(2025, number, of_month); }

Paper paper(std::string number, Date date) {
  return {std::move(number), date, {"Perwali 18/2025"}};
}

Entry entry(std::uint64_t person, std::uint64_t village = 1, std::uint16_t group = 0) {
  return {person, village, group, 0, {}};
}

RecipientList list() {
  return *RecipientList::issue({paper("SK 1", day(1, 2)),
                                {month(1), *Month::make(2026, 1)},
                                {entry(1), entry(2, 2), entry(3, 2, 1)}});
}

std::string code(const Result<void>& result) { return result ? "amended" : result.error().code; }

TEST(RecipientList, AReplacementKeepsTheOldRow) {
  auto names = list();
  ASSERT_TRUE(
      names.amend({paper("SK 2", day(5, 20)), month(6), {{2, EndReason::Died}}, {entry(4, 2)}}));
  ASSERT_EQ(names.rows().size(), 4u);
  const Row& old = names.rows()[1];
  EXPECT_EQ(old.months, (Period{month(1), month(6)}));
  EXPECT_EQ(old.ended_by, 1u);
  EXPECT_EQ(old.end_reason, EndReason::Died);
  EXPECT_EQ(names.papers()[names.rows()[3].decree].number, "SK 2");
  EXPECT_TRUE(names.is_listed(2, month(5)));
  EXPECT_FALSE(names.is_listed(2, month(6)));
  EXPECT_TRUE(names.is_listed(4, month(6)));
  EXPECT_FALSE(names.is_listed(4, month(5)));
  EXPECT_EQ(names.listed(month(6)).size(), 3u);
}

// Nobody is exchanged in silence: no paper, no month, no place, no change.
TEST(RecipientList, RefusesAChangeWithoutItsDecision) {
  auto names = list();
  const std::vector<Ending> dead{{2, EndReason::Died}};
  EXPECT_EQ(code(names.amend({paper("", day(5, 1)), month(6), dead, {}})), "DECREE_PAPER");
  EXPECT_EQ(code(names.amend({{"SK 2", day(5, 1), {}}, month(6), dead, {}})), "DECREE_PAPER");
  EXPECT_EQ(code(names.amend({paper("SK 1", day(5, 1)), month(6), dead, {}})), "DECREE_PAPER");
  EXPECT_EQ(code(names.amend({paper("SK 2", day(1, 1)), month(6), dead, {}})), "DECREE_PAPER");
  EXPECT_EQ(code(names.amend({paper("SK 2", day(5, 1)), *Month::make(2026, 1), dead, {}})),
            "DECREE_MONTHS");
  EXPECT_EQ(code(names.amend({paper("SK 2", day(5, 1)), month(6), {}, {}})), "DECREE_EMPTY");
  EXPECT_EQ(code(names.amend({paper("SK 2", day(5, 1)), month(6), {{9, EndReason::Died}}, {}})),
            "DECREE_NOT_LISTED");
  EXPECT_EQ(code(names.amend({paper("SK 2", day(5, 1)), month(6), {}, {entry(3)}})),
            "DECREE_TWICE");
  EXPECT_EQ(code(names.amend({paper("SK 2", day(5, 1)), month(6), {}, {entry(8), entry(8)}})),
            "DECREE_TWICE");
  EXPECT_EQ(names.rows().size(), 3u);
  EXPECT_EQ(names.papers().size(), 1u);
}

TEST(RecipientList, RefusesADecreeThatCannotBe) {
  const Period year{month(1), month(12)};
  EXPECT_EQ(RecipientList::issue({paper("", day(1, 1)), year, {}}).error().code, "DECREE_PAPER");
  EXPECT_EQ(RecipientList::issue({paper("SK", day(1, 1)), {month(2), month(2)}, {}}).error().code,
            "DECREE_MONTHS");
  EXPECT_EQ(RecipientList::issue({paper("SK", day(1, 1)), year, {entry(1), entry(1)}}).error().code,
            "DECREE_TWICE");
}

TEST(RecipientList, WhoWasTakenOffMayComeBackOnAnotherDecree) {
  auto names = list();
  ASSERT_TRUE(names.amend({paper("SK 2", day(3, 1)), month(4), {{1, EndReason::FoundWork}}, {}}));
  ASSERT_TRUE(names.amend({paper("SK 3", day(7, 1)), month(8), {}, {entry(1)}}));
  EXPECT_TRUE(names.is_listed(1, month(3)));
  EXPECT_FALSE(names.is_listed(1, month(5)));
  EXPECT_TRUE(names.is_listed(1, month(9)));
}

// A year of random changes: in every month each person has one row at most, the
// totals re-add, and an independent recount of the acts gives the same list.
TEST(RecipientList, ALongYearOfChangesStaysConsistent) {
  std::uint64_t state = 5;
  const auto below = [&](std::uint64_t bound) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (state >> 33) % bound;
  };
  auto names = list();
  std::set<std::uint64_t> recount{1, 2, 3};
  for (int m = 2; m <= 12; ++m) {
    Amendment amendment{paper("SK " + std::to_string(m), day(m, 1)), month(m), {}, {}};
    for (std::uint64_t person = 1; person < 30; ++person) {
      if (recount.contains(person) && below(4) == 0) {
        amendment.ending.push_back({person, EndReason::Moved});
        recount.erase(person);
      } else if (!recount.contains(person) && below(3) == 0) {
        amendment.entering.push_back(entry(person, below(5), static_cast<std::uint16_t>(below(3))));
        recount.insert(person);
      }
    }
    ASSERT_EQ(code(names.amend(amendment)), "amended");
    std::set<std::uint64_t> listed;
    for (const Row& row : names.listed(month(m))) {
      ASSERT_TRUE(listed.insert(row.entry.person).second);
    }
    ASSERT_EQ(listed, recount);
    ASSERT_EQ(totals(names, month(m)).people, static_cast<std::int64_t>(recount.size()));
  }
}

TEST(Totals, AddUpByWardGroupAndFund) {
  const Totals sums = totals(list(), month(3));
  EXPECT_EQ(sums.people, 3);
  EXPECT_EQ(sums.by_village.at(2), 2);
  EXPECT_EQ(sums.by_group.at(1), 1);
  EXPECT_EQ(sums.by_fund.at(0), 3);
}

// Batam's tranche: five groups under a headline that is right, and one that is
// not.
TEST(Totals, AHeadlineThatDoesNotAddUpIsFound) {
  const std::int64_t groups[] = {4'028, 3'855, 109, 4'703, 152};
  EXPECT_EQ(headline_difference(groups, 12'847), 0);
  EXPECT_EQ(headline_difference(groups, 13'847), 1'000);
}

Decree decree(std::string number, int from, int until, std::vector<Entry> entries) {
  return {paper(std::move(number), day(1, 2)), {month(from), month(until)}, std::move(entries)};
}

// Two decrees of a year are two lists; nobody stands on both in one month.
TEST(Decrees, OneFunderForAPersonAndMonthOverAllLists) {
  Decrees all;
  ASSERT_EQ(*all.issue(decree("SK 1", 1, 7, {entry(1), entry(2)})), 0u);
  const auto second = all.issue(decree("SK 2", 6, 9, {entry(2), entry(3)}));
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, "DECREE_OVERLAP");
  EXPECT_EQ(all.lists().size(), 1u);
  ASSERT_EQ(*all.issue(decree("SK 2", 7, 9, {entry(2), entry(3)})), 1u);
  EXPECT_EQ(all.place_of(2, month(6))->list, 0u);
  EXPECT_EQ(all.place_of(2, month(7))->list, 1u);
  EXPECT_FALSE(all.place_of(1, month(7)));
  EXPECT_EQ(all.places_of(2).size(), 2u);
  EXPECT_EQ(all.listed(month(1)).size(), 2u);
  EXPECT_EQ(all.people(), (std::vector<std::uint64_t>{1, 2, 3}));
  EXPECT_TRUE(all.places_of(9).empty());
}

// A purse that pays for fewer months lists for fewer.
TEST(Decrees, AnEntryMayHaveMonthsOfItsOwn) {
  Decrees all;
  Entry half = entry(1);
  half.months = Period{month(3), month(5)};
  Entry beyond = entry(2);
  beyond.months = Period{month(3), month(11)};
  EXPECT_EQ(all.issue(decree("SK 1", 1, 9, {beyond})).error().code, "DECREE_MONTHS");
  ASSERT_TRUE(all.issue(decree("SK 1", 1, 9, {half, entry(2)})));
  EXPECT_FALSE(all.is_listed(1, month(2)));
  EXPECT_TRUE(all.is_listed(1, month(4)));
  EXPECT_FALSE(all.is_listed(1, month(5)));
  EXPECT_TRUE(all.issue(decree("SK 2", 5, 9, {entry(1)})));
}

TEST(Decrees, AnAmendmentObeysTheOtherLists) {
  Decrees all;
  ASSERT_TRUE(all.issue(decree("SK 1", 1, 9, {entry(1)})));
  ASSERT_TRUE(all.issue(decree("SK 2", 1, 9, {entry(2)})));
  const Amendment takes_another{paper("SK 3", day(2, 1)), month(3), {}, {entry(2)}};
  EXPECT_EQ(code(all.amend(0, takes_another)), "DECREE_OVERLAP");
  const Amendment used_number{paper("SK 2", day(2, 1)), month(3), {}, {entry(3)}};
  EXPECT_EQ(code(all.amend(0, used_number)), "DECREE_PAPER");
  EXPECT_EQ(code(all.amend(7, takes_another)), "DECREE_UNKNOWN");
  ASSERT_TRUE(
      all.amend(0, {paper("SK 3", day(2, 1)), month(3), {{1, EndReason::Moved}}, {entry(3)}}));
  EXPECT_FALSE(all.is_listed(1, month(3)));
  EXPECT_EQ(all.place_of(3, month(3))->row, 1u);
  EXPECT_EQ(all.find("SK 3"), 0u);
  EXPECT_FALSE(all.find("SK 9"));
}

TEST(EndReason, HasAWordEach) {
  for (const auto reason : {EndReason::Died, EndReason::Moved, EndReason::TooOld,
                            EndReason::FoundWork, EndReason::Refused, EndReason::Correction}) {
    EXPECT_EQ(parse_end_reason(end_reason_id(reason)), reason);
  }
  EXPECT_FALSE(parse_end_reason("vanished"));
}

}  // namespace
}  // namespace lindung::decree
