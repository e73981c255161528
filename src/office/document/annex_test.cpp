#include "office/document/annex.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "office/document/annex_for_tests.h"

namespace lindung::document {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::int64_t in_column(const TotalsTable& table, std::size_t column) {
  std::int64_t sum = 0;
  for (std::size_t r = 0; r + 1 < table.rows.size(); ++r) sum += table.rows[r].numbers[column];
  return sum;
}

TEST(Annex, HoldsEverybodyByWardAndItsTotalsReAdd) {
  const auto paper = invented_annex(1'000);
  const NameList list = annex(annex_request(paper));
  EXPECT_EQ(list.rows(), 1'000);
  EXPECT_EQ(list.belongs_to[1], "NOMOR 188.45/231/2025");
  EXPECT_EQ(list.belongs_to[2], "TANGGAL 29 SEPTEMBER 2025");
  EXPECT_EQ(list.parts.size(), 64U);  // a part for each ward
  EXPECT_THAT(list.parts[0].heading, HasSubstr("Kecamatan "));
  EXPECT_EQ(list.closing, "Lampiran ini memuat 1.000 (seribu) orang.");
  ASSERT_EQ(list.totals.size(), 2U);
  for (const TotalsTable& table : list.totals) {
    const auto& sum = table.rows.back();
    EXPECT_EQ(sum.numbers.back(), 1'000);
    for (std::size_t c = 0; c < sum.numbers.size(); ++c)
      EXPECT_EQ(sum.numbers[c], in_column(table, c));
  }
  EXPECT_EQ(list.totals[0].columns.size(), 7U);  // ward, five groups, sum
}

TEST(Annex, SaysWhatIsUnknownInsteadOfAZero) {
  auto paper = invented_annex(1);
  auto& row = paper.entering[0];
  row.nik = row.family_card = row.village = 0;
  row.birth_date.reset();
  row.sex = ' ';
  const NameList list = annex(annex_request(paper));
  EXPECT_EQ(list.parts[0].heading, "Kelurahan belum diketahui");
  EXPECT_THAT(list.parts[0].rows[0],
              ElementsAre("1", row.name, "-", "-", "-", "Ketua RT, RW, dan LPM"));
}

TEST(Annex, AnAmendmentNamesWhoLeavesAndWhy) {
  auto paper = invented_annex(3);
  paper.amends = "188.45/231/2025";
  paper.paper.number = "188.45/300/2025";
  paper.leaving.push_back({paper.entering.back(), decree::EndReason::Died});
  paper.entering.pop_back();
  paper.leaving[0].row.number = 1;
  const NameList list = annex(annex_request(paper));
  EXPECT_THAT(list.title, HasSubstr("PERUBAHAN"));
  EXPECT_EQ(list.parts[0].heading, "Keluar");
  EXPECT_EQ(list.parts[0].rows[0].back(), "meninggal dunia");
  EXPECT_EQ(list.parts[1].rows[0].back(), "masuk");
  EXPECT_EQ(list.closing,
            "Lampiran ini memuat 1 (satu) orang yang keluar dan 2 (dua) orang yang masuk.");
}

TEST(Annex, ManyGroupsStandBelowEachOther) {
  auto paper = invented_annex(100);
  for (std::size_t i = 0; i < paper.entering.size(); ++i) {
    paper.entering[i].group = "group-" + std::to_string(i % 9);
    paper.entering[i].fund = "grants";
  }
  const NameList list = annex(annex_request(paper));
  ASSERT_EQ(list.totals.size(), 2U);
  EXPECT_EQ(list.totals[0].columns.size(), 2U);
  EXPECT_EQ(list.totals[1].rows.size(), 10U);
  EXPECT_EQ(list.columns.back().title, "Kelompok");  // one fund: named in the head only
}

TEST(AnnexDeathTest, ARowThatIsMissingStopsTheProgram) {
  auto paper = invented_annex(3);
  paper.entering.erase(paper.entering.begin() + 1);
  EXPECT_DEATH(annex(annex_request(paper)), "number");
}

}  // namespace
}  // namespace lindung::document
