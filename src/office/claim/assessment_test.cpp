#include "office/claim/assessment.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "office/claim/claims_for_tests.h"
#include "office/claim/clocks.h"
#include "office/claim/documents.h"
#include "office/claim/heirs.h"
#include "office/claim/scholarship.h"

namespace lindung::claim {
namespace {

using namespace testing;

const rules::RuleBook& law() {
  static const rules::RuleBook kLaw = load_law(LINDUNG_SOURCE_DIR);
  return kLaw;
}

using Months = std::vector<coverage::PersonMonthFacts>;

std::vector<NeededPaper> papers_of(const Claim& claim) { return checklist(law(), claim).value(); }
std::vector<Clock> clocks_of(const Claim& claim) { return clocks(law(), claim).value(); }

void hand_in_all(Telling& told, const char* on) {
  std::vector<std::string> documents;
  for (const auto& paper : papers_of(told.claim)) documents.push_back(paper.document);
  told.papers(on, documents);
}

Telling widow(const char* died, const char* reported) {
  return Telling()
      .then(reported, death_report(died))
      .then(reported, NameHeir{heir("Melati", Relation::Spouse)});
}

Assessment assessed(const Claim& claim, const Months& months, const char* on) {
  Member member;
  member.months = months;
  auto found = assess(law(), claim, member, day(on));
  if (!found) throw std::runtime_error(found.error().code + ": " + found.error().message.en);
  return *std::move(found);
}

const Remark* remark(const Assessment& found, std::string_view code) {
  const auto at = std::find_if(found.remarks.begin(), found.remarks.end(),
                               [&](const Remark& one) { return one.code == code; });
  return at == found.remarks.end() ? nullptr : &*at;
}

bool has(const Assessment& found, std::string_view code) { return remark(found, code) != nullptr; }

TEST(Assessment, OrdinaryDeathWithThreeMonths) {
  const auto found = assessed(widow("2026-03-10", "2026-03-12").claim,
                              covered("2025-06", "2026-03"), "2026-03-20");
  EXPECT_EQ(found.total, Rupiah(42'000'000));
  EXPECT_EQ(found.standing, "covered");
  EXPECT_TRUE(found.listed && found.registered && found.paid);
  EXPECT_EQ(found.full_death_from, day("2025-09-01"));
  EXPECT_EQ(found.entitled, (std::vector<std::uint32_t>{1}));
  EXPECT_EQ(found.lines.size(), 3U);
}

TEST(Assessment, TheThreeMonthRuleIsOfItsTime) {
  const auto two = assessed(widow("2025-09-10", "2025-09-12").claim, covered("2025-08", "2025-09"),
                            "2025-09-20");
  EXPECT_EQ(two.total, Rupiah(10'000'000));
  const auto before = assessed(widow("2022-09-10", "2022-09-12").claim,
                               covered("2022-08", "2022-09"), "2022-09-20");
  EXPECT_EQ(before.total, Rupiah(42'000'000));
}

TEST(Assessment, InTheGraceAndAfterIt) {
  const auto claim = widow("2026-02-10", "2026-02-12").claim;
  const auto grace = assessed(claim, covered("2025-06", "2025-12"), "2026-02-20");
  EXPECT_EQ(grace.standing, "in-grace");
  EXPECT_EQ(grace.total, Rupiah(42'000'000));
  EXPECT_TRUE(has(grace, "IN_GRACE"));
  const auto ended = assessed(claim, covered("2025-01", "2025-10"), "2026-02-20");
  EXPECT_EQ(ended.standing, "ended");
  EXPECT_EQ(ended.total, Rupiah());
  EXPECT_TRUE(has(ended, "COVER_ENDED"));
  const auto never = assessed(claim, {}, "2026-02-20");
  EXPECT_EQ(never.total, Rupiah());
  EXPECT_TRUE(has(never, "NEVER_COVERED"));
}

TEST(Assessment, ALapseRestartsTheWait) {
  Months months = covered("2025-01", "2025-06");
  for (const auto& later : covered("2025-11", "2025-12")) months.push_back(later);
  const auto found = assessed(widow("2025-12-10", "2025-12-12").claim, months, "2025-12-20");
  EXPECT_EQ(found.total, Rupiah(10'000'000));
  EXPECT_EQ(found.full_death_from, day("2026-02-01"));
}

TEST(Assessment, SaysWhenNoDecreeNamesThePerson) {
  Months months = covered("2025-06", "2026-03");
  months.back().listed = false;
  const auto found = assessed(widow("2026-03-10", "2026-03-12").claim, months, "2026-03-20");
  EXPECT_EQ(found.total, Rupiah(42'000'000));
  EXPECT_TRUE(has(found, "NOT_LISTED"));
}

Telling deadly_accident() {
  Report report = death_report("2026-03-10");
  report.incident = Incident::AccidentDeath;
  report.died_on = day("2026-03-11");
  report.place = Place::Road;
  report.occupation = "ojek";
  report.registered_occupation = "nelayan";
  return Telling()
      .then("2026-03-11", report)
      .then("2026-03-12", NameHeir{heir("Melati", Relation::Spouse)});
}

TEST(Assessment, DeathAtWorkHasNoWait) {
  const auto found = assessed(deadly_accident().claim, covered("2026-03", "2026-03"), "2026-03-12");
  EXPECT_EQ(found.total, Rupiah(70'000'000));
  EXPECT_TRUE(has(found, "OCCUPATION_DIFFERS"));
  EXPECT_FALSE(has(found, "LATE_REPORT"));
}

TEST(Assessment, ALateReportIsFlagged) {
  Report report = death_report("2026-03-10");
  report.incident = Incident::AccidentDeath;
  report.died_on = report.event_on;
  const auto late = Telling().then("2026-03-13", report).claim;
  EXPECT_TRUE(has(assessed(late, covered("2026-01", "2026-03"), "2026-03-14"), "LATE_REPORT"));
  EXPECT_FALSE(has(assessed(late, covered("2026-01", "2026-03"), "2031-03-10"), "EXPIRED"));
  EXPECT_TRUE(has(assessed(late, covered("2026-01", "2026-03"), "2031-03-11"), "EXPIRED"));
}

TEST(Assessment, AnAccidentWaitsForItsOutcome) {
  Report report = death_report("2024-05-01");
  report.incident = Incident::Accident;
  auto told = Telling().then("2024-05-02", report);
  const Months months = covered("2024-01", "2024-05");
  Member member;
  member.months = months;
  const auto early = assess(law(), told.claim, member, day("2024-06-01"));
  ASSERT_FALSE(early);
  EXPECT_EQ(early.error().code, "CLAIM_STATE");
  Outcome outcome;
  outcome.incapacity_days = 45;
  outcome.parts = {{"right-thumb", -1}};
  outcome.land = Rupiah(6'200'000);
  outcome.sea = Rupiah(1'500'000);
  told.then("2024-07-01", outcome);
  const auto found = assessed(told.claim, months, "2024-07-02");
  EXPECT_EQ(found.total, Rupiah(6'500'000 + 1'500'000 + 12'000'000));
  EXPECT_TRUE(found.entitled.empty());
}

TEST(Assessment, WhatWasPaidForTheDeadComesBack) {
  const auto claim = widow("2026-03-10", "2026-03-12").claim;
  const auto found = assessed(claim, covered("2025-06", "2026-12"), "2026-03-20");
  EXPECT_EQ(found.months_after_death, 9);
  EXPECT_EQ(found.refund_months, 9);
  EXPECT_EQ(found.refund, Rupiah(151'200));
  ASSERT_TRUE(has(found, "PAID_AFTER_DEATH"));
  const Text& said = remark(found, "PAID_AFTER_DEATH")->text;
  EXPECT_NE(said.id.find("yang dapat kembali 9 (Rp 151.200)"), std::string::npos) << said.id;
  EXPECT_NE(said.en.find("what can come back: 9 (Rp 151,200)"), std::string::npos) << said.en;
  const auto later = assessed(claim, covered("2025-06", "2026-12"), "2026-05-20");
  EXPECT_EQ(later.months_after_death, 9);
  EXPECT_EQ(later.refund_months, 7);  // months before the claim stay with the carrier
  EXPECT_FALSE(
      has(assessed(claim, covered("2025-06", "2026-03"), "2026-03-20"), "PAID_AFTER_DEATH"));
}

TEST(Heirs, OnlyTheHighestRankIsEntitled) {
  const auto entitled = [](std::initializer_list<Relation> relations) {
    auto told = Telling().then("2026-03-12", death_report("2026-03-10"));
    for (const Relation relation : relations)
      told.then("2026-03-12", NameHeir{heir("X", relation)});
    return entitled_heirs(law(), told.claim)->heirs;
  };
  using Numbers = std::vector<std::uint32_t>;
  EXPECT_EQ(entitled({}), Numbers{});
  EXPECT_EQ(entitled({Relation::Parent, Relation::Child, Relation::Spouse}), (Numbers{2, 3}));
  EXPECT_EQ(entitled({Relation::Sibling, Relation::Parent, Relation::Grandchild}), (Numbers{2, 3}));
  EXPECT_EQ(entitled({Relation::NamedInWill, Relation::ParentInLaw}), (Numbers{2}));
  EXPECT_EQ(entitled({Relation::ParentInLaw, Relation::Sibling}), (Numbers{2}));
  EXPECT_EQ(entitled({Relation::FuneralArranger, Relation::Other}), (Numbers{2}));
  EXPECT_EQ(entitled({Relation::FuneralArranger}), (Numbers{1}));
}

TEST(Heirs, WithoutAnyOnlyTheFuneralIsPaid) {
  const auto told = Telling()
                        .then("2026-03-12", death_report("2026-03-10"))
                        .then("2026-03-12", NameHeir{heir("Tetangga", Relation::FuneralArranger)});
  const auto found = assessed(told.claim, covered("2025-06", "2026-03"), "2026-03-20");
  EXPECT_EQ(found.total, Rupiah(10'000'000));
  EXPECT_TRUE(has(found, "FUNERAL_ONLY"));
}

std::string papers(const Claim& claim) {
  std::string all;
  for (const auto& paper : papers_of(claim)) {
    EXPECT_FALSE(paper.name.id.empty());
    EXPECT_NE(paper.name.id, paper.document);
    all += paper.document + " ";
  }
  return all;
}

TEST(Checklist, FollowsTheCase) {
  const std::string always =
      "member-card identity-card heir-identity-card family-card death-certificate heir-letter "
      "heir-bank-book ";
  const auto death = [&](Relation relation) {
    return papers(Telling()
                      .then("2026-03-12", death_report("2026-03-10"))
                      .then("2026-03-12", NameHeir{heir("X", relation)})
                      .claim);
  };
  EXPECT_EQ(death(Relation::Spouse), always + "marriage-book ");
  EXPECT_EQ(death(Relation::Child), always + "birth-certificate ");
  EXPECT_EQ(death(Relation::Parent), always);
  EXPECT_EQ(death(Relation::NamedInWill), always + "notarial-will ");
  EXPECT_EQ(death(Relation::Other), always + "court-determination ");
  EXPECT_EQ(death(Relation::FuneralArranger), always + "funeral-proof ");
  const std::string work = papers(deadly_accident().claim);
  EXPECT_NE(work.find("police-report"), std::string::npos);  // it happened on the road
  EXPECT_NE(work.find("first-report"), std::string::npos);
  EXPECT_EQ(work.find("violence"), std::string::npos);
}

TEST(Checklist, SaysWhereTheCertificateComesFrom) {
  auto told = widow("2026-03-10", "2026-03-12");
  told.claim.report.place = Place::Hospital;
  const auto list = papers_of(told.claim);
  const auto certificate = std::find_if(list.begin(), list.end(), [](const auto& paper) {
    return paper.document == "death-certificate";
  });
  ASSERT_NE(certificate, list.end());
  EXPECT_NE(certificate->hint.en.find("hospital"), std::string::npos);
  EXPECT_FALSE(certificate->handed_in);
  told.then("2026-03-15", HandIn{{"death-certificate"}, "diganti surat RT"});
  EXPECT_EQ(papers_of(told.claim)[4].handed_in, day("2026-03-15"));
  EXPECT_EQ(papers_of(told.claim)[4].waived, "diganti surat RT");
}

const Clock* clock(const std::vector<Clock>& all, std::string_view id) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& c) { return c.id == id; });
  return found == all.end() ? nullptr : &*found;
}

Telling complete(const char* on) {
  auto told = widow("2026-03-10", "2026-03-12");
  hand_in_all(told, on);
  return told;
}

TEST(Clocks, EveryOpenStageHasOne) {
  auto told = widow("2026-03-10", "2026-03-12");
  EXPECT_EQ(*holder_of(law(), told.claim), Holder::Family);
  told = complete("2026-03-16");
  EXPECT_EQ(*holder_of(law(), told.claim), Holder::Office);
  auto all = clocks_of(told.claim);
  ASSERT_TRUE(clock(all, "papers"));
  EXPECT_EQ(clock(all, "papers")->due, day("2026-04-11"));
  told.then("2026-03-17",
            Assess{assessed(told.claim, covered("2025-01", "2026-03"), "2026-03-17")});
  EXPECT_EQ(*holder_of(law(), told.claim), Holder::Approver);
  EXPECT_TRUE(clock(clocks_of(told.claim), "send"));
  told.then("2026-03-18", Send{}, "budi");  // a Wednesday; three working days: Monday
  EXPECT_EQ(*holder_of(law(), told.claim), Holder::Carrier);
  all = clocks_of(told.claim);
  EXPECT_EQ(clock(all, "carrier")->due, day("2026-03-23"));
  EXPECT_FALSE(clock(all, "carrier")->late_on(day("2026-03-23")));
  EXPECT_TRUE(clock(all, "carrier")->late_on(day("2026-03-24")));
  told.then("2026-03-20", Decide{Rupiah(42'000'000), ""});
  EXPECT_FALSE(clock(clocks_of(told.claim), "carrier")->ended);
  told.then("2026-03-21", Pay{Rupiah(42'000'000), 1, {}});
  all = clocks_of(told.claim);
  EXPECT_EQ(clock(all, "carrier")->ended, day("2026-03-21"));
  EXPECT_EQ(clock(all, "hand-over")->holder, Holder::Heir);
  told.then("2026-03-22", HandOver{Rupiah(42'000'000), 1});
  EXPECT_EQ(*holder_of(law(), told.claim), Holder::Nobody);
  for (const Clock& one : clocks_of(told.claim)) EXPECT_TRUE(one.ended) << one.id;
}

TEST(Clocks, ARefusalWaitsForAnAnswer) {
  auto told = complete("2026-03-16");
  told.then("2026-03-17", Assess{assessed(told.claim, covered("2025-01", "2026-03"), "2026-03-17")})
      .then("2026-03-18", Send{}, "budi")
      .then("2026-03-30", Decide{{}, "tidak aktif"});
  const auto all = clocks_of(told.claim);
  EXPECT_EQ(clock(all, "carrier")->ended, day("2026-03-30"));
  EXPECT_EQ(clock(all, "refusal")->due, day("2026-04-13"));
  EXPECT_FALSE(*late_payment(law(), told.claim, day("2026-05-01")));
}

TEST(LatePayment, IsOnePerCentADay) {
  auto told = complete("2026-03-16");
  told.then("2026-03-17", Assess{assessed(told.claim, covered("2025-01", "2026-03"), "2026-03-17")})
      .then("2026-03-18", Send{}, "budi")
      .then("2026-03-20", Decide{Rupiah(42'000'000), ""});
  EXPECT_FALSE(*late_payment(law(), told.claim, day("2026-03-23")));
  const auto running = *late_payment(law(), told.claim, day("2026-03-24"));
  ASSERT_TRUE(running);
  EXPECT_EQ(running->amount, Rupiah(420'000));
  told.then("2026-03-27", Pay{Rupiah(42'000'000), 1, {}});
  const auto late = *late_payment(law(), told.claim, day("2026-12-31"));
  ASSERT_TRUE(late);
  EXPECT_EQ(late->days, 4);
  EXPECT_EQ(late->amount, Rupiah(1'680'000));
}

Telling family_with(std::vector<Heir> children, const char* died = "2025-09-10") {
  auto told = widow(died, died);
  for (auto& child : children) told.then(died, NameHeir{std::move(child)});
  return told;
}

TEST(Scholarship, GoesUpTheSchoolYearByYear) {  // SD 4 to the end of S1: 79.5 million
  const auto told = family_with({pupil("Ana", "SD", 4)});
  const auto all = *scholarships(law(), told.claim, 36);
  EXPECT_EQ(all.total, Rupiah(79'500'000));
  EXPECT_EQ(all.years.size(), 14U);
  EXPECT_EQ(all.years.front(), (SchoolYear{2, 2025, "SD", 4, Rupiah(1'500'000)}));
  EXPECT_EQ(all.years.back(), (SchoolYear{2, 2038, "S1", 5, Rupiah(12'000'000)}));
}

TEST(Scholarship, IsTheSumOfTheCalculator) {
  for (const char* level : {"TK", "SD", "SMP", "SMA", "S1"}) {
    const auto told = family_with({pupil("Ana", level, 1), pupil("Budi", level, 2)});
    const auto benefit = benefit::death_benefit(law(), {benefit::DeathCause::Other,
                                                        day("2025-09-10"),
                                                        day("2020-01-01"),
                                                        Rupiah(1'000'000),
                                                        40,
                                                        {{level, 1}, {level, 2}}});
    ASSERT_TRUE(benefit);
    EXPECT_EQ(scholarships(law(), told.claim, 40)->total + Rupiah(42'000'000), benefit->total);
  }
}

TEST(Scholarship, NeedsThreeYearsAndCountsTwoChildren) {
  const auto told =
      family_with({pupil("Ana", "TK", 1), pupil("Budi", "TK", 1), pupil("Citra", "TK", 1)});
  const auto few = *scholarships(law(), told.claim, 35);
  EXPECT_TRUE(few.years.empty());
  EXPECT_EQ(few.remarks.front().code, "SCHOLARSHIP_MONTHS");
  const auto all = *scholarships(law(), told.claim, 36);
  EXPECT_EQ(all.total, Rupiah(174'000'000));
  EXPECT_EQ(all.remarks.front().code, "SCHOLARSHIP_CHILDREN");
}

TEST(Scholarship, EndsAtTwentyThree) {
  Heir child = pupil("Ana", "S1", 1);
  child.birth_date = day("2005-07-01");  // 23 on the first day of the school year 2028
  EXPECT_EQ(scholarships(law(), family_with({child}).claim, 36)->years.size(), 3U);
  child.birth_date = day("2005-07-02");
  EXPECT_EQ(scholarships(law(), family_with({child}).claim, 36)->years.size(), 4U);
}

TEST(Scholarship, OnceBeforeDecember2019) {
  const auto told = family_with({pupil("Ana", "SD", 1), pupil("Budi", "SD", 2)}, "2019-11-10");
  const auto all = *scholarships(law(), told.claim, 60);
  EXPECT_EQ(all.total, Rupiah(12'000'000));
}

TEST(Scholarship, FollowsTheLettersOfTheSchool) {
  auto told = family_with({pupil("Ana", "SMA", 2), pupil("Kecil", "", 0)});
  told.then("2026-08-01", SchoolLetter{2, 2026, "SMA", 2, ""});  // repeats the year
  EXPECT_EQ(scholarships(law(), told.claim, 36)->years[1].grade, 2);
  told.then("2028-08-01", SchoolLetter{2, 2028, "", 0, "bekerja"});
  const auto ended = *scholarships(law(), told.claim, 36);
  EXPECT_EQ(ended.years.size(), 3U);
  EXPECT_EQ(ended.years.back().year, 2027);
  told.then("2027-08-01", SchoolLetter{3, 2027, "TK", 1, ""});  // the small one enters school
  EXPECT_EQ(scholarships(law(), told.claim, 36)->years[3],
            (SchoolYear{3, 2027, "TK", 1, Rupiah(1'500'000)}));
}

TEST(Scholarship, OfAYearIsPaidAfterItsLetter) {
  auto told = family_with({pupil("Ana", "SD", 1)});
  hand_in_all(told, "2025-09-16");
  told.then("2025-09-17", Assess{assessed(told.claim, covered("2021-01", "2025-09"), "2025-09-17")})
      .then("2025-09-18", Send{}, "budi");
  EXPECT_TRUE(school_years_begun(law(), told.claim, day("2026-08-01"))->empty());
  told.then("2025-09-20", Decide{Rupiah(42'000'000), ""});
  auto begun = *school_years_begun(law(), told.claim, day("2026-06-30"));
  ASSERT_EQ(begun.size(), 1U);
  EXPECT_FALSE(begun[0].letter_on);
  const auto early = told.attempt("2025-10-01", Pay{Rupiah(1'500'000), 2, 2025});
  ASSERT_FALSE(early);
  EXPECT_EQ(early.error().code, "CLAIM_STATE");
  told.then("2025-10-01", SchoolLetter{2, 2025, "SD", 1, ""})
      .then("2025-10-02", Pay{Rupiah(1'500'000), 2, 2025});
  begun = *school_years_begun(law(), told.claim, day("2026-07-01"));
  ASSERT_EQ(begun.size(), 2U);
  EXPECT_EQ(begun[0].paid, Rupiah(1'500'000));
  EXPECT_FALSE(begun[1].paid_on);
  EXPECT_EQ(told.claim.state, State::Decided);  // the benefit itself is not paid yet
  EXPECT_FALSE(told.attempt("2025-10-03", SchoolLetter{1, 2026, "SD", 2, ""}));  // the widow
  EXPECT_EQ(scholarships(law(), family_with({pupil("X", "S2", 1)}).claim, 36).error().code,
            "CLAIM_VALUE");
}

}  // namespace
}  // namespace lindung::claim
