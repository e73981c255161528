// Minutes of a reconciliation: what stands on them, and sums that are counted from the rows.
#include <gtest/gtest.h>

#include "office/document/minutes_for_tests.h"

namespace lindung::document {
namespace {

Minutes with(std::int64_t differences) {
  MinutesRequest request = minutes_request(differences);
  request.signers = minutes_signers();
  return minutes(request);
}

std::vector<std::string> texts(const std::vector<MinutesCell>& row) {
  std::vector<std::string> all;
  for (const auto& cell : row) all.push_back(cell.text);
  return all;
}

TEST(Minutes, SayWhoMetWhenAndOverWhat) {
  const Minutes paper = with(3);
  EXPECT_EQ(paper.opening,
            "Pada hari ini, Kamis tanggal 12 Juni 2025, di Batam, kami yang bertanda tangan di "
            "bawah ini:");
  ASSERT_EQ(paper.parties.size(), 3U);
  EXPECT_EQ(paper.parties[0],
            "Sari Wulan, Kepala Bidang, Dinas Tenaga Kerja Kota Batam, selanjutnya disebut PIHAK "
            "KESATU.");
  EXPECT_NE(paper.subject.find("April sampai Mei 2025"), std::string::npos);
  EXPECT_EQ(paper.papers.size(), 3U);
}

TEST(Minutes, EachSideIsAddedUpAndAMissingSideStaysEmpty) {
  const Minutes paper = with(3);
  ASSERT_EQ(paper.tables.size(), 3U);
  EXPECT_EQ(texts(paper.tables[0].rows[0]),
            (std::vector<std::string>{"April 2025", "1.000", "999", "1.002", "1.000", "998", "-"}));
  EXPECT_EQ(texts(paper.tables[0].rows[2]),
            (std::vector<std::string>{"Jumlah orang-bulan", "2.000", "1.999", "2.004", "2.000",
                                      "1.998", "1.000"}));
  EXPECT_EQ(
      texts(paper.tables[1].rows[2]),
      (std::vector<std::string>{"Jumlah", "33.600.000", "33.600.000", "33.566.400", "16.800.000"}));
}

TEST(Minutes, EveryKindHasItsCureItsCountAndItsSum) {
  const Minutes paper = with(3);
  const auto& kinds = paper.tables[2];
  EXPECT_EQ(kinds.rows[0][1].text, "2");
  EXPECT_EQ(kinds.rows[0][2].text, "33.600");
  EXPECT_EQ(kinds.rows[0][0].note.substr(0, 13), "Penyelesaian:");
  EXPECT_EQ(kinds.rows.back()[1].text, "3");
  EXPECT_EQ(paper.annex.rows.size(), 3U);
  EXPECT_EQ(paper.annex.rows[0][2].note, "NIK 2171055405909000");
}

TEST(Minutes, WithoutDifferencesTheySaySo) {
  const Minutes paper = with(0);
  EXPECT_EQ(paper.tables.size(), 2U);
  EXPECT_TRUE(paper.annex.rows.empty());
  EXPECT_EQ(paper.closing.substr(0, 26), "Tidak ditemukan selisih. D");
}

TEST(MinutesDeath, ACountThatIsNotThatOfItsDifferencesStopsTheProgram) {
  MinutesRequest request = minutes_request(3);
  request.signers = minutes_signers();
  request.kinds[0].count = 3;
  EXPECT_DEATH(minutes(request), "");
}

}  // namespace
}  // namespace lindung::document
