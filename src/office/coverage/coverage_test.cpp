#include "office/coverage/coverage.h"

#include <gtest/gtest.h>

namespace lindung::coverage {
namespace {

const Terms kTerms{3, 3, 0, true, {}};

Date day(const char* iso) { return *Date::parse_iso(iso); }
Month month(const char* iso) { return *Month::parse(iso); }

// "+" covered, "l" listed only, "r" registered but not paid, "." nothing; from that month on.
std::vector<PersonMonthFacts> months(const char* from, std::string_view pattern) {
  std::vector<PersonMonthFacts> all;
  Month at = month(from);
  for (const char c : pattern) {
    if (c != '.') all.push_back({at, true, c == '+' || c == 'r', c == '+'});
    at = at.plus(1);
  }
  return all;
}

Cover cover(const char* from, std::string_view pattern, const char* on) {
  return cover_on(months(from, pattern), day(on), kTerms);
}

TEST(Cover, NobodyWithoutAPaidMonthIsCovered) {
  EXPECT_EQ(cover("2025-01", "", "2025-05-01").standing, Standing::NeverCovered);
  EXPECT_EQ(cover("2025-01", "lrrrr", "2025-05-01").standing, Standing::NeverCovered);
  EXPECT_EQ(cover("2025-06", "++", "2025-05-31").standing, Standing::NeverCovered);
}

TEST(Cover, EndsAfterTheGrace) {  // paid to the end of 2025, nothing after
  EXPECT_EQ(cover("2025-11", "++", "2025-12-31").standing, Standing::Covered);
  EXPECT_EQ(cover("2025-11", "++", "2026-01-01").standing, Standing::InGrace);
  EXPECT_EQ(cover("2025-11", "++", "2026-03-31").standing, Standing::InGrace);
  EXPECT_EQ(cover("2025-11", "++", "2026-04-01").standing, Standing::Ended);
  EXPECT_EQ(cover("2025-11", "++", "2026-02-01").paid_until, day("2025-12-31"));
  EXPECT_EQ(cover("2025-11", "++", "2026-02-01").grace_until, day("2026-03-31"));
}

TEST(Cover, AGapLongerThanTheGraceIsANewStart) {
  const auto bridged = cover("2025-01", "+++...++", "2025-08-15");
  EXPECT_EQ(bridged.since, day("2025-01-01"));
  EXPECT_EQ(bridged.full_death_from, day("2025-04-01"));
  EXPECT_EQ(bridged.consecutive_months, 2);
  EXPECT_EQ(bridged.months_paid, 5);
  EXPECT_EQ(bridged.longest_run, 3);
  const auto anew = cover("2025-01", "+++....++", "2025-09-15");
  EXPECT_EQ(anew.since, day("2025-08-01"));
  EXPECT_EQ(anew.full_death_from, day("2025-11-01"));
  const auto kept =
      cover_on(months("2025-01", "+++....++"), day("2025-09-15"), {3, 3, 0, false, {}});
  EXPECT_EQ(kept.since, day("2025-08-01"));
  EXPECT_EQ(kept.full_death_from, day("2025-04-01"));
}

TEST(Cover, LooksNoFurtherThanTheDayExceptForWhatIsPaidAhead) {
  const auto ahead = cover("2025-01", "++++++", "2025-02-10");
  EXPECT_EQ(ahead.months_paid, 2);
  EXPECT_EQ(ahead.paid_until, day("2025-06-30"));
  const auto hole = cover("2025-01", "++.+", "2025-02-10");
  EXPECT_EQ(hole.paid_until, day("2025-02-28"));
}

TEST(Cover, ShowsTheFactsOfTheMonth) {
  const auto unpaid = cover("2025-01", "+r", "2025-02-10");
  EXPECT_TRUE(unpaid.facts.registered);
  EXPECT_FALSE(unpaid.facts.paid);
  EXPECT_EQ(unpaid.standing, Standing::InGrace);
  EXPECT_EQ(cover("2025-01", "+", "2025-03-10").facts, (PersonMonthFacts{month("2025-03")}));
}

TEST(Cover, CountsDaysOfTheWaitToo) {
  const auto found = cover_on(months("2025-06", "+"), day("2025-06-20"), Terms{3, 0, 90, true, {}})
                         .full_death_from;
  EXPECT_EQ(found, day("2025-08-30"));
}

std::optional<Gap> gap(const char* from, std::string_view pattern, const char* on) {
  return next_gap(months(from, pattern), day(on), kTerms);
}

TEST(Gap, BetweenTwoDecreesIsSeenAhead) {  // a decree of January signed in March
  const auto found = gap("2025-10", "+++..lll", "2025-12-10");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->from, month("2026-01"));
  EXPECT_EQ(found->until, month("2026-03"));
  EXPECT_FALSE(found->restarts_wait);
  EXPECT_EQ(found->mend_until, day("2026-03-31"));
  const auto longer = gap("2025-10", "+++....lll", "2025-12-10");
  EXPECT_TRUE(longer->restarts_wait);
  EXPECT_EQ(longer->mend_until, day("2026-03-31"));
}

TEST(Gap, IsTheEndOfWhatIsPlanned) {
  const auto found = gap("2025-10", "++lll", "2025-11-10");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->from, month("2026-03"));
  EXPECT_FALSE(found->until);
  EXPECT_TRUE(found->restarts_wait);
}

TEST(Gap, IsNoMatterOfThoseWithoutCover) {
  EXPECT_FALSE(gap("2025-10", "lll", "2025-11-10"));
  EXPECT_FALSE(gap("2025-01", "+.......l", "2025-08-10"));
  EXPECT_FALSE(gap("2025-01", "+.....l", "2025-02-10"));  // in grace: that gap is open already
}

TEST(MonthsAfterADeath, AreThoseThatWereCovered) {
  const auto found = months_after(months("2025-01", "++++r+"), day("2025-02-28"));
  EXPECT_EQ(found, (std::vector<Month>{month("2025-03"), month("2025-04"), month("2025-06")}));
  EXPECT_TRUE(months_after(months("2025-01", "++"), day("2025-02-01")).empty());
}

}  // namespace
}  // namespace lindung::coverage
