#include "office/fund/fund.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "engines/rules/source_law_for_tests.h"

namespace lindung::fund {
namespace {

using scheme::Instrument;
using scheme::InstrumentKind;

Month month(int year, int number) { return *Month::make(year, number); }
Date day(int year, int number, int of_month) { return *Date::make(year, number, of_month); }

Instrument paper(InstrumentKind kind, Date from, std::optional<Date> until = std::nullopt) {
  Instrument instrument;
  instrument.kind = kind;
  instrument.number = "1";
  instrument.from = from;
  instrument.until = until;
  return instrument;
}

// A city whose papers are in order for 2025: a city budget for one group and a village fund that
// may pay in one village only.
scheme::Scheme city() {
  scheme::Scheme city;
  city.funds.resize(2);
  city.funds[0].id = "city-budget";
  city.funds[0].payer = "APBD";
  city.funds[0].kind = FundingSource::RegionalBudget;
  city.funds[0].account = "5.1.02.02.02.0006";
  city.funds[0].ceiling = Rupiah(1'000'000);
  city.funds[0].months = {month(2025, 1), month(2026, 1)};
  city.funds[1] = city.funds[0];
  city.funds[1].id = "village";
  city.funds[1].payer = "APBDES";
  city.funds[1].kind = FundingSource::VillageBudget;
  city.funds[1].regions = {*RegionCode::parse("2171051003")};
  city.funds[1].people_max = 10;
  city.groups.resize(1);
  city.groups[0].funds = {0};
  city.instruments = {paper(InstrumentKind::MayorRegulation, day(2024, 1, 1)),
                      paper(InstrumentKind::Decree, day(2025, 1, 1), day(2026, 1, 1)),
                      paper(InstrumentKind::CooperationAgreement, day(2025, 1, 1)),
                      paper(InstrumentKind::VillageDecree, day(2025, 1, 1))};
  return city;
}

Payment payment(std::size_t fund = 0) {
  Payment payment;
  payment.fund = fund;
  payment.months = {month(2025, 3), month(2025, 6)};
  payment.day = day(2025, 3, 10);
  payment.people = 10;
  payment.amount = Rupiah(504'000);
  payment.village = RegionCode::parse("2171051003");
  return payment;
}

// By the law of the year in which the payment is made.
std::vector<Obstacle> found(const scheme::Scheme& scheme, const Payment& payment) {
  const rules::RuleBook& book = rules::source_law(LINDUNG_SOURCE_DIR);
  const auto source = info(scheme.funds[payment.fund].funding_source()).word;
  const auto law = contribution::fund_rule(book, source, payment.day.year());
  return obstacles(scheme, payment, *law);
}
using Found = std::vector<Obstacle>;

TEST(Obstacles, NoneWhenThePapersAreInForce) {
  EXPECT_EQ(found(city(), payment(0)), Found{});
  EXPECT_EQ(found(city(), payment(1)), Found{});
}

TEST(Obstacles, EveryPaperMustBeInForceOnTheDayOfPayment) {
  const Obstacle missing[] = {Obstacle::NoMayorRegulation, Obstacle::NoDecree,
                              Obstacle::NoCooperationAgreement};
  for (std::size_t i = 0; i < 3; ++i) {
    auto without = city();
    without.instruments.erase(without.instruments.begin() + static_cast<std::ptrdiff_t>(i));
    EXPECT_EQ(found(without, payment()), Found{missing[i]});
    EXPECT_EQ(info(missing[i]).weight, Weight::Refuse);
  }
  auto late = payment();
  late.day = day(2026, 1, 1);  // the decree's first day out of force
  const auto obstacles = found(city(), late);
  EXPECT_EQ(obstacles, (Found{Obstacle::NoDecree, Obstacle::EarlierFiscalYear}));
  late.day = day(2025, 12, 31);
  EXPECT_EQ(found(city(), late), Found{});
}

TEST(Obstacles, APaperForAnotherFundDoesNotCount) {
  auto scheme = city();
  scheme.instruments[1].funds = {1};
  EXPECT_EQ(found(scheme, payment(0)), Found{Obstacle::NoDecree});
  scheme.instruments[3].funds = {0};
  EXPECT_EQ(found(scheme, payment(1)), Found{Obstacle::NoVillageDecree});
}

TEST(Obstacles, ADonorNeedsNoDecreeAndTheWorkerNoPaperAtAll) {
  auto scheme = city();
  scheme.instruments.clear();
  scheme.funds[0].kind = FundingSource::Company;
  EXPECT_EQ(found(scheme, payment()), Found{Obstacle::NoCooperationAgreement});
  scheme.funds[0].kind = FundingSource::Self;
  EXPECT_EQ(found(scheme, payment()), Found{});
  scheme.funds[0].kind.reset();  // nobody has said what purse it is: city money, by its payer
  EXPECT_EQ(found(scheme, payment()).size(), 3u);
}

TEST(Obstacles, AGrantNeedsItsAgreementAndAVillageItsHead) {
  auto scheme = city();
  scheme.funds[0].kind = FundingSource::Grant;
  EXPECT_EQ(found(scheme, payment()), Found{Obstacle::NoGrantAgreement});
  scheme.instruments.push_back(paper(InstrumentKind::GrantAgreement, day(2025, 2, 1)));
  EXPECT_EQ(found(scheme, payment()), Found{});
  scheme.instruments[3].kind = InstrumentKind::CooperationAgreement;
  EXPECT_EQ(found(scheme, payment(1)), Found{Obstacle::NoVillageDecree});
}

TEST(Obstacles, TobaccoMoneyNeedsARuleOnItsRecipientsFrom2025) {
  auto scheme = city();
  scheme.funds[0].kind = FundingSource::TobaccoExciseShare;
  EXPECT_EQ(found(scheme, payment()), Found{Obstacle::NoRecipientsRule});
}

TEST(Obstacles, SharesOfLeviesAreForTheirOwnWorkers) {
  auto scheme = city();
  auto one = payment();
  one.group = 0;
  EXPECT_EQ(found(scheme, one), Found{});
  scheme.funds[0].kind = FundingSource::PalmOilShare;
  EXPECT_EQ(found(scheme, one), Found{Obstacle::WorkersNotPaid});
  scheme.groups[0].workers = "palm-oil-workers";
  EXPECT_EQ(found(scheme, one), Found{});
  scheme.funds[0].kind = FundingSource::TobaccoExciseShare;
  EXPECT_EQ(found(scheme, one), (Found{Obstacle::NoRecipientsRule, Obstacle::WorkersNotPaid}));
  scheme.instruments.push_back(paper(InstrumentKind::RecipientsRule, day(2025, 1, 1)));
  EXPECT_EQ(found(scheme, one), Found{});  // the region has named them
  scheme.instruments.back().funds = {1};   // out of another purse
  EXPECT_EQ(found(scheme, one), (Found{Obstacle::NoRecipientsRule, Obstacle::WorkersNotPaid}));
}

// Dana Desa: not in 2024, no rule for 2025, again in 2026.
TEST(Obstacles, TheLawOpensAndClosesTheVillageFund) {
  auto scheme = city();
  scheme.funds[1].kind = FundingSource::VillageFund;
  scheme.instruments.clear();
  for (const auto kind : {InstrumentKind::VillageDecree, InstrumentKind::CooperationAgreement}) {
    scheme.instruments.push_back(paper(kind, day(2020, 1, 1)));
  }
  const auto in_year = [&](int year) {
    Payment one = payment(1);
    one.day = day(year, 3, 1);
    one.months = {month(year, 3), month(year, 4)};
    scheme.funds[1].months = one.months;
    return found(scheme, one);
  };
  EXPECT_EQ(in_year(2024), Found{Obstacle::SourceForbidden});
  EXPECT_EQ(in_year(2025), Found{Obstacle::SourceUnclear});
  EXPECT_EQ(heaviest(in_year(2025)), Weight::Ask);
  EXPECT_EQ(in_year(2026), Found{});
}

// Words and payers are those of the law files: one list in two places stays one list.
TEST(FundingSource, SpeaksTheLawsWords) {
  const rules::RuleBook& law = rules::source_law(LINDUNG_SOURCE_DIR);
  const auto* words = law.enumeration("fund");
  ASSERT_TRUE(words);
  ASSERT_EQ(words->size(), kFundingSourceCount);
  for (const auto& word : *words) {
    const auto source = parse_funding_source(word);
    ASSERT_TRUE(source) << word;
    EXPECT_EQ(info(*source).payer, contribution::fund_rule(law, word, 2026)->payer) << word;
  }
}

TEST(Obstacles, WhoWhereAndWhichMonths) {
  auto elsewhere = payment(1);
  elsewhere.village = RegionCode::parse("2171051004");
  EXPECT_EQ(found(city(), elsewhere), Found{Obstacle::RegionNotPaid});
  elsewhere.village.reset();
  EXPECT_EQ(found(city(), elsewhere), Found{Obstacle::RegionUnknown});
  auto group = payment(1);
  group.group = 0;
  EXPECT_EQ(found(city(), group), Found{Obstacle::GroupNotPaid});
  auto months = payment();
  months.months.until = month(2026, 2);
  EXPECT_EQ(found(city(), months), Found{Obstacle::MonthOutsideFund});
}

TEST(Obstacles, CeilingAndPeople) {
  auto much = payment(1);
  much.people = 11;
  much.spent = Rupiah(496'001);
  EXPECT_EQ(found(city(), much), (Found{Obstacle::TooManyPeople, Obstacle::AboveCeiling}));
  much.people = 10;
  much.spent = Rupiah(496'000);
  EXPECT_EQ(found(city(), much), Found{});
}

TEST(Obstacles, EachHasItsPlaceItsCodeAndItsWords) {
  std::set<std::string_view> codes;
  for (std::size_t i = 0; i < kObstacleCount; ++i) {
    const ObstacleInfo& one = info(static_cast<Obstacle>(i));
    EXPECT_EQ(static_cast<std::size_t>(one.obstacle), i);
    EXPECT_TRUE(codes.insert(one.code).second);
    for (const auto text : {one.basis, one.what_id, one.what_en, one.todo_id, one.todo_en}) {
      EXPECT_FALSE(text.empty()) << one.code;
    }
  }
  EXPECT_EQ(heaviest({}), Weight::Warn);
}

// Two lists of one city, as Samarinda's and its province's: whoever stands on both is named.
TEST(OneFunder, FindsEverySecondFunderAndNobodyElse) {
  const Month may = month(2025, 5), june = month(2025, 6);
  const std::vector<SecondFunder> found = second_funders(
      {{7, june, 2}, {1, may, 1}, {7, may, 1}, {7, may, 2}, {8, may, 2}, {9, may, 3}, {9, may, 3}});
  EXPECT_EQ(found, (std::vector<SecondFunder>{{7, may, 1, 2}, {9, may, 3, 3}}));
  EXPECT_TRUE(second_funders({}).empty());
}

TEST(OneFunder, CountsAsAPlainRecountDoes) {
  std::uint64_t state = 11;
  const auto below = [&](std::uint64_t bound) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (state >> 33) % bound;
  };
  for (int round = 0; round < 50; ++round) {
    std::vector<FundedMonth> funded;
    for (std::uint64_t i = 0; i < below(200); ++i) {
      funded.push_back({below(20), month(2025, static_cast<int>(below(6)) + 1),
                        static_cast<std::uint32_t>(below(3))});
    }
    std::set<std::pair<std::uint64_t, Month>> months;
    for (const auto& one : funded) months.insert({one.person, one.month});
    EXPECT_EQ(second_funders(funded).size(), funded.size() - months.size());
  }
}

}  // namespace
}  // namespace lindung::fund
