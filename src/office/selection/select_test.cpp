#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>
#include <set>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "office/selection/ranking.h"
#include "office/selection/selection.h"

namespace lindung::selection {
namespace {

using scheme::PriorityKind;
using scheme::Scheme;

constexpr Rupiah kMonth{16'800};

std::string read_source(const std::string& path) {
  std::ifstream file(std::filesystem::path(LINDUNG_SOURCE_DIR) / path);
  return {std::istreambuf_iterator<char>(file), {}};
}

Scheme load(const std::string& path) {
  auto scheme = scheme::parse_scheme(read_source(path), path);
  if (!scheme) throw std::runtime_error(scheme.error().where + ": " + scheme.error().message.en);
  return std::move(*scheme);
}

rules::RuleBook law() {
  std::vector<rules::RuleFile> files;
  for (const char* name : {"law/national/contributions.toml", "law/national/discounts.toml",
                           "law/national/funds.toml"}) {
    files.push_back({name, read_source(name)});
  }
  return rules::RuleBook::load(files).value();
}

// Two groups, two funds for a year; no limit but the money, which is plenty.
Scheme small_scheme() {
  Scheme scheme;
  scheme.months = {*Month::parse("2026-01"), *Month::parse("2027-01")};
  scheme.groups.resize(2);
  scheme.funds.resize(2);
  for (std::size_t i = 0; i < 2; ++i) {
    const std::string number = std::to_string(i + 1);
    scheme.groups[i].id = "group-" + number;
    scheme.groups[i].name = {"Kelompok " + number, "Group " + number};
    scheme.groups[i].funds = {0, 1};
    scheme.funds[i].id = "fund-" + number;
    scheme.funds[i].name = {"Dana " + number, "Fund " + number};
    scheme.funds[i].payer = "APBD";
    scheme.funds[i].ceiling = Rupiah(1'000'000'000);
    scheme.funds[i].months = scheme.months;
  }
  scheme.priorities = {{PriorityKind::EarlierRecipient, {}}, {PriorityKind::LowerDecile, {}}};
  return scheme;
}

Candidate candidate(std::uint64_t person, std::uint16_t group = 0) {
  Candidate one;
  one.person = person;
  one.group = group;
  one.row_order = person;
  one.village = 2'171'051'003;
  return one;
}

std::vector<Candidate> people(std::uint64_t count) {
  std::vector<Candidate> all;
  for (std::uint64_t i = 1; i <= count; ++i) all.push_back(candidate(i));
  return all;
}

Selection run(const Scheme& scheme, std::span<const Candidate> candidates) {
  return select(scheme, uniform_prices(scheme, kMonth), fund::no_earmarks(scheme), candidates);
}

TEST(Select, GroupQuotaBinds) {
  Scheme scheme = small_scheme();
  scheme.groups[0].quota = 2;
  const auto all = people(3);
  const auto selection = run(scheme, all);
  EXPECT_EQ(selection.selected, 2);
  EXPECT_EQ(selection.placements[2].binding, Binding::GroupQuota);
  EXPECT_EQ(selection.placements[2].rank_in_group, 3U);
  EXPECT_EQ(selection.placements[2].fund, kNoFund);
}

TEST(Select, WardQuotaBindsAndAWardMayDiffer) {
  Scheme scheme = small_scheme();
  scheme.ward_quota = 1;
  scheme.ward_quotas = {{*RegionCode::parse("2171051004"), 2}};
  auto all = people(5);
  for (std::size_t i = 2; i < 5; ++i) all[i].village = 2'171'051'004;
  const auto selection = run(scheme, all);
  EXPECT_EQ(selection.placements[0].outcome, Outcome::Selected);
  EXPECT_EQ(selection.placements[1].binding, Binding::WardQuota);
  EXPECT_EQ(selection.placements[3].outcome, Outcome::Selected);
  EXPECT_EQ(selection.placements[4].binding, Binding::WardQuota);
  EXPECT_EQ(selection.placements[4].rank_in_ward, 3U);
}

TEST(Select, UnknownWardWaitsOnlyWherePlacesAreByWard) {
  Scheme scheme = small_scheme();
  auto all = people(1);
  all[0].village = 0;
  EXPECT_EQ(run(scheme, all).selected, 1);
  scheme.ward_quota = 5;
  EXPECT_EQ(run(scheme, all).placements[0].binding, Binding::WardUnknown);
}

TEST(Select, EarlierRecipientsMayStandBesideTheWardQuota) {
  Scheme scheme = small_scheme();
  scheme.ward_quota = 1;
  auto all = people(4);
  all[0].earlier_recipient = all[1].earlier_recipient = true;
  EXPECT_EQ(run(scheme, all).selected, 1);
  scheme.earlier_recipients = scheme::EarlierRecipients::BesideWardQuota;
  const auto selection = run(scheme, all);
  EXPECT_EQ(selection.selected, 3);
  EXPECT_EQ(selection.placements[3].binding, Binding::WardQuota);
}

TEST(Select, SchemeQuotaBinds) {
  Scheme scheme = small_scheme();
  scheme.quota = 1;
  const auto selection = run(scheme, people(2));
  EXPECT_EQ(selection.placements[1].binding, Binding::SchemeQuota);
}

TEST(Select, NobodyIsPaidHalfAndFundsAreNotMixed) {
  Scheme scheme = small_scheme();
  scheme.funds[0].ceiling = kMonth * 12 + kMonth * 11;  // one person and nearly a second
  scheme.funds[1].ceiling = kMonth * 12 + kMonth;
  const auto selection = run(scheme, people(3));
  EXPECT_EQ(selection.placements[0].fund, 0);
  EXPECT_EQ(selection.placements[1].fund, 1);
  EXPECT_EQ(selection.placements[2].binding, Binding::FundExhausted);
  EXPECT_EQ(selection.funds[0].left, kMonth * 11);
  EXPECT_EQ(selection.funds[1].left, kMonth);
  EXPECT_EQ(selection.funds[0].committed, kMonth * 12);
  EXPECT_EQ(selection.funds[0].months, 12);
}

TEST(Select, AsksTheLimitsInOrder) {
  Scheme scheme = small_scheme();
  scheme.groups[0].quota = 0;
  scheme.ward_quota = 0;
  scheme.quota = 0;
  scheme.funds[0].ceiling = scheme.funds[1].ceiling = Rupiah(0);
  const auto binding = [&] { return run(scheme, people(1)).placements[0].binding; };
  EXPECT_EQ(binding(), Binding::GroupQuota);
  scheme.groups[0].quota = 1;
  EXPECT_EQ(binding(), Binding::WardQuota);
  scheme.ward_quota = 1;
  EXPECT_EQ(binding(), Binding::SchemeQuota);
  scheme.quota = 1;
  EXPECT_EQ(binding(), Binding::FundExhausted);
}

// A share of the palm-oil levy pays for palm-oil workers only, a neighbourhood's money in its ward.
Scheme limited_scheme() {
  Scheme scheme = small_scheme();
  scheme.fiscal_year = 2026;
  scheme.funds[0].kind = FundingSource::PalmOilShare;
  scheme.funds[1].regions = {*RegionCode::parse("2171051003")};
  return scheme;
}

Selection run_by_law(Scheme scheme, std::span<const Candidate> candidates) {
  scheme.programs = {Program::EmploymentInjury, Program::Death};
  scheme.declared_income = Rupiah(1'000'000);
  scheme.registration_date = scheme.months.from.first_day();
  const auto rules = law();
  return select(scheme, price(rules, scheme).value(), fund::earmarks(rules, scheme).value(),
                candidates);
}

TEST(Select, TakesThePlaceOnlyFromAFundThatMayPay) {
  Scheme scheme = limited_scheme();
  auto all = people(3);
  all[1].village = 2'171'051'004;
  all[2].village = 0;
  const auto selection = run_by_law(scheme, all);
  EXPECT_EQ(selection.placements[0].fund, 1);  // the first fund is not for such workers
  EXPECT_EQ(selection.placements[1].binding, Binding::NoFundMayPay);
  EXPECT_EQ(selection.placements[2].binding, Binding::NoFundMayPay);
  EXPECT_EQ(selection.selected, 1);
  EXPECT_EQ(selection.funds[0].left, scheme.funds[0].ceiling);
  scheme.groups[0].workers = "palm-oil-workers";
  const auto oil = run_by_law(scheme, all);
  EXPECT_EQ(oil.selected, 3);
  EXPECT_EQ(oil.funds[0].people, 3);
}

TEST(Select, AForbiddenSourceGivesNobodyAPlace) {
  Scheme scheme = small_scheme();
  scheme.months = {*Month::parse("2024-07"), *Month::parse("2025-03")};
  for (auto& fund : scheme.funds) {
    fund.months = scheme.months;
    fund.payer = "APBDES";
    fund.kind = FundingSource::VillageFund;  // forbidden in 2024, unclear in 2025
  }
  const auto all = people(1);
  EXPECT_EQ(run_by_law(scheme, all).placements[0].binding, Binding::NoFundMayPay);
  scheme.groups[0].workers = "cash-for-work-workers";
  EXPECT_EQ(run_by_law(scheme, all).placements[0].binding, Binding::NoFundMayPay);
  for (auto& fund : scheme.funds) fund.months.from = *Month::parse("2025-01");
  EXPECT_EQ(run_by_law(scheme, all).selected, 1);
}

TEST(Select, AFundPaysForNoMorePeopleThanItMay) {
  Scheme scheme = small_scheme();
  scheme.funds[0].people_max = 2;
  scheme.groups[1].funds = {0};
  auto all = people(4);
  all[3].group = 1;
  const auto selection = run(scheme, all);
  EXPECT_EQ(selection.funds[0].people, 2);
  EXPECT_EQ(selection.placements[2].fund, 1);
  EXPECT_EQ(selection.placements[3].binding, Binding::FundFull);
  EXPECT_NE(explain(scheme, selection, all[3], selection.placements[3])
                .en.find("pay for as many people as they may"),
            std::string::npos);
}

TEST(Select, EmptyListGivesEmptySelection) {
  const auto selection = run(small_scheme(), {});
  EXPECT_EQ(selection.selected, 0);
  EXPECT_EQ(selection.funds[0].left, Rupiah(1'000'000'000));
}

// For every priority: the one who should stand in front does, against file order; the unknown comes
// last.
struct Order {
  PriorityKind kind;
  Candidate front;
  Candidate back;
};

TEST(Ranking, FollowsEveryPriority) {
  const auto made = [](auto change) {
    Candidate one = candidate(0);
    change(one);
    return one;
  };
  const auto born = [&](const char* iso) {
    return made([&](Candidate& c) { c.birth_date = Date::parse_iso(iso); });
  };
  const std::vector<Order> orders{
      {PriorityKind::EarlierRecipient, made([](Candidate& c) { c.earlier_recipient = true; }),
       made([](Candidate&) {})},
      {PriorityKind::RankInRoster, made([](Candidate& c) { c.rank_in_roster = 7; }),
       made([](Candidate&) {})},
      {PriorityKind::LowerDecile, made([](Candidate& c) { c.decile = 10; }),
       made([](Candidate&) {})},
      {PriorityKind::LowerDecile, made([](Candidate& c) { c.decile = 1; }),
       made([](Candidate& c) { c.decile = 2; })},
      {PriorityKind::LowerIncome, made([](Candidate& c) { c.income = 0; }),
       made([](Candidate& c) { c.income = 1; })},
      {PriorityKind::LowerIncome, made([](Candidate& c) { c.income = 9'000'000; }),
       made([](Candidate&) {})},
      {PriorityKind::Older, born("1960-01-01"), born("1960-01-02")},
      {PriorityKind::Older, born("2005-01-01"), made([](Candidate&) {})},
      {PriorityKind::EarlierProposal, made([](Candidate&) {}),
       made([](Candidate& c) { c.eligible_since_act = 1; })}};
  for (const auto& order : orders) {
    Scheme scheme = small_scheme();
    scheme.priorities = {{order.kind, {}}};
    std::vector<Candidate> both{order.back, order.front};
    both[0].person = 1;
    both[1].person = both[1].row_order = 2;
    EXPECT_EQ(rank(scheme, both).front(), 1U) << static_cast<int>(order.kind);
    EXPECT_EQ(first_difference(scheme, both[0], both[1]), 0);
  }
}

TEST(Ranking, HoldsAllPrioritiesAtOnce) {
  Scheme scheme = small_scheme();
  scheme.priorities.clear();
  for (int kind = 0; kind <= static_cast<int>(PriorityKind::EarlierProposal); ++kind) {
    scheme.priorities.push_back({static_cast<PriorityKind>(kind), {}});
  }
  auto all = people(3);
  all[0].eligible_since_act = 9;
  all[1].eligible_since_act = 8;
  all[2].eligible_since_act = 8;
  all[2].file_order = 1;
  EXPECT_EQ(rank(scheme, all), (std::vector<std::uint32_t>{1, 2, 0}));
  EXPECT_EQ(first_difference(scheme, all[0], all[1]), 5);
  EXPECT_EQ(first_difference(scheme, all[1], all[2]), kDecidedByOrder);
}

TEST(Explain, SaysInWordsWhy) {
  Scheme scheme = small_scheme();
  scheme.groups[0].quota = 1;
  auto all = people(2);
  all[1].decile = 2;
  const auto selection = run(scheme, all);
  const Text front = explain(scheme, selection, all[1], selection.placements[1]);
  EXPECT_EQ(front.id,
            "Terpilih: urutan 1 dari 1 tempat di kelompok Kelompok 1; dibayar dari Dana 1; "
            "didahulukan karena desil "
            "kesejahteraan lebih rendah.");
  EXPECT_EQ(front.en,
            "Selected: rank 1 for 1 places in the group Group 1; paid from Fund 1; goes first "
            "because of a lower welfare decile.");
  const Text back = explain(scheme, selection, all[0], selection.placements[0]);
  EXPECT_EQ(back.id,
            "Daftar tunggu: urutan 2 dari 1 tempat di kelompok Kelompok 1; kuota kelompok sudah "
            "terisi; yang di depannya "
            "didahulukan karena desil kesejahteraan lebih rendah.");
  scheme.groups[0].quota.reset();
  const auto all_in = run(scheme, all);
  EXPECT_EQ(explain(scheme, all_in, all[0], all_in.placements[0]).id,
            "Terpilih: urutan 2 dari 2 calon di kelompok Kelompok 1; dibayar dari Dana 1.");
}

TEST(Explain, NamesTheFundsThatMayNotPayAndTheRule) {
  const Scheme scheme = limited_scheme();
  auto all = people(2);
  all[1].village = 2'171'051'004;
  const auto selection = run_by_law(scheme, all);
  EXPECT_EQ(explain(scheme, selection, all[0], selection.placements[0]).en,
            "Selected: rank 1 of 2 candidates in the group Group 1; paid from Fund 2 (Fund 1: by "
            "its rule this funding source is not for the workers of this group, PMK 72/2024 Pasal "
            "5; PMK 91/2023; Permendes 16/2025).");
  EXPECT_EQ(explain(scheme, selection, all[1], selection.placements[1]).id,
            "Daftar tunggu: urutan 2 dari 2 calon di kelompok Kelompok 1; tidak ada dana kelompok "
            "ini yang boleh membayarnya (Dana 1: sumber dana ini menurut aturannya bukan bagi "
            "pekerja kelompok ini, PMK 72/2024 Pasal 5; PMK 91/2023; Permendes 16/2025; Dana 2: "
            "dana ini tidak disediakan untuk wilayah ini, program kota).");
  const auto sentences = barred_funds(scheme, selection);
  ASSERT_EQ(sentences.size(), 2U);  // fund 1 for both groups
  EXPECT_EQ(sentences[1].en.substr(0, 31), "Fund 1 does not pay for Group 2");
}

std::vector<Candidate> random_people(std::mt19937_64& random, std::size_t count) {
  std::vector<Candidate> all;
  for (std::size_t i = 0; i < count; ++i) {
    Candidate one = candidate(i + 1, static_cast<std::uint16_t>(random() % 2));
    one.earlier_recipient = random() % 4 == 0;
    one.decile = static_cast<std::int8_t>(random() % 11);
    one.village = random() % 20 == 0 ? 0 : 2'171'051'001 + random() % 5;
    one.file_order = random() % 3;
    one.row_order = random();
    all.push_back(one);
  }
  return all;
}

Scheme random_scheme(std::mt19937_64& random) {
  Scheme scheme = small_scheme();
  if (random() % 2) scheme.quota = static_cast<std::int64_t>(random() % 200);
  if (random() % 2) scheme.ward_quota = static_cast<std::int64_t>(random() % 40);
  for (auto& group : scheme.groups) {
    if (random() % 2) group.quota = static_cast<std::int64_t>(random() % 120);
  }
  for (auto& fund : scheme.funds)
    fund.ceiling = kMonth * static_cast<std::int64_t>(random() % 2'000);
  if (random() % 3 == 0) scheme.funds[0].regions = {*RegionCode::parse("2171051003")};
  if (random() % 3 == 0) scheme.funds[1].regions = {*RegionCode::parse("2171051004")};
  if (random() % 3 == 0) scheme.funds[1].people_max = static_cast<std::int64_t>(random() % 60);
  scheme.groups[1].funds = {1};
  return scheme;
}

std::set<std::uint64_t> selected_people(const Selection& selection,
                                        std::span<const Candidate> all) {
  std::set<std::uint64_t> persons;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (selection.placements[i].outcome == Outcome::Selected) persons.insert(all[i].person);
  }
  return persons;
}

void check_limits(const Scheme& scheme, const Selection& selection,
                  std::span<const Candidate> all) {
  std::map<std::uint64_t, std::int64_t> wards;
  std::vector<std::int64_t> groups(scheme.groups.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (selection.placements[i].outcome != Outcome::Selected) continue;
    ++wards[all[i].village];
    ++groups[all[i].group];
  }
  EXPECT_EQ(selection.selected + selection.waiting, static_cast<std::int64_t>(all.size()));
  EXPECT_LE(selection.selected, scheme.quota.value_or(INT64_MAX));
  for (const auto& [ward, taken] : wards) EXPECT_LE(taken, scheme.ward_quota.value_or(INT64_MAX));
  for (std::size_t g = 0; g < groups.size(); ++g) {
    EXPECT_LE(groups[g], scheme.groups[g].quota.value_or(INT64_MAX));
    EXPECT_EQ(groups[g], selection.groups[g].selected);
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto f = selection.placements[i].fund;
    if (f == kNoFund) continue;
    EXPECT_FALSE(fund::barred_place(scheme.funds[f], all[i].village));
  }
  for (std::size_t f = 0; f < scheme.funds.size(); ++f) {
    EXPECT_GE(selection.funds[f].left, Rupiah(0));
    EXPECT_LE(selection.funds[f].people, scheme.funds[f].people_max.value_or(INT64_MAX));
    EXPECT_EQ(selection.funds[f].committed, kMonth * 12 * selection.funds[f].people);
  }
}

// Whoever waits is still kept out by the reason that was given.
void check_reasons(const Scheme& scheme, const Selection& selection,
                   std::span<const Candidate> all) {
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& placement = selection.placements[i];
    const auto& group = scheme.groups[all[i].group];
    switch (placement.binding) {
      case Binding::GroupQuota:
        EXPECT_EQ(selection.groups[all[i].group].selected, group.quota);
        break;
      case Binding::SchemeQuota:
        EXPECT_EQ(selection.selected, scheme.quota);
        break;
      case Binding::FundExhausted:
        for (const auto f : group.funds) {
          if (fund::barred_place(scheme.funds[f], all[i].village)) continue;
          EXPECT_LT(selection.funds[f].left, kMonth * 12);
        }
        break;
      case Binding::FundFull:
        EXPECT_EQ(selection.funds[1].people, scheme.funds[1].people_max);
        break;
      case Binding::NoFundMayPay:
        for (const auto f : group.funds)
          EXPECT_TRUE(fund::barred_place(scheme.funds[f], all[i].village));
        break;
      case Binding::WardUnknown:
        EXPECT_EQ(all[i].village, 0U);
        break;
      default:
        EXPECT_EQ(placement.binding == Binding::None, placement.outcome == Outcome::Selected);
    }
  }
}

TEST(SelectProperty, LimitsHoldAndReasonsAreTrue) {
  std::mt19937_64 random(1);
  for (int round = 0; round < 300; ++round) {
    const Scheme scheme = random_scheme(random);
    const auto all = random_people(random, 250);
    const auto selection = run(scheme, all);
    check_limits(scheme, selection, all);
    check_reasons(scheme, selection, all);
  }
}

TEST(SelectProperty, TheOrderOfTheInputDoesNotMatter) {
  std::mt19937_64 random(2);
  for (int round = 0; round < 50; ++round) {
    const Scheme scheme = random_scheme(random);
    auto all = random_people(random, 200);
    std::map<std::uint64_t, Placement> first;
    const auto before = run(scheme, all);
    for (std::size_t i = 0; i < all.size(); ++i) first[all[i].person] = before.placements[i];
    std::shuffle(all.begin(), all.end(), random);
    const auto after = run(scheme, all);
    for (std::size_t i = 0; i < all.size(); ++i)
      EXPECT_EQ(after.placements[i], first[all[i].person]);
  }
}

TEST(SelectProperty, TheNumberOfThreadsDoesNotMatter) {
  std::mt19937_64 random(3);
  const Scheme scheme = random_scheme(random);
  const auto all = random_people(random, 20'000);
  const auto many = run(scheme, all);
  const tbb::global_control one(tbb::global_control::max_allowed_parallelism, 1);
  EXPECT_EQ(run(scheme, all).placements, many.placements);
}

TEST(SelectProperty, EarlierRecipientsOfAGroupComeBeforeNewOnes) {
  std::mt19937_64 random(4);
  for (int round = 0; round < 50; ++round) {
    Scheme scheme = random_scheme(random);
    for (auto& fund : scheme.funds) fund.regions.clear();  // else a place decides, not the rank
    scheme.ward_quota.reset();
    const auto all = random_people(random, 200);
    const auto selection = run(scheme, all);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!all[i].earlier_recipient || selection.placements[i].outcome == Outcome::Selected)
        continue;
      for (std::size_t j = 0; j < all.size(); ++j) {
        const bool new_one = all[j].group == all[i].group && !all[j].earlier_recipient;
        EXPECT_FALSE(new_one && selection.placements[j].outcome == Outcome::Selected);
      }
    }
  }
}

// True for the scheme's quota always, for a ceiling when there is one fund at one price; not for a
// group's quota, whose new members may take the ward places and the money of others.
TEST(SelectProperty, MorePlacesOrMoneyDropNobody) {
  std::mt19937_64 random(5);
  for (int round = 0; round < 50; ++round) {
    Scheme scheme = random_scheme(random);
    for (auto& group : scheme.groups) group.funds = {0};
    const auto all = random_people(random, 200);
    scheme.quota = static_cast<std::int64_t>(random() % 150);
    const auto before = selected_people(run(scheme, all), all);
    scheme.quota = *scheme.quota + 10;
    scheme.funds[0].ceiling += kMonth * 60;
    const auto after = selected_people(run(scheme, all), all);
    EXPECT_TRUE(std::includes(after.begin(), after.end(), before.begin(), before.end()));
  }
}

// One and a half times as many candidates as places in each group; wards take turns.
std::vector<Candidate> crowd(const Scheme& scheme, std::int64_t otherwise) {
  std::vector<Candidate> all;
  for (std::size_t g = 0; g < scheme.groups.size(); ++g) {
    const std::int64_t count = scheme.groups[g].quota.value_or(otherwise) * 3 / 2;
    for (std::int64_t i = 0; i < count; ++i) {
      Candidate one = candidate(all.size() + 1, static_cast<std::uint16_t>(g));
      one.village = scheme.city.number() * 1'000'000 + 11'001 + all.size() % 50;
      all.push_back(one);
    }
  }
  return all;
}

struct City {
  const char* path;
  std::vector<std::int64_t> selected;  // by group; empty: only the sum counts
  std::int64_t sum;
};

TEST(SelectCities, GiveThePublishedNumbers) {
  const auto rules = law();
  const std::vector<City> cities{{"schemes/batam-2025.toml", {4028, 3855, 109, 4703, 152}, 12'847},
                                 {"schemes/jambi-2025.toml", {3000, 1316, 1650}, 5'966},
                                 {"schemes/ambon-2021.toml", {10'000, 15'000}, 25'000},
                                 {"schemes/samarinda-2024.toml", {}, 19'000}};
  for (const City& city : cities) {
    const Scheme scheme = load(city.path);
    const auto prices = price(rules, scheme);
    ASSERT_TRUE(prices) << prices.error().message.en;
    const auto selection =
        select(scheme, *prices, fund::earmarks(rules, scheme).value(), crowd(scheme, 10'000));
    EXPECT_EQ(selection.selected, city.sum) << city.path;
    for (std::size_t g = 0; g < city.selected.size(); ++g) {
      EXPECT_EQ(selection.groups[g].selected, city.selected[g]) << city.path << g;
    }
  }
}

TEST(SelectCities, SamarindaHasTheMoneyLeftThatTheArithmeticSays) {
  const Scheme scheme = load("schemes/samarinda-2024.toml");
  const auto rules = law();
  const auto selection = select(scheme, price(rules, scheme).value(),
                                fund::earmarks(rules, scheme).value(), crowd(scheme, 10'000));
  EXPECT_EQ(selection.funds[0].committed, Rupiah(2'872'800'000));
  EXPECT_EQ(selection.funds[0].left, Rupiah(127'200'000));
}

TEST(SelectCities, ParkingAttendantsNeedNoCode) {
  const Scheme scheme = load("schemes/examples/batam-2026-parking.toml");
  const auto rules = law();
  const auto prices = price(rules, scheme);
  ASSERT_TRUE(prices);
  EXPECT_EQ(prices->person[0][0], Rupiah(12 * 16'800));             // the city pays in full
  EXPECT_EQ(prices->person[0][1], Rupiah(3 * 16'800 + 9 * 8'400));  // a donor has half from April
  const auto selection =
      select(scheme, *prices, fund::earmarks(rules, scheme).value(), crowd(scheme, 0));
  EXPECT_EQ(selection.selected, 350);
  EXPECT_EQ(selection.funds[0].people, 297);
  EXPECT_EQ(selection.funds[1].people, 53);
}

}  // namespace
}  // namespace lindung::selection
