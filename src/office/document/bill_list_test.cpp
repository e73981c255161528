#include "office/document/bill_list.h"

#include <gtest/gtest.h>

namespace lindung::document {
namespace {

BillListRequest request() {
  const Period month{*Month::make(2025, 10), *Month::make(2025, 11)};
  const Period two{month.from, month.from.plus(2)};
  return {"T0000001",
          *RegionCode::parse("2171"),
          "Hibah",
          two,
          *Date::make(2025, 10, 24),
          Rupiah(67'200),
          {{2171010101809003, "Siti", 2171051003, "Kader", two, Rupiah(16'800)},
           {0, "Ani", 2171051003, "Kader", month, Rupiah(16'800)},
           {2171010101809001, "Budi", 0, "Ketua RT", month, Rupiah(16'800)}},
          "Kepala Dinas Tenaga Kerja",
          ""};
}

TEST(BillList, AddsUpToItsBillByWardAndGroup) {
  const NameList list = bill_list(request());
  EXPECT_EQ(list.rows(), 3);
  EXPECT_EQ(list.parts[0].heading, "Kelurahan belum diketahui");
  EXPECT_EQ(list.parts[1].rows[0][1], "Ani");
  EXPECT_EQ(list.parts[1].rows[0][2], "-");
  EXPECT_EQ(list.parts[1].rows[1].back(), "Rp 33.600");
  ASSERT_EQ(list.totals.size(), 4U);
  EXPECT_EQ(list.totals[0].rows.back().numbers.back(), 3);
  EXPECT_EQ(list.totals[1].rows.back().numbers.back(), 67'200);
  EXPECT_EQ(list.totals[3].rows.back().numbers.back(), 67'200);
  EXPECT_EQ(list.closing,
            "Daftar ini memuat 3 (tiga) orang dengan jumlah Rp 67.200 (enam puluh tujuh ribu dua "
            "ratus rupiah).");
}

TEST(BillListDeathTest, ASumThatItsRowsDoNotGiveStopsTheProgram) {
  auto wrong = request();
  wrong.amount += Rupiah(1);
  EXPECT_DEATH(bill_list(wrong), "amount");
}

}  // namespace
}  // namespace lindung::document
