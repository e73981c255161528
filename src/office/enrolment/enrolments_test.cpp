#include "office/enrolment/enrolments.h"

#include <map>
#include <set>

#include <gtest/gtest.h>

#include "office/enrolment/difference.h"

namespace lindung::enrolment {
namespace {

Month month(int number) { return *Month::make(2025, number); }
Date day(int of_month, int number) { return *Date::make(2025, of_month, number); }
constexpr std::uint64_t kFirst = 10'000'000'001;

Batch entering(std::vector<std::uint64_t> people, int from = 5) {
  Batch batch{Direction::Entering, day(from, 2), 0, month(from), 8, {}};
  for (const auto person : people) batch.lines.push_back({person, {}});
  return batch;
}
Batch leaving(std::vector<Line> lines, int from) {
  return {Direction::Leaving, day(from, 1), 0, month(from), 1, std::move(lines)};
}
Finding accepted(std::uint32_t line, std::uint64_t kpj, Date start = day(5, 2)) {
  return {line, LineState::Accepted, kpj, start, StartBasis::Answer, {}, {}};
}
Finding refused(std::uint32_t line, Refusal why) {
  return {line, LineState::Refused, 0, {}, {}, why, {}};
}
Finding held(std::uint32_t line, Hold why) { return {line, LineState::Held, 0, {}, {}, {}, why}; }

template <class T>
std::string code(const Result<T>& result) {
  return result ? "done" : result.error().code;
}

TEST(Enrolments, AnAnswerMakesMembersAndLeavesTheRestWaiting) {
  Enrolments all;
  ASSERT_EQ(code(all.send(entering({1, 2, 3}))), "done");
  ASSERT_EQ(code(all.answer({1, day(5, 9), {accepted(1, kFirst), refused(2, Refusal::TooOld)}})),
            "done");
  EXPECT_TRUE(all.is_registered(1, month(5)));
  EXPECT_TRUE(all.is_registered(1, *Month::make(2030, 1)));
  EXPECT_FALSE(all.is_registered(1, month(4)));
  EXPECT_FALSE(all.is_registered(2, month(5)));
  EXPECT_EQ(all.standing({1, 2}).refusal, Refusal::TooOld);
  EXPECT_EQ(all.standing({1, 3}).state, LineState::Waiting);
  EXPECT_EQ(all.owner_of(kFirst), 1u);
  EXPECT_EQ(all.registered(month(6)).size(), 1u);
}

// The rest of an answer may come weeks later, and a refusal may be taken back.
TEST(Enrolments, LaterAnswersGoOnWithTheOpenLines) {
  Enrolments all;
  ASSERT_TRUE(all.send(entering({1, 2, 3})));
  ASSERT_TRUE(
      all.answer({1, day(5, 9), {refused(1, Refusal::NikNotFound), held(2, Hold::Unclear)}}));
  ASSERT_EQ(code(all.answer({1, day(6, 9), {accepted(1, kFirst), accepted(2, kFirst + 1)}})),
            "done");
  EXPECT_EQ(all.registered(month(6)).size(), 2u);
  EXPECT_EQ(*all.standing({1, 1}).answered, day(6, 9));
}

TEST(Enrolments, NobodyIsSentWhoIsRegisteredOrOnTheWay) {
  Enrolments all;
  ASSERT_TRUE(all.send(entering({1, 2})));
  EXPECT_EQ(code(all.send(entering({2}))), "ENROL_TWICE");
  EXPECT_EQ(code(all.send(entering({3, 3}))), "ENROL_TWICE");
  ASSERT_TRUE(all.answer({1, day(5, 9), {accepted(1, kFirst), refused(2, Refusal::NameDiffers)}}));
  EXPECT_EQ(code(all.send(entering({1}, 7))), "ENROL_TWICE");
  EXPECT_EQ(code(all.send(entering({2}, 7))), "done") << "a refusal may be mended";
  EXPECT_EQ(code(all.send(entering({}))), "ENROL_EMPTY");
  Batch long_one = entering({9});
  long_one.months_paid = 13;
  EXPECT_EQ(code(all.send(long_one)), "ENROL_MONTHS");
}

TEST(Enrolments, RefusesAnswersThatCannotBe) {
  Enrolments all;
  ASSERT_TRUE(all.send(entering({1, 2})));
  ASSERT_TRUE(all.answer({1, day(5, 9), {accepted(1, kFirst)}}));
  EXPECT_EQ(code(all.answer({2, day(5, 9), {}})), "ENROL_UNKNOWN");
  EXPECT_EQ(code(all.answer({1, day(5, 1), {}})), "ENROL_DATE");
  EXPECT_EQ(code(all.answer({1, day(5, 9), {refused(1, Refusal::Dead)}})), "ENROL_ANSWER");
  EXPECT_EQ(code(all.answer({1, day(5, 9), {refused(3, Refusal::Dead)}})), "ENROL_ANSWER");
  EXPECT_EQ(code(all.answer({1, day(5, 9), {accepted(2, 0)}})), "ENROL_ANSWER");
  EXPECT_EQ(code(all.answer({1, day(5, 9), {accepted(2, kFirst)}})), "ENROL_KPJ");
  EXPECT_EQ(code(all.answer({1, day(5, 9), {held(2, Hold::Unclear), refused(2, Refusal::Dead)}})),
            "ENROL_ANSWER");
  EXPECT_EQ(all.standing({1, 2}).state, LineState::Waiting) << "nothing of it was kept";
}

TEST(Enrolments, ALeavingLineEndsTheMembershipAndKeepsIt) {
  Enrolments all;
  ASSERT_TRUE(all.send(entering({1, 2})));
  ASSERT_TRUE(all.answer({1, day(5, 9), {accepted(1, kFirst), accepted(2, kFirst + 1)}}));
  EXPECT_EQ(code(all.send(leaving({{3, LeaveReason::Died}}, 9))), "ENROL_NOT_MEMBER");
  ASSERT_EQ(code(all.send(leaving({{1, LeaveReason::Died}}, 9))), "done");
  EXPECT_EQ(code(all.send(leaving({{1, LeaveReason::Died}}, 9))), "ENROL_TWICE");
  EXPECT_TRUE(all.is_registered(1, month(9))) << "until the carrier says so";
  ASSERT_TRUE(all.answer({2, day(9, 5), {{1, LineState::Accepted, 0, {}, {}, {}, {}}}}));
  EXPECT_TRUE(all.is_registered(1, month(8)));
  EXPECT_FALSE(all.is_registered(1, month(9)));
  ASSERT_EQ(code(all.send(entering({1}, 11))), "done") << "he may come back";
  ASSERT_EQ(code(all.answer({3, day(11, 5), {accepted(1, kFirst, day(11, 3))}})), "done");
  EXPECT_FALSE(all.is_registered(1, month(10)));
  EXPECT_TRUE(all.is_registered(1, month(11)));
}

TEST(Difference, TellsOfEverybodyListedHowHeStands) {
  decree::Decrees decrees;
  ASSERT_TRUE(decrees.issue({{"SK 1", day(4, 20), {"Perwali 18/2025"}},
                             {month(5), *Month::make(2026, 1)},
                             {{1, 0, 0, 0, {}},
                              {2, 0, 0, 0, {}},
                              {3, 0, 0, 0, {}},
                              {4, 0, 0, 0, {}},
                              {5, 0, 0, 1, {}}}}));
  Enrolments all;
  ASSERT_TRUE(all.send(entering({1, 2, 3, 9})));
  ASSERT_TRUE(all.answer({1,
                          day(5, 9),
                          {accepted(1, kFirst), refused(2, Refusal::TooOld),
                           held(3, Hold::OtherName), accepted(4, kFirst + 9)}}));
  const Difference found = difference(decrees, all, month(5));
  EXPECT_EQ(found.listed, 5);
  EXPECT_EQ(found.registered(), 1);
  EXPECT_EQ(found.count(Standing::Refused), 1);
  EXPECT_EQ(found.count(Standing::Held), 1);
  EXPECT_EQ(found.count(Standing::NotSent), 2);
  ASSERT_EQ(found.not_listed.size(), 1u);
  EXPECT_EQ(all.memberships()[found.not_listed[0]].person, 9u);
  EXPECT_EQ(difference(decrees, all, month(5), std::uint16_t{1}).listed, 1);
  EXPECT_EQ(found.people[1].refusal, Refusal::TooOld);
}

TEST(Difference, SomebodyWhoBeginsLaterOrLeftIsNotRegistered) {
  Enrolments all;
  ASSERT_TRUE(all.send(entering({1, 2})));
  ASSERT_TRUE(
      all.answer({1, day(5, 9), {accepted(1, kFirst, day(7, 1)), accepted(2, kFirst + 1)}}));
  EXPECT_EQ(standing_of(all, 1, month(6)).standing, Standing::BeginsLater);
  EXPECT_EQ(standing_of(all, 1, month(7)).standing, Standing::Registered);
  ASSERT_TRUE(all.send(leaving({{2, LeaveReason::FoundWork}}, 8)));
  EXPECT_EQ(standing_of(all, 2, month(7)).standing, Standing::Registered);
  EXPECT_EQ(standing_of(all, 2, month(8)).standing, Standing::Leaving);
  ASSERT_TRUE(all.answer({2, day(8, 5), {{1, LineState::Accepted, 0, {}, {}, {}, {}}}}));
  EXPECT_EQ(standing_of(all, 2, month(8)).standing, Standing::Left);
  ASSERT_TRUE(all.send(entering({2}, 10)));
  EXPECT_EQ(standing_of(all, 2, month(10)).standing, Standing::Waiting);
  EXPECT_EQ(standing_of(all, 3, month(10)).standing, Standing::NotSent);
}

// Years of random batches and answers, half of which cannot be: what is refused changes nothing,
// nobody is registered twice, no number has two owners, and an independent recount agrees.
TEST(Enrolments, ALongTimeOfBatchesStaysConsistent) {
  std::uint64_t state = 7;
  const auto below = [&](std::uint64_t bound) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (state >> 33) % bound;
  };
  Enrolments all;
  std::map<std::uint64_t, std::set<Month>> recount;
  std::uint64_t next_number = kFirst;
  std::size_t done = 0, not_done = 0;
  for (int m = 0; m < 60; ++m) {
    const Month now = month(1).plus(m);
    const Date on = now.first_day();
    for (int i = 0; i < 4; ++i) {
      Batch batch{below(3) == 0 ? Direction::Leaving : Direction::Entering, on, 0, now, 1, {}};
      for (std::uint64_t n = below(4) + 1; n > 0; --n) batch.lines.push_back({below(25) + 1, {}});
      (all.send(batch) ? done : not_done) += 1;
    }
    for (std::uint32_t b = 1; b <= all.batches().size(); ++b) {
      const Batch& batch = all.batches()[b - 1];
      Answer answer{b, on, {}};
      for (std::uint32_t line = 1; line <= batch.lines.size(); ++line) {
        if (below(3) == 0) {
          Finding finding = accepted(line, below(9) == 0 ? kFirst + below(50) : next_number++, on);
          if (batch.direction == Direction::Leaving) finding.kpj = 0;
          answer.findings.push_back(finding);
        } else if (below(4) == 0) {
          answer.findings.push_back(refused(line, Refusal::Other));
        }
      }
      if (!all.answer(answer)) {
        ++not_done;
        continue;
      }
      ++done;
      for (const Finding& finding : answer.findings) {
        if (finding.state != LineState::Accepted) continue;
        auto& months = recount[batch.lines[finding.line - 1].person];
        if (batch.direction == Direction::Entering) {
          for (int k = m; k < 61; ++k) months.insert(month(1).plus(k));
        } else {
          months.erase(months.lower_bound(batch.month), months.end());
        }
      }
    }
  }
  EXPECT_GT(done, 100u);
  EXPECT_GT(not_done, 100u);
  std::map<std::uint64_t, std::uint64_t> owners;
  for (const Membership& one : all.memberships()) {
    EXPECT_EQ(owners.try_emplace(one.kpj, one.person).first->second, one.person);
  }
  for (int m = 0; m < 60; ++m) {
    const Month now = month(1).plus(m);
    std::set<std::uint64_t> seen;
    for (const std::size_t at : all.registered(now)) {
      ASSERT_TRUE(seen.insert(all.memberships()[at].person).second) << now.iso();
    }
    for (std::uint64_t person = 1; person <= 25; ++person) {
      ASSERT_EQ(all.is_registered(person, now), recount[person].contains(now))
          << person << " " << now.iso();
    }
  }
}

}  // namespace
}  // namespace lindung::enrolment
