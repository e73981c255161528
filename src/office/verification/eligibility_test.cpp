// The conditions of the scheme.
#include "office/verification/eligibility.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "office/verification/situation_test.h"

namespace lindung::verification {
namespace {

using scheme::CriterionKind;
using scheme::WhenUnknown;
using ::testing::ElementsAre;

const Someone kYoung{"Rangga Saputra", "2007-06-02", 'L', nik_for("2007-06-02", 'L', 9001)};
const Someone kOld{"Sukarni Mangunsong", "1960-06-01", 'P', nik_for("1960-06-01", 'P', 9002)};
const Someone kFits{"Yohanes Latuheru", "1987-02-14", 'L', nik_for("1987-02-14", 'L', 9003)};

scheme::Criterion criterion(CriterionKind kind, WhenUnknown when_unknown) {
  scheme::Criterion wanted;
  wanted.kind = kind;
  wanted.when_unknown = when_unknown;
  return wanted;
}

TEST(Eligibility, AgeOnTheDayOfRegistration) {
  Situation city;
  city.row(kYoung);  // 18 tomorrow
  city.row(kOld);    // 65 today
  Someone eighteen{"Dewi Anggraini", "2007-06-01", 'P', nik_for("2007-06-01", 'P', 9004)};
  Someone last_day{"Petrus Tahapary", "1960-06-02", 'L', nik_for("1960-06-02", 'L', 9005)};
  city.row(eighteen);
  city.row(last_day);
  EXPECT_THAT(told(city.judge()), ElementsAre("refused AGE_BELOW_MINIMUM",
                                              "refused AGE_ABOVE_MAXIMUM", "accepted", "accepted"));
}

TEST(Eligibility, TheRegistrysDateGoesBeforeTheRows) {
  Situation city;
  city.in_civil_registry(kOld);
  city.row(kOld).birth_date = Date::parse_iso("1970-06-01");
  const auto row = city.judge().rows[0];
  EXPECT_EQ(row.verdict, Verdict::Refused);
  EXPECT_TRUE(row.reasons.has(Reason::AgeAboveMaximum));
}

TEST(Eligibility, WithoutADateTheDigitsMayLetPassButNeverRefuse) {
  Situation city;
  for (const auto* someone : {&kFits, &kOld}) city.row(*someone).birth_date.reset();
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted", "held AGE_UNKNOWN"));
}

TEST(Eligibility, WhenDateAndDigitsDisagreeAboutTheAnswerAPersonMustLook) {
  Situation city;
  city.row(kFits).birth_date = Date::parse_iso("1957-02-14");
  EXPECT_THAT(told(city.judge()), ElementsAre("held AGE_UNKNOWN"));
}

TEST(Eligibility, TwoReadingsOfADateMatterOnlyWhenTheAnswerDiffers) {
  Situation city;
  auto& matters = city.row(kFits);
  matters.nik = Nik::from_number(nik_for("1961-03-03", 'L', 9010));
  matters.birth_date = Date::parse_iso("1960-12-05");
  matters.birth_date_alternative = Date::parse_iso("1960-05-12");
  Someone other{"Maria Pattiasina", "1980-12-05", 'P', nik_for("1981-03-03", 'P', 9011)};
  city.row(other).birth_date_alternative = Date::parse_iso("1980-05-12");
  EXPECT_THAT(told(city.judge()), ElementsAre("held BIRTH_DATE_AMBIGUOUS", "accepted"));
}

TEST(Eligibility, AgeAsWritten) {
  Situation city;
  for (const int age : {40, 70}) {
    auto& row = city.row(kFits);
    row.birth_date.reset();
    row.nik =
        Nik::from_number(2171059999809000ULL + static_cast<std::uint64_t>(age));  // no day in it
    row.age = static_cast<std::int16_t>(age);
    row.name = age == 40 ? "Thomas Sahetapy" : "Agustina Wattimena";
  }
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted", "refused AGE_ABOVE_MAXIMUM"));
}

TEST(Eligibility, ResidenceByWardWithoutARegistry) {
  Situation city;
  city.row(kFits).village = RegionCode::parse("8171021001");
  EXPECT_THAT(told(city.judge()), ElementsAre("refused NOT_RESIDENT"));
}

TEST(Eligibility, MonthsOfResidence) {
  Situation city;
  city.scheme.criteria[1].resident_months_min = 6;
  city.row(kFits).resident_since = Date::parse_iso("2024-12-02");
  EXPECT_THAT(told(city.judge()), ElementsAre("refused RESIDENCE_TOO_SHORT"));
  city.roster_file(1).rows[0].resident_since = Date::parse_iso("2024-12-01");
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted"));
}

TEST(Eligibility, IncomeAboveTheCeiling) {
  for (const auto& [when, unknown] : {std::pair(WhenUnknown::Note, "accepted INCOME_UNKNOWN"),
                                      std::pair(WhenUnknown::Hold, "held CRITERION_UNKNOWN")}) {
    Situation city;
    auto ceiling = criterion(CriterionKind::IncomeCeiling, when);
    ceiling.income_max = Rupiah(4'000'000);
    city.require(ceiling);
    city.row(kFits).income = Rupiah(4'000'000);
    Someone rich{"Agustina Wattimena", "1990-04-04", 'P', nik_for("1990-04-04", 'P', 9020)};
    city.row(rich).income = Rupiah(4'000'001);
    city.row({"Thomas Sahetapy", "1977-09-09", 'L', nik_for("1977-09-09", 'L', 9021)});
    EXPECT_THAT(told(city.judge()),
                ElementsAre("accepted", "refused INCOME_ABOVE_CEILING", unknown));
  }
}

TEST(Eligibility, EvidenceOfTheSector) {
  Situation city;
  city.scheme.criteria.push_back(criterion(CriterionKind::Evidence, WhenUnknown::Note));
  city.scheme.groups[0].criteria = {city.scheme.criteria.size() - 1};
  city.row(kFits);
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted NOT_CHECKED"));
  roster::Header header;
  header.position.fill(-1);
  header.position[static_cast<std::size_t>(roster::Column::Evidence)] = 5;
  city.roster_file(1).sheets.emplace_back().header = header;
  EXPECT_THAT(told(city.judge()), ElementsAre("held EVIDENCE_MISSING"));
  city.roster_file(1).rows[0].evidence = "KUSUKA 77";
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted"));
}

TEST(Eligibility, WelfareDecile) {
  Situation city;
  auto ceiling = criterion(CriterionKind::DecileCeiling, WhenUnknown::Hold);
  ceiling.decile_max = 4;
  city.require(ceiling);
  city.row(kFits).decile = 5;
  EXPECT_THAT(told(city.judge()), ElementsAre("refused CRITERION_FAILED"));
  city.roster_file(1).rows[0].decile = 4;
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted"));
  city.roster_file(1).rows[0].decile = -1;
  EXPECT_THAT(told(city.judge()), ElementsAre("held CRITERION_UNKNOWN"));
}

TEST(Eligibility, ARegisterThatIsMissing) {
  Situation city;
  auto listed = criterion(CriterionKind::PresentIn, WhenUnknown::Hold);
  listed.register_id = "earlier-recipients";
  city.require(listed);
  city.row(kFits);
  auto result = city.judge();
  EXPECT_THAT(told(result), ElementsAre("held REGISTER_MISSING"));
  EXPECT_EQ(result.notices.size(), 1U);
  city.open_register(roster::RegisterKind::EarlierRecipients);
  EXPECT_THAT(told(city.judge()), ElementsAre("refused CRITERION_FAILED"));
  city.in_register(roster::RegisterKind::EarlierRecipients, kFits);
  EXPECT_THAT(told(city.judge()), ElementsAre("accepted"));
}

TEST(Eligibility, GroupAndWork) {
  Situation city;
  auto& row = city.row(kFits);
  row.group = roster::kNoGroup;
  row.job = "Tidak bekerja";
  EXPECT_THAT(told(city.judge()), ElementsAre("refused GROUP_UNKNOWN;NOT_WORKING"));
}

TEST(Eligibility, JobsThatAreNone) {
  for (const char* none : {"Tidak bekerja", "BELUM/TIDAK BEKERJA", "Ibu Rumah Tangga", "IRT",
                           "pelajar/mahasiswa", " Pensiunan. ", "menganggur"}) {
    EXPECT_TRUE(says_no_work(none)) << none;
  }
  for (const char* job :
       {"", "-", "Nelayan", "IRT / kader posyandu", "pensiunan, nelayan", "guru pelajar"}) {
    EXPECT_FALSE(says_no_work(job)) << job;
  }
}

}  // namespace
}  // namespace lindung::verification
