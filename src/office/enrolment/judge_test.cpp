#include "office/enrolment/judge.h"

#include <gtest/gtest.h>

namespace lindung::enrolment {
namespace {

Date day(int of_month, int number) { return *Date::make(2025, of_month, number); }
constexpr std::uint64_t kNik = 2171051203859001;
constexpr std::uint64_t kKpj = 10'000'000'001;

class JudgedAnswer : public testing::Test {
 protected:
  JudgedAnswer() {
    sent_ = {{1, kNik, 0, "Bayu Pranata", day(1, 1)},
             {2, 2171055405909002, 0, "Melati Karsa", *Date::make(1990, 5, 14)},
             {3, 2171051203859403, 0, "Surya Wirawan", *Date::make(1985, 3, 12)},
             {4, 0, 0, "Gilang Permana", *Date::make(1979, 8, 30)}};
    died_.resize(sent_.size());
    Batch batch{Direction::Entering, day(5, 2), 0, *Month::make(2025, 5), 8, {}};
    for (std::uint64_t person = 1; person <= 4; ++person) batch.lines.push_back({person, {}});
    EXPECT_TRUE(enrolments_.send(batch));
  }

  static AnswerRow row(std::uint64_t nik, std::string name, std::uint64_t kpj = kKpj) {
    AnswerRow one;
    one.nik = nik;
    one.name = std::move(name);
    one.kpj = kpj;
    return one;
  }

  std::vector<JudgedRow> judged(std::vector<AnswerRow> rows) const {
    return judge(enrolments_, sent_, died_, rows, terms_);
  }
  JudgedRow one(AnswerRow row) const { return judged({std::move(row)}).front(); }
  // "accepted 1 nik", "held 3 near-nik UNCLEAR".
  static std::string words(const JudgedRow& row) {
    std::string text(fate_id(row.fate));
    if (row.match.line != 0)
      text += " " + std::to_string(row.match.line) + " " + std::string(fit_id(row.match.fit));
    if (row.fate == Fate::Held) text += " " + std::string(info(row.finding.hold).code);
    if (row.fate == Fate::Refused) text += " " + std::string(info(row.finding.refusal).code);
    return text;
  }

  Enrolments enrolments_;
  std::vector<SentPerson> sent_;
  std::vector<std::optional<Date>> died_;
  AnswerTerms terms_{1, day(5, 20), std::nullopt};
};

TEST_F(JudgedAnswer, NumberThenNearNumberThenNameAndBirth) {
  EXPECT_EQ(words(one(row(kNik, "BAYU PRANATA"))), "accepted 1 nik");
  EXPECT_EQ(words(one(row(kNik, ""))), "accepted 1 nik");
  EXPECT_EQ(words(one(row(kNik + 5, "Bayu Pranata"))), "accepted 1 near-nik");
  EXPECT_EQ(words(one(row(2171055405900902, "Melati Karsa"))), "accepted 2 near-nik") << "a swap";
  EXPECT_EQ(words(one(row(kNik + 5, "Rudi Hartono"))), "held ROW_FITS_NOBODY");
  AnswerRow unnumbered = row(0, "GILANG PERMANA, S.Pd");
  EXPECT_EQ(words(one(unnumbered)), "held ROW_FITS_NOBODY") << "a name alone is nobody's";
  unnumbered.birth_date = *Date::make(1979, 8, 30);
  EXPECT_EQ(words(one(unnumbered)), "accepted 4 name-and-birth");
}

TEST_F(JudgedAnswer, WhatCouldBeTwoPeopleIsNotGuessed) {
  sent_[3] = {4, kNik + 1, 0, "Bayu Pranata", day(1, 2)};
  EXPECT_EQ(words(one(row(kNik + 5, "Bayu Pranata"))), "held ROW_FITS_SEVERAL");
  EXPECT_EQ(words(one(row(kNik, "Bayu Pranata"))), "accepted 1 nik");
  // The exact row takes its line, so that the near one has one line left.
  const auto both = judged({row(kNik + 5, "Bayu Pranata"), row(kNik, "Bayu Pranata", kKpj + 1)});
  EXPECT_EQ(words(both[0]), "accepted 4 near-nik");
  EXPECT_EQ(words(both[1]), "accepted 1 nik");
  EXPECT_EQ(words(one(row(kNik, "Slamet Widodo"))), "held 1 nik NIK_WITH_OTHER_NAME");
}

TEST_F(JudgedAnswer, TwoRowsAboutOnePersonCountOnceOrNotAtAll) {
  const auto alike = judged({row(kNik, "Bayu Pranata"), row(kNik, "Bayu Pranata")});
  EXPECT_EQ(words(alike[0]), "accepted 1 nik");
  EXPECT_EQ(words(alike[1]), "known 1 nik");
  const auto unlike = judged({row(kNik, "Bayu Pranata"), row(kNik, "Bayu Pranata", kKpj + 1)});
  EXPECT_EQ(words(unlike[0]), "held 1 nik TWO_ROWS");
  EXPECT_EQ(words(unlike[1]), "held 1 nik TWO_ROWS");
  const auto number = judged({row(kNik, "Bayu Pranata"), row(2171055405909002, "Melati Karsa")});
  EXPECT_EQ(words(number[0]), "held 1 nik KPJ_OF_SOMEBODY_ELSE");
  EXPECT_EQ(words(number[1]), "held 2 nik KPJ_OF_SOMEBODY_ELSE");
  EXPECT_EQ(findings_of(enrolments_, number, terms_).findings.size(), 2u);
}

// Market traders were once registered as wage earners, which opened wage subsidies to them.
TEST_F(JudgedAnswer, AWageEarnerIsNotTakenForOneOfOurs) {
  AnswerRow trader = row(kNik, "Bayu Pranata");
  trader.segment = roster::Segment::WageEarner;
  EXPECT_EQ(words(one(trader)), "held 1 nik WRONG_SEGMENT");
  trader.segment = roster::Segment::NonWageEarner;
  EXPECT_EQ(words(one(trader)), "accepted 1 nik");
}

TEST_F(JudgedAnswer, WordsDecideBeforeNumbers) {
  AnswerRow said = row(kNik, "Bayu Pranata");
  said.said = Said::Refused;
  said.refusal = Refusal::AlreadyMember;
  EXPECT_EQ(words(one(said)), "refused 1 nik ALREADY_MEMBER");
  said.said = Said::Both;
  EXPECT_EQ(words(one(said)), "held 1 nik UNCLEAR");
  said.said = Said::Waiting;
  EXPECT_EQ(words(one(said)), "waiting 1 nik");
  EXPECT_EQ(words(one(row(kNik, "Bayu Pranata", 0))), "waiting 1 nik");
  said.said = Said::Accepted;
  said.kpj = 0;
  EXPECT_EQ(words(one(said)), "held 1 nik KPJ_MISSING");
}

TEST_F(JudgedAnswer, TheStartIsTheAnswersElseTheAgreementsElseTheAnswersDay) {
  EXPECT_EQ(one(row(kNik, "Bayu Pranata")).finding.start, day(5, 20));
  terms_.agreement = day(1, 10);
  EXPECT_EQ(one(row(kNik, "Bayu Pranata")).finding.start, day(5, 1)) << "never before the list";
  EXPECT_EQ(one(row(kNik, "Bayu Pranata")).finding.basis, StartBasis::Agreement);
  AnswerRow named = row(kNik, "Bayu Pranata");
  named.start = day(5, 8);
  EXPECT_EQ(one(named).finding.start, day(5, 8));
  EXPECT_EQ(one(named).finding.basis, StartBasis::Answer);
  named.start = day(1, 9);
  EXPECT_EQ(words(one(named)), "held 1 nik START_TOO_EARLY");
  terms_.agreement.reset();
  named.start = day(5, 1);
  EXPECT_EQ(words(one(named)), "held 1 nik START_TOO_EARLY") << "before it was sent";
  named.start.reset();
  named.start_unreadable = true;
  EXPECT_EQ(words(one(named)), "held 1 nik START_UNREADABLE");
}

// Banjar 2021: entered after the death. He becomes no member, whatever the file says, unless his
// protection had begun before.
TEST_F(JudgedAnswer, NobodyBecomesAMemberAfterHisDeath) {
  died_[0] = day(5, 12);
  EXPECT_EQ(words(one(row(kNik, "Bayu Pranata"))), "refused 1 nik DEAD_HERE");
  AnswerRow named = row(kNik, "Bayu Pranata");
  named.start = day(5, 13);
  EXPECT_EQ(words(one(named)), "refused 1 nik DEAD_HERE");
  named.start = day(5, 10);
  EXPECT_EQ(words(one(named)), "accepted 1 nik");
  EXPECT_TRUE(one(named).died_since) << "there is a claim";
  EXPECT_FALSE(one(row(2171055405909002, "Melati Karsa")).died_since);
}

TEST_F(JudgedAnswer, WhatWasAcceptedStays) {
  const auto first = judged({row(kNik, "Bayu Pranata")});
  ASSERT_TRUE(enrolments_.answer(findings_of(enrolments_, first, terms_)));
  EXPECT_EQ(words(one(row(kNik, "Bayu Pranata"))), "known 1 nik");
  AnswerRow other = row(kNik, "Bayu Pranata");
  other.said = Said::Refused;
  EXPECT_EQ(words(one(other)), "held 1 nik CONTRADICTS");
  EXPECT_EQ(words(one(row(kNik, "Bayu Pranata", kKpj + 3))), "held 1 nik CONTRADICTS");
  EXPECT_TRUE(findings_of(enrolments_, judged({other}), terms_).findings.empty());
  EXPECT_EQ(words(one(row(2171055405909002, "Melati Karsa"))), "held 2 nik KPJ_OF_SOMEBODY_ELSE");
}

TEST_F(JudgedAnswer, AnAnswerToAnOlderBatchDoesNotOvertakeTheNewer) {
  AnswerRow no = row(kNik, "Bayu Pranata");
  no.said = Said::Refused;
  ASSERT_TRUE(enrolments_.answer(findings_of(enrolments_, judged({no}), terms_)));
  ASSERT_TRUE(
      enrolments_.send({Direction::Entering, day(6, 2), 0, *Month::make(2025, 6), 7, {{1, {}}}}));
  const auto late = judged({row(kNik, "Bayu Pranata")});
  EXPECT_EQ(words(late[0]), "held 1 nik SENT_AGAIN");
  EXPECT_TRUE(findings_of(enrolments_, late, terms_).findings.empty());
}

TEST_F(JudgedAnswer, WhoLeavesIsFoundByHisMemberNumberToo) {
  ASSERT_TRUE(
      enrolments_.answer(findings_of(enrolments_, judged({row(kNik, "Bayu Pranata")}), terms_)));
  ASSERT_TRUE(enrolments_.send(
      {Direction::Leaving, day(9, 1), 0, *Month::make(2025, 9), 1, {{1, LeaveReason::Died}}}));
  const std::vector<SentPerson> leaving{{1, kNik, kKpj, "Bayu Pranata", std::nullopt}};
  const std::vector<std::optional<Date>> died{day(8, 20)};
  AnswerRow done = row(0, "B. Pranata");
  const AnswerTerms terms{2, day(9, 4), std::nullopt};
  EXPECT_EQ(words(judge(enrolments_, leaving, died, std::vector{done}, terms)[0]), "waiting 1 kpj");
  done.said = Said::Accepted;
  EXPECT_EQ(words(judge(enrolments_, leaving, died, std::vector{done}, terms)[0]),
            "accepted 1 kpj");
}

}  // namespace
}  // namespace lindung::enrolment
