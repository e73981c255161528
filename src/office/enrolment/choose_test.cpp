#include "office/enrolment/choose.h"

#include <set>

#include <gtest/gtest.h>

namespace lindung::enrolment {
namespace {

Month month(int number) { return *Month::make(2025, number); }
Date day(int of_month, int number) { return *Date::make(2025, of_month, number); }
constexpr std::uint64_t kFirst = 10'000'000'001;

Candidate ready(std::uint64_t person) { return {person, true, true, *Date::make(1985, 3, 12)}; }
Wish wish() { return {month(5), day(5, 2), {0}, std::nullopt, false, 65}; }

// "1:sent 2:DEAD", in the order of the candidates.
std::string words(const Enrolments& enrolments, const std::vector<Candidate>& candidates,
                  const Wish& asked) {
  const Choice choice = choose(enrolments, candidates, asked);
  std::vector<std::string> found(candidates.size(), "beyond");
  for (const auto at : choice.sent) found[at] = "sent";
  for (const auto& one : choice.left_out) found[one.candidate] = info(one.why).code;
  EXPECT_EQ(choice.sent.size() + choice.left_out.size() + choice.beyond, candidates.size());
  std::string text;
  for (std::size_t i = 0; i < found.size(); ++i)
    text += (i ? " " : "") + std::to_string(candidates[i].person) + ":" + found[i];
  return text;
}

// Banjar 2021: 39 people waited for the papers of five, and one of them died.
TEST(Choose, TheIncompleteDoNotHoldUpTheOthers) {
  std::vector<Candidate> candidates;
  for (std::uint64_t person = 1; person <= 39; ++person) candidates.push_back(ready(person));
  for (std::size_t i = 0; i < 5; ++i) candidates[i].has_nik = false;
  const Choice choice = choose({}, candidates, wish());
  EXPECT_EQ(choice.sent.size(), 34u);
  EXPECT_EQ(choice.left_out.size(), 5u);
}

TEST(Choose, SaysOfEverybodyElseWhy) {
  std::vector<Candidate> candidates{ready(1), ready(2), ready(3), ready(4), ready(5), ready(6)};
  candidates[0].dead = true;
  candidates[1].has_name = false;
  candidates[2].birth_date.reset();
  candidates[3].birth_date = *Date::make(1960, 5, 2);
  candidates[4].birth_date = *Date::make(1960, 5, 3);
  candidates[5].accepted = false;
  EXPECT_EQ(words({}, candidates, wish()),
            "1:DEAD 2:NAME_MISSING 3:BIRTH_DATE_MISSING 4:AGE_ABOVE_MAXIMUM 5:sent 6:NOT_ACCEPTED");
  Wish small = wish();
  small.most = 1;
  EXPECT_EQ(words({}, {ready(1), ready(2), ready(3)}, small), "1:sent 2:beyond 3:beyond");
}

TEST(Choose, KnowsWhatTheCarrierSaidBefore) {
  Enrolments all;
  ASSERT_TRUE(all.send(
      {Direction::Entering, day(5, 2), 0, month(5), 8, {{1, {}}, {2, {}}, {3, {}}, {4, {}}}}));
  ASSERT_TRUE(all.answer({1,
                          day(5, 9),
                          {{1, LineState::Accepted, kFirst, day(5, 2), {}, {}, {}},
                           {2, LineState::Refused, 0, {}, {}, Refusal::NameDiffers, {}},
                           {3, LineState::Held, 0, {}, {}, {}, Hold::Unclear}}}));
  const std::vector<Candidate> again{ready(1), ready(2), ready(3), ready(4), ready(5)};
  EXPECT_EQ(words(all, again, wish()), "1:MEMBER 2:REFUSED_BEFORE 3:HELD 4:SENT 5:sent");
  std::vector<Candidate> mended = again;
  mended[1].corrected = true;
  EXPECT_EQ(words(all, mended, wish()), "1:MEMBER 2:sent 3:HELD 4:SENT 5:sent");
  Wish other = wish();
  other.purses = {1};
  other.again = true;
  EXPECT_EQ(words(all, again, other), "1:MEMBER_ELSEWHERE 2:sent 3:HELD 4:SENT 5:sent");
}

TEST(ChooseLeaving, TheDeadTheEndedAndThoseOfAnotherPurse) {
  decree::Decrees decrees;
  ASSERT_TRUE(
      decrees.issue({{"SK 1", day(4, 20), {"Perwali 18/2025"}},
                     {month(5), month(9)},
                     {{1, 0, 0, 0, {}}, {2, 0, 0, 0, {}}, {3, 0, 0, 0, {}}, {4, 0, 0, 1, {}}}}));
  ASSERT_TRUE(decrees.amend(
      0,
      {{"SK 2", day(6, 20), {"Perwali 18/2025"}}, month(7), {{2, decree::EndReason::Moved}}, {}}));
  Enrolments all;
  Batch batch{Direction::Entering, day(5, 2), 0, month(5), 8, {}};
  Answer answer{1, day(5, 9), {}};
  for (std::uint32_t person = 1; person <= 5; ++person) {
    batch.lines.push_back({person, {}});
    answer.findings.push_back(
        {person, LineState::Accepted, kFirst + person, day(5, 2), {}, {}, {}});
  }
  ASSERT_TRUE(all.send(batch));
  ASSERT_TRUE(all.answer(answer));
  Wish july = wish();
  july.month = month(7);
  const auto dead = [](std::uint64_t person) { return person == 3; };
  const std::vector<Line> expected{{2, LeaveReason::Moved},
                                   {3, LeaveReason::Died},
                                   {4, LeaveReason::OtherPurse},
                                   {5, LeaveReason::ListEnded}};
  EXPECT_EQ(choose_leaving(all, decrees, july, dead), expected);
  ASSERT_TRUE(all.send({Direction::Leaving, day(7, 1), 0, month(7), 1, {expected[0]}}));
  EXPECT_EQ(choose_leaving(all, decrees, july, dead).size(), 3u) << "one is on the way out";
  Wish october = july;
  october.month = month(10);
  EXPECT_EQ(choose_leaving(all, decrees, october, dead).front(), (Line{1, LeaveReason::ListEnded}));
}

}  // namespace
}  // namespace lindung::enrolment
