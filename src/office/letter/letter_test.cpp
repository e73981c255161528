#include "office/letter/letter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engines/rules/source_law_for_tests.h"
#include "office/letter/claim_facts.h"
#include "office/letter/claim_words.h"
#include "office/letter/family.h"
#include "office/letter/law_words.h"
#include "office/letter/refusal.h"
#include "office/letter/rights.h"
#include "office/letter/sums.h"
#include "office/letter/words.h"

namespace lindung::letter {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const rules::RuleBook& law() { return rules::source_law(LINDUNG_SOURCE_DIR); }

Date day(int year, int month, int of_month) { return *Date::make(year, month, of_month); }

const Envelope kEnvelope{{"Dinas", "Jalan 1", "0778"}, *Date::make(2026, 11, 21)};

benefit::Death death(benefit::DeathCause cause, Date since) {
  return {cause, day(2026, 11, 2), since, Rupiah(1'000'000), -1, {}};
}
constexpr auto kOther = benefit::DeathCause::Other;
constexpr auto kAccident = benefit::DeathCause::Accident;

TEST(Words, SayDaysAndSums) {
  EXPECT_EQ(spoken(day(2026, 5, 3)), "3 Mei 2026");
  EXPECT_EQ(in_words(Rupiah(0)), "nol rupiah");
  EXPECT_EQ(in_words(Rupiah(11)), "sebelas rupiah");
  EXPECT_EQ(in_words(Rupiah(1'915)), "seribu sembilan ratus lima belas rupiah");
  EXPECT_EQ(in_words(Rupiah(1'001'100)), "satu juta seribu seratus rupiah");
  EXPECT_EQ(in_words(Rupiah(42'000'000)), "empat puluh dua juta rupiah");
  EXPECT_EQ(in_words(Rupiah(79'500'000)), "tujuh puluh sembilan juta lima ratus ribu rupiah");
  EXPECT_EQ(in_words(Rupiah(-10)), "minus sepuluh rupiah");
}

TEST(LawWords, NameRegulationsInFull) {
  EXPECT_THAT(regulations("PP 44/2015, Pasal 34; press of December 2019"),
              ElementsAre("Peraturan Pemerintah Nomor 44 Tahun 2015, Pasal 34"));
  EXPECT_THAT(
      regulations("Permenaker 5/2021 as amended by Permenaker 1/2025, Pasal 8 (wage earners)"),
      ElementsAre("Peraturan Menteri Ketenagakerjaan Nomor 5 Tahun 2021, Pasal 8"));
  EXPECT_THAT(regulations("PP 44/2015, Pasal 37 ayat (5)"),
              ElementsAre("Peraturan Pemerintah Nomor 44 Tahun 2015, Pasal 37 ayat (5)"));
  EXPECT_THAT(regulations("Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022"),
              ElementsAre("Peraturan Direksi BPJS Ketenagakerjaan Nomor 22/PERDIR.02/072022"));
  EXPECT_THAT(regulations("Practice before 2025"), IsEmpty());
}

TEST(LawWords, DoubtsNameOnlyUnconfirmedRules) {
  const rules::RuleRef sure{"jkm.lump-sum", "PP 82/2019", day(2019, 12, 2), true};
  const rules::RuleRef unsure{"jkm.wait.months", "Permenaker 1/2025", day(2025, 2, 1), false};
  EXPECT_EQ(doubt_remark(law(), std::vector{sure}), "");
  EXPECT_THAT(doubt_remark(law(), std::vector{sure, unsure}),
              HasSubstr("masa tunggu peserta baru"));
  EXPECT_EQ(basis_remark(std::vector{sure, unsure, sure}),
            "Dasar hukum: PP 82/2019, Permenaker 1/2025.");
}

TEST(ClaimFacts, EveryPaperAndHeirHasIndonesianWords) {
  for (const auto cause : {kOther, kAccident}) {
    const auto facts = claim_facts(law(), death(cause, day(2023, 1, 1)));
    ASSERT_TRUE(facts);
    EXPECT_GT(facts->papers.size(), 8U);
    EXPECT_THAT(facts->papers, Each(Not(HasSubstr("-card"))));
    EXPECT_THAT(facts->heirs, HasSubstr("lalu mertua; lalu orang dalam surat wasiat"));
  }
}

TEST(ClaimFacts, AnAccidentExpiresAndALeapDayMoves) {
  auto one = death(kAccident, day(2023, 1, 1));
  EXPECT_EQ(claim_facts(law(), one)->last_day, day(2031, 11, 2));
  one.date = day(2024, 2, 29);
  EXPECT_EQ(claim_facts(law(), one)->last_day, day(2029, 2, 28));
  EXPECT_EQ(claim_facts(law(), death(kOther, day(2023, 1, 1)))->last_day, std::nullopt);
}

TEST(ClaimFacts, BeforeTheLawThereIsNoAnswer) {
  auto one = death(kOther, day(2010, 1, 1));
  one.date = day(2012, 1, 1);
  const auto facts = claim_facts(law(), one);
  ASSERT_FALSE(facts);
  EXPECT_EQ(facts.error().code, "NO_RULE_IN_FORCE");
  EXPECT_EQ(facts.error().where, "date");
}

// The rupiah of a table's rows, without its total.
Rupiah sum(const Table& table) {
  Rupiah all;
  for (const auto& row : table.rows) all += Rupiah::parse(row.value).value();
  return all;
}

TEST(Sums, OfTheTablesAreThoseOfTheBenefit) {
  for (const auto cause : {kOther, kAccident}) {
    auto one = death(cause, day(2020, 1, 1));
    one.children = {{"SD", 4}, {"TK", 1}, {"SMP", 1}};
    const auto benefit = benefit::death_benefit(law(), one).value();
    const Sums sums = sums_of(benefit, one, claim_facts(law(), one).value());
    ASSERT_EQ(sums.tables.size(), 2U);
    EXPECT_EQ(sums.at_once + sums.for_school, benefit.total);
    EXPECT_EQ(sum(std::get<Table>(sums.tables[0])), sums.at_once);
    EXPECT_EQ(sum(std::get<Table>(sums.tables[1])), sums.for_school);
    EXPECT_THAT(std::get<Table>(sums.tables[1]).rows[2].note, HasSubstr("paling banyak untuk 2"));
  }
}

TEST(Sums, SayWhyAChildHasNothingYet) {
  auto one = death(kOther, day(2026, 1, 1));
  one.children = {{"SD", 4}};
  const auto benefit = benefit::death_benefit(law(), one).value();
  const Sums sums = sums_of(benefit, one, claim_facts(law(), one).value());
  EXPECT_EQ(sums.for_school, Rupiah());
  EXPECT_EQ(std::get<Table>(sums.tables[1]).rows[0].note, "belum dapat: perlu 36 bulan iuran");
}

template <class Part>
std::vector<Part> parts(const Letter& letter) {
  std::vector<Part> found;
  for (const auto& block : letter.blocks) {
    if (const auto* one = std::get_if<Part>(&block)) found.push_back(*one);
  }
  return found;
}

TEST(FamilyLetter, WithoutAnySumSaysSoAndShowsNoTableOfSums) {
  const Family family{kEnvelope, "Rahmat", {}, death(kOther, day(2023, 1, 1)), {}};
  const Letter letter = family_letter(law(), family).value();
  EXPECT_TRUE(parts<Table>(letter).empty());
  EXPECT_THAT(parts<Box>(letter)[0].heading, HasSubstr("Belum ada uang santunan"));
  EXPECT_EQ(parts<Box>(letter)[0].figure, "");
}

TEST(FamilyLetter, MarksDoubtsOnlyWhereThereAreSome) {
  for (const auto cause : {kOther, kAccident}) {
    const auto one = death(cause, day(2023, 1, 1));
    const Family family{kEnvelope, "Rahmat", {}, one, benefit::death_benefit(law(), one).value()};
    EXPECT_EQ(family_letter(law(), family)->remarks.size(), cause == kOther ? 2U : 1U);
  }
}

TEST(RightsLetter, LeavesOutTheWaitThatIsOver) {
  const Letter fresh =
      rights_letter(law(), {kEnvelope, "Siti", day(2026, 11, 1), {}, Rupiah(1'000'000)}).value();
  const Letter old =
      rights_letter(law(), {kEnvelope, "Siti", day(2026, 1, 1), {}, Rupiah(1'000'000)}).value();
  EXPECT_THAT(parts<Table>(fresh)[0].rows[3].note, HasSubstr("sebelum 1 Februari 2027"));
  EXPECT_EQ(parts<Table>(old)[0].rows[3].note, "untuk keluarga");
}

Refusal refusal(RefusalReason reason, benefit::DeathCause cause, Date since) {
  return {kEnvelope, "Rahmat", {{"Siti", "istri"}}, death(cause, since), reason};
}

std::string code(const Result<Letter>& letter) { return letter ? "" : letter.error().code; }

TEST(RefusalLetter, IsNotWrittenAgainstTheLaw) {
  const auto written = [](RefusalReason reason, benefit::DeathCause cause, Date since) {
    return code(refusal_letter(law(), refusal(reason, cause, since)));
  };
  const std::string no = "LETTER_CONTRADICTED";
  EXPECT_EQ(written(RefusalReason::Waiting, kOther, day(2026, 8, 3)), "");
  EXPECT_EQ(written(RefusalReason::Waiting, kOther, day(2026, 8, 2)), no);
  EXPECT_EQ(written(RefusalReason::Waiting, kAccident, day(2026, 8, 3)), no);
  EXPECT_EQ(written(RefusalReason::NotWorkAccident, kOther, day(2026, 1, 1)), no);
  EXPECT_EQ(written(RefusalReason::ScholarshipMonths, kOther, day(2023, 11, 3)), "");
  EXPECT_EQ(written(RefusalReason::ScholarshipMonths, kOther, day(2023, 11, 2)), no);
  EXPECT_EQ(written(RefusalReason::TooLate, kAccident, day(2026, 1, 1)), no);
  EXPECT_EQ(written(RefusalReason::TooLate, kOther, day(2026, 1, 1)), no);
}

TEST(RefusalLetter, TooLateBeginsOnTheDayAfterTheLast) {
  auto late = refusal(RefusalReason::TooLate, kAccident, day(2026, 1, 1));
  late.envelope.written = day(2031, 11, 2);
  EXPECT_EQ(code(refusal_letter(law(), late)), "LETTER_CONTRADICTED");
  late.envelope.written = day(2031, 11, 3);
  const auto letter = refusal_letter(law(), late);
  ASSERT_TRUE(letter);
  EXPECT_THAT(parts<Box>(*letter)[0].lines[0], HasSubstr("2 November 2031"));
}

TEST(RefusalLetter, OfAnAccidentLeavesTheOrdinarySum) {
  const auto letter =
      refusal_letter(law(), refusal(RefusalReason::NotWorkAccident, kAccident, day(2023, 1, 1)));
  ASSERT_TRUE(letter);
  EXPECT_EQ(sum(parts<Table>(*letter)[0]), Rupiah(42'000'000));
}

TEST(RefusalReasons, AreFoundByTheirIdsAndLeaveNoGapInTheirTexts) {
  for (int i = 0; i <= static_cast<int>(RefusalReason::ScholarshipMonths); ++i) {
    const auto reason = static_cast<RefusalReason>(i);
    const auto& text = refusal_text(reason);
    EXPECT_EQ(text.reason, reason);
    EXPECT_EQ(parse_refusal_reason(text.id), reason);
    EXPECT_THAT(std::string(refusal_reason_ids()), HasSubstr(std::string(text.id)));
  }
  EXPECT_EQ(parse_refusal_reason("mood"), std::nullopt);
}

}  // namespace
}  // namespace lindung::letter
