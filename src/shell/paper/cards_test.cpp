#include <array>

#include <gtest/gtest.h>

#include "shell/paper/paper.h"

namespace lindung::paper {
namespace {

card::CardFace face(const std::string& name) {
  return {"Kartu Peserta",
          "Pemerintah Kota Batam",
          name,
          "2171-C0000001",
          "KPJ *******0101",
          "Melindungi dari: kecelakaan kerja (JKK)",
          "Dilindungi sampai 30 Juni 2025",
          "Cara klaim",
          {"1. Satu.", "2. Dua.", "3. Tiga."},
          "Kode periksa K7QM2X",
          "6BF590B20FFWJWG.FKJ05H7B0XKA8FA9DIWENPEJ/5P$DPQE88EB$CBECP9ERZC04E21DDF3"};
}
const Date kDay = *Date::make(2025, 1, 2);

TEST(PrintCards, PutsTenOnASheetAndOneOnAPhone) {
  const std::vector<card::CardFace> faces(21, face("Bayu Pranata"));
  const auto sheets = print_cards(faces, CardLayout::Sheet, kDay);
  ASSERT_TRUE(sheets);
  EXPECT_EQ(sheets->pages, 3);
  const auto phone = print_cards(faces, CardLayout::Phone, kDay);
  ASSERT_TRUE(phone);
  EXPECT_EQ(phone->pages, 21);
  EXPECT_EQ(print_cards(faces, CardLayout::Sheet, kDay)->bytes, sheets->bytes);
}

TEST(PrintCards, ShrinksALongNameAndRefusesAnEndlessOne) {
  const std::array longer{face("Raden Roro Ayu Kusumaningrum Wiryadi Sastranegara Hadiningrat")};
  EXPECT_TRUE(print_cards(longer, CardLayout::Sheet, kDay));
  const std::array endless{face(std::string(300, 'W'))};
  EXPECT_EQ(print_cards(endless, CardLayout::Sheet, kDay).error().code, "PAPER_DOES_NOT_FIT");
}

TEST(QrSymbol, IsSmallForACardAndRefusesWhatNoneHolds) {
  const auto symbol = make_qr(std::string(339, 'A'));
  ASSERT_TRUE(symbol);
  EXPECT_EQ(symbol->width, 61);  // version 11
  EXPECT_EQ(symbol->black.size(), 61U * 61U);
  EXPECT_EQ(symbol->black[0], 1);  // the corner of a finder
  EXPECT_EQ(symbol->black[7], 0);  // and its margin
  EXPECT_EQ(make_qr(std::string(5'000, 'a')).error().code, "PAPER_QR");
}

}  // namespace
}  // namespace lindung::paper
