#include "office/card/face.h"

#include <gtest/gtest.h>

#include "office/card/cards_for_tests.h"

namespace lindung::card {
namespace {

TEST(CardFace, SaysPlainlyWhatTheCardIsWorth) {
  const Cards cards = two_cards();
  const auto face = face_of(*cards.find(1), 2171, "Kota Batam", "QR", Tongue::Indonesian);
  EXPECT_EQ(face.issuer, "Pemerintah Kota Batam");
  EXPECT_EQ(face.name, "Bayu Pranata");
  EXPECT_EQ(face.number, "2171-C0000001");
  EXPECT_EQ(face.kpj, "KPJ *******0101");
  EXPECT_EQ(face.protects, "Melindungi dari: kecelakaan kerja (JKK) dan kematian (JKM)");
  EXPECT_EQ(face.until, "Dilindungi sampai 30 Juni 2025");
  EXPECT_EQ(face.check, "Kode periksa K7QM2X");
}

TEST(CardFace, SpeaksEnglishToo) {
  Cards cards;
  auto text = text_of(101, day(2025, 8, 31));
  text.programs = {Program::EmploymentInjury, Program::Death, Program::OldAge};
  ASSERT_TRUE(cards.make(std::array{text}, day(2025, 1, 2)));
  const auto face = face_of(*cards.find(1), 2171, "Kota Batam", "QR", Tongue::English);
  EXPECT_EQ(face.protects, "Protects against: work accidents (JKK), death (JKM) and old age (JHT)");
  EXPECT_EQ(face.until, "Protected until 31 August 2025");
}

}  // namespace
}  // namespace lindung::card
