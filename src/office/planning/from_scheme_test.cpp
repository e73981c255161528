#include "office/planning/from_scheme.h"

#include <gtest/gtest.h>

#include "engines/rules/source_law_for_tests.h"
#include "office/planning/planning.h"
#include "terms/spoken.h"

namespace lindung::planning {
namespace {

const rules::RuleBook& law() { return rules::source_law(LINDUNG_SOURCE_DIR); }

scheme::Scheme load(const std::string& id) {
  const auto path = std::string(LINDUNG_SOURCE_DIR) + "/schemes/" + id + ".toml";
  auto scheme = scheme::parse_scheme(rules::read_source(path), id);
  if (!scheme) throw std::runtime_error(scheme.error().where + ": " + scheme.error().message.en);
  return std::move(*scheme);
}

std::int64_t people_of(const std::vector<Count>& counts) {
  std::int64_t sum = 0;
  for (const Count& count : counts) sum += count.people;
  return sum;
}

TEST(CountsOf, TakesQuotasAndSharesOutTheRest) {
  EXPECT_EQ(people_of(counts_of(load("batam-2025"))), 12'847);
  EXPECT_EQ(people_of(counts_of(load("samarinda-2024"))), 19'000);
  const auto ambon = counts_of(load("ambon-2021"));
  EXPECT_EQ(people_of(ambon), 25'000);
  EXPECT_EQ(ambon[0].present, 10'000);
  EXPECT_EQ(ambon[1].present, 0);
}

TEST(FromScheme, SamarindaComesOutToTheRupiah) {
  const auto scheme = load("samarinda-2024");
  const auto problem = from_counts(law(), scheme, counts_of(scheme), {});
  ASSERT_TRUE(problem) << problem.error().message.en;
  const auto plan = make_plan(*problem);
  ASSERT_TRUE(plan);
  EXPECT_TRUE(plan->complete());
  EXPECT_EQ(plan->cost, Rupiah(2'872'800'000));
  EXPECT_EQ(plan->purses[0].left, Rupiah(127'200'000));
  EXPECT_EQ(problem->classes[0].worker_year, Rupiah(201'600));
  EXPECT_TRUE(binding_limits(*problem, *plan).empty());
  EXPECT_TRUE(left_out(*problem, *plan).empty());
}

TEST(FromScheme, BatamsMonthIsThePublishedSum) {
  const auto scheme = load("batam-2025");
  const auto problem = from_counts(law(), scheme, counts_of(scheme), {});
  const auto plan = make_plan(*problem);
  Rupiah october;
  for (const auto& purse : plan->purses) october += purse.by_month[0];
  EXPECT_EQ(october, Rupiah(215'829'600));
  EXPECT_EQ(plan->cost, Rupiah(3 * 215'829'600));
}

TEST(FromScheme, WithOldAgeSavingsTheSameMoneyProtectsFewer) {
  const auto scheme = load("batam-2025");
  Wishes wishes;
  wishes.programs = {Program::EmploymentInjury, Program::Death, Program::OldAge};
  const auto problem = from_counts(law(), scheme, counts_of(scheme), wishes);
  EXPECT_EQ(problem->classes[0].offers[0].dues[0], Rupiah(36'800));
  const auto plan = make_plan(*problem);
  EXPECT_FALSE(plan->complete());
  const auto limits = binding_limits(*problem, *plan);
  ASSERT_FALSE(limits.empty());
  EXPECT_EQ(limits[0].kind, LimitKind::Ceiling);
  EXPECT_GT(limits[0].missing, Rupiah(0));
  EXPECT_LE(limits[0].missing, Rupiah(3 * 36'800));
  EXPECT_NE(left_out(*problem, *plan)[0].text.en.find("lacks"), std::string::npos);
}

TEST(FromScheme, PeopleByHeadFallIntoClasses) {
  auto scheme = load("jambi-2025");
  scheme.funds[0].regions = {*RegionCode::parse("1571011001")};
  std::vector<Person> people;
  for (std::uint32_t rank = 1; rank <= 60; ++rank) {
    people.push_back({rank, 0, rank % 3 == 0 ? 1571011001u : 1571011002u, rank % 2 == 0});
  }
  const auto problem = from_people(law(), scheme, people, {});
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->classes.size(), 4u);  // members or not, in the village or not
  std::size_t ranks = 0;
  for (const auto& one : problem->classes) ranks += one.ranks.size();
  EXPECT_EQ(ranks, 60u);
  const auto plan = make_plan(*problem);
  EXPECT_TRUE(plan->complete());
  for (const auto& one : explain(*problem, *plan)) {
    const Text sum = spoken_rupiah(one.amount);
    EXPECT_NE(one.text.id.find(sum.id), std::string::npos) << one.text.id;
    EXPECT_NE(one.text.en.find(sum.en), std::string::npos) << one.text.en;
  }
}

// People of the two groups stand alternately in the ranking; the money is for half of them.
TEST(FromScheme, GroupsThatComeFirstTakeThePlacesOfTheOthers) {
  const auto scheme = load("batam-2025");
  std::vector<Person> people;
  for (std::uint32_t rank = 1; rank <= 40; ++rank) {
    people.push_back({rank, static_cast<std::uint16_t>(rank % 2), 0, false});
  }
  const auto protected_of = [&](const std::vector<std::string>& first) {
    Wishes wishes;
    wishes.ceilings["grants"] = Rupiah(20 * 3 * 16'800);
    wishes.first = first;
    const auto problem = from_people(law(), scheme, people, wishes);
    const auto plan = make_plan(*problem);
    std::map<std::string, std::int64_t> found;
    for (std::size_t c = 0; c < problem->classes.size(); ++c) {
      found[problem->classes[c].group] = plan->people[c][0];
    }
    return std::pair(found[scheme.groups[0].id], found[scheme.groups[1].id]);
  };
  EXPECT_EQ(protected_of({}), std::pair(std::int64_t{10}, std::int64_t{10}));
  EXPECT_EQ(protected_of({scheme.groups[1].id}), std::pair(std::int64_t{0}, std::int64_t{20}));
  EXPECT_EQ(protected_of({scheme.groups[0].id, scheme.groups[1].id}),
            std::pair(std::int64_t{20}, std::int64_t{0}));
}

TEST(FromScheme, CountedGroupsThatComeFirstStandInFront) {
  const auto scheme = load("batam-2025");
  Wishes wishes;
  wishes.first = {scheme.groups[4].id, scheme.groups[2].id};
  const auto problem = from_counts(law(), scheme, counts_of(scheme), wishes);
  EXPECT_EQ(problem->classes[0].group, scheme.groups[4].id);
  EXPECT_EQ(problem->classes[1].group, scheme.groups[2].id);
  EXPECT_EQ(problem->classes[2].group, scheme.groups[0].id);
  EXPECT_EQ(problem->classes[0].ranks.front(), 1u);
}

TEST(FromScheme, AForbiddenSourcePaysNothing) {
  auto scheme = load("samarinda-2024");
  scheme.funds[0].kind = FundingSource::VillageFund;  // not in 2024
  const auto problem = from_counts(law(), scheme, counts_of(scheme), {});
  const auto plan = make_plan(*problem);
  EXPECT_EQ(plan->person_months, 0);
  EXPECT_EQ(binding_limits(*problem, *plan)[0].kind, LimitKind::Months);
}

// The palm-oil share is for palm-oil workers; nobody else is planned out of it.
TEST(FromScheme, AFundPaysOnlyForWhomTheLawHasOpenedIt) {
  auto scheme = load("samarinda-2024");
  scheme.funds[0].kind = FundingSource::PalmOilShare;
  scheme.groups[1].workers = "palm-oil-workers";
  const auto problem = from_counts(law(), scheme, counts_of(scheme), {});
  for (const auto& one : problem->classes) {
    EXPECT_EQ(one.offers.size(), one.group == scheme.groups[1].id ? 1u : 0u) << one.group;
  }
  const auto plan = make_plan(*problem);
  EXPECT_EQ(plan->person_months, problem->classes[1].people() * 9);
  EXPECT_EQ(binding_limits(*problem, *plan)[0].kind, LimitKind::NoPurse);
}

TEST(FromScheme, RefusesWhatCannotBe) {
  const auto scheme = load("batam-2025");
  const auto refusal = [&](auto change) {
    Wishes wishes;
    change(wishes);
    const auto problem = from_counts(law(), scheme, counts_of(scheme), wishes);
    return problem ? std::string("planned") : problem.error().code + " " + problem.error().where;
  };
  EXPECT_EQ(refusal([](Wishes& w) { w.block_months = 13; }), "PLAN_INPUT block_months");
  EXPECT_EQ(refusal([](Wishes& w) { w.ceilings["csr"] = Rupiah(1); }), "PLAN_INPUT csr");
  EXPECT_EQ(refusal([](Wishes& w) { w.ceilings["grants"] = Rupiah(-1); }), "PLAN_INPUT grants");
  EXPECT_EQ(refusal([](Wishes& w) { w.first = {"parkers"}; }), "PLAN_INPUT parkers");
  EXPECT_EQ(refusal([](Wishes& w) {
              w.months = Period{*Month::make(2025, 9), *Month::make(2025, 12)};
            }),
            "PLAN_INPUT months");
  EXPECT_EQ(from_counts(law(), scheme, {{0, -1, 0}}, {}).error().code, "PLAN_INPUT");
}

constexpr std::string_view kScenarios = R"(
[[scenario]]
id = "more-cadres"
name = { id = "Kader bertambah", en = "More cadres" }
people = { posyandu-cadres = 5_000 }
grow_permille = 200
block_months = 1
spread = "early"
first = ["posyandu-cadres"]
start = "2025-11"

[[scenario]]
id = "cut"
name = { id = "Anggaran dipotong", en = "Budget cut" }
ceilings = { grants = 300_000_000 }
from = "2025-11"
)";

TEST(Scenario, ChangesPeopleAndBudget) {
  const auto scheme = load("batam-2025");
  const auto scenarios = parse_scenarios(kScenarios, "scenarios.toml", scheme, {});
  ASSERT_TRUE(scenarios) << scenarios.error().message.en;
  const auto counts = changed(scheme, counts_of(scheme), (*scenarios)[0]);
  EXPECT_EQ(counts[1].people, 5'000);
  EXPECT_EQ(counts[0].people, 4'833);  // 4,028 and a fifth, rounded down
  EXPECT_EQ((*scenarios)[0].wishes.spread, Spread::Early);
  EXPECT_EQ((*scenarios)[0].wishes.first, std::vector<std::string>{"posyandu-cadres"});
  EXPECT_EQ((*scenarios)[0].wishes.months->from, *Month::make(2025, 11));
  EXPECT_EQ((*scenarios)[0].wishes.months->until, scheme.months.until);
  EXPECT_EQ((*scenarios)[1].from, Month::make(2025, 11));
}

TEST(Scenario, ACutInNovemberLeavesOctoberPaid) {
  const auto scheme = load("batam-2025");
  const auto problem = from_counts(law(), scheme, counts_of(scheme), {});
  const auto plan = make_plan(*problem);
  const Month november = *Month::make(2025, 11);
  const auto rest = continued(*problem, *plan, november, {{"grants", Rupiah(300'000'000)}});
  const Rupiah october(134'265'600);  // 7,992 people of three groups at Rp 16,800
  EXPECT_EQ(plan->purses[0].by_month[0], october);
  EXPECT_EQ(rest.purses[0].ceiling, Rupiah(300'000'000) - october);
  EXPECT_EQ(rest.months.months(), 2);
  for (const auto& one : rest.classes) EXPECT_TRUE(one.present);
  const auto after = make_plan(rest);
  EXPECT_GT(after->gap_months, 0);
  EXPECT_EQ(after->gap_months % 2, 0);  // whole people lose both months, no one a part
}

TEST(Scenario, RefusesAFileThatLeavesADoubt) {
  const auto scheme = load("batam-2025");
  const auto code = [&](const std::string& text) {
    const auto scenarios = parse_scenarios(text, "s.toml", scheme, {});
    return scenarios ? std::string("read") : scenarios.error().code;
  };
  const std::string head = "[[scenario]]\nid = \"a\"\nname = { id = \"A\", en = \"A\" }\n";
  EXPECT_EQ(code(head), "read");
  EXPECT_EQ(code("[[scenario]\n"), "PLAN_SYNTAX");
  EXPECT_EQ(code(head + "people = { parkers = 3 }\n"), "PLAN_UNKNOWN");
  EXPECT_EQ(code(head + "people = { posyandu-cadres = -3 }\n"), "PLAN_VALUE");
  EXPECT_EQ(code(head + "ceilings = { csr = 3 }\n"), "PLAN_UNKNOWN");
  EXPECT_EQ(code(head + "first = [\"parkers\"]\n"), "PLAN_UNKNOWN");
  EXPECT_EQ(code(head + "from = \"July\"\n"), "PLAN_VALUE");
  EXPECT_EQ(code(head + "spread = \"fair\"\n"), "PLAN_VALUE");
  EXPECT_EQ(code(head + "block_months = \"6\"\n"), "PLAN_TYPE");
  EXPECT_EQ(code(head + "peple = 3\n"), "PLAN_UNKNOWN_KEY");
  EXPECT_EQ(code("[[scenario]]\nid = \"a\"\n"), "PLAN_MISSING");
  EXPECT_EQ(code(head + head), "PLAN_DUPLICATE");
}

}  // namespace
}  // namespace lindung::planning
