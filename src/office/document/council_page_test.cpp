#include "office/document/council_page.h"

#include <numeric>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engines/rules/source_law_for_tests.h"
#include "office/planning/planning.h"

namespace lindung::document {
namespace {

using planning::Wishes;
using testing::HasSubstr;
using testing::Not;

scheme::Scheme load(const std::string& id) {
  const auto path = std::string(LINDUNG_SOURCE_DIR) + "/schemes/" + id + ".toml";
  return scheme::parse_scheme(rules::read_source(path), id).value();
}

// A scheme planned with these ceilings, and the page of it.
CouncilPage page_of(const scheme::Scheme& scheme, const Wishes& wishes, int times = 1) {
  const rules::RuleBook& law = rules::source_law(LINDUNG_SOURCE_DIR);
  const auto problem = from_counts(law, scheme, planning::counts_of(scheme), wishes).value();
  const auto plan = make_plan(problem).value();
  const auto lasting = how_long(problem).value();
  const auto left_out = planning::left_out(problem, plan);
  const auto ends = purse_ends(problem, plan);
  const std::string name = "Rencana";
  CouncilRequest request{scheme, scheme.programs, {}, {"catatan"}, "", *Date::make(2025, 4, 10)};
  for (int i = 0; i < times; ++i) {
    request.cases.push_back({name, problem, plan, lasting, left_out, ends});
  }
  return council_page(request);
}

TEST(CouncilPage, SaysThatSamarindasMoneyIsEnoughForNineMonthsAndNotForATenth) {
  const CouncilPage page = page_of(load("samarinda-2024"), {});
  EXPECT_EQ(page.city, "Kota Samarinda");
  EXPECT_TRUE(page.enough);
  EXPECT_EQ(page.verdict,
            "Uang yang ada cukup. Semua 19.000 orang terlindungi selama 9 bulan, April sampai "
            "Desember 2024, dengan Rp 2.872.800.000. Sisa pagu Rp 127.200.000, tidak cukup untuk "
            "satu bulan lagi bagi semua orang (Rp 319.200.000).");
  EXPECT_EQ(page.figures.at(3).value, "Rp 127.200.000");
  EXPECT_EQ(page.worker_year, "Satu orang lagi selama dua belas bulan: Rp 201.600.");
  EXPECT_EQ(page.purses.at(0).share, "95,76 %");
  EXPECT_TRUE(page.cases.empty());
  EXPECT_TRUE(page.left_out.empty());
}

TEST(CouncilPage, SaysWhoIsLeftOutAndWhatIsMissing) {
  Wishes wishes;
  wishes.ceilings = {{"city-budget", Rupiah(500'000'000)}};
  wishes.block_months = 4;
  const CouncilPage page = page_of(load("jambi-2025"), wishes);
  EXPECT_FALSE(page.enough);
  EXPECT_THAT(page.verdict, HasSubstr("Dari 5.966 orang, 4.836 terlindungi sampai Desember 2025"));
  EXPECT_THAT(page.verdict, HasSubstr("kurang Rp 151.8"));
  EXPECT_THAT(page.verdict, HasSubstr("hanya cukup 6 bulan dan November 2025 tidak terbayar"));
  ASSERT_EQ(page.left_out.size(), 1U);  // two blocks of four months, the same people: one line
  EXPECT_THAT(page.left_out[0], HasSubstr("1.130 orang Ketua RT, Mei sampai Desember 2025: "));
}

TEST(CouncilPage, GroupsAddUpToTheirTotal) {
  const CouncilPage page = page_of(load("batam-2025"), {}, 2);
  ASSERT_EQ(page.groups.size(), 5U);
  const auto sum = [&](auto field) {
    std::int64_t all = 0;
    for (const auto& one : page.groups) all += one.*field;
    return all;
  };
  EXPECT_EQ(sum(&GroupLine::people), 12'847);
  EXPECT_EQ(sum(&GroupLine::person_months), page.total.person_months);
  EXPECT_EQ(page.total.cost, Rupiah(647'488'800));
  EXPECT_EQ(page.cases.size(), 2U);
  EXPECT_THAT(page.groups[3].purses, testing::ElementsAre(1));
}

TEST(Shortened, LosesNoPersonAndNoRupiah) {
  const CouncilPage whole = page_of(load("batam-2025"), {}, 8);
  const CouncilPage page = shortened(whole, {1, 2, 3, 1, 1});
  ASSERT_EQ(page.groups.size(), 2U);
  EXPECT_EQ(page.groups[1].name, "4 kelompok lain");
  EXPECT_EQ(page.groups[0].people + page.groups[1].people, 12'847);
  EXPECT_EQ(page.groups[0].cost + page.groups[1].cost, page.total.cost);
  ASSERT_EQ(page.purses.size(), 1U);
  EXPECT_EQ(page.purses[0].name, "2 dana lain");
  EXPECT_EQ(page.purses[0].paid, page.total.cost);
  EXPECT_EQ(page.purses[0].people[0], 12'847);
  for (const auto& one : page.groups) EXPECT_THAT(one.purses, testing::ElementsAre(0));
  EXPECT_EQ(page.cases.size(), 3U);
  ASSERT_EQ(page.notes.size(), 1U);
  EXPECT_EQ(page.notes[0], "Masih ada 2 catatan di buku kerja rencana.");
}

TEST(Shortened, LeavesAPageAloneThatHasRoom) {
  const CouncilPage page = shortened(page_of(load("batam-2025"), {}), {});
  EXPECT_EQ(page.groups.size(), 5U);
  EXPECT_EQ(page.purses.size(), 2U);
  EXPECT_EQ(page.notes, std::vector<std::string>{"catatan"});
}

}  // namespace
}  // namespace lindung::document
