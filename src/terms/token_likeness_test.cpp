#include "terms/token_likeness.h"

#include <gtest/gtest.h>

#include "terms/name_sound.h"

namespace lindung {
namespace {

int alike(std::string_view a, std::string_view b) {
  const NameSound sound_a(a);
  const NameSound sound_b(b);
  return token_likeness({a, sound_a.view(), letters_of(sound_a.view())},
                        {b, sound_b.view(), letters_of(sound_b.view())});
}

TEST(TokenLikeness, FallsWithTheKindOfDifference) {
  EXPECT_EQ(alike("SANTOSO", "SANTOSO"), 1000);
  EXPECT_GE(alike("FATIMAH", "PATIMAH"), 950);
  EXPECT_GE(alike("SUPRAPTO", "SUPRPTO"), 850);
  EXPECT_GE(alike("BAMBANG", "BAMBNAG"), 850);
  EXPECT_GE(alike("HASIBUAN", "HSB"), 850);
  EXPECT_LT(alike("HENDRA", "HENDRI"), 800);
  EXPECT_LT(alike("RUDI", "YUDI"), 800);
  EXPECT_LT(alike("EKA", "IKA"), 800);
  EXPECT_LT(alike("EKA", "EKAWATI"), 800);
  EXPECT_LT(alike("SETIAWAN", "SETIAWATI"), 800);
  EXPECT_LT(alike("BUDI", "SIMBOLON"), 500);
}

TEST(TokenLikeness, AnInitialStandsForItsLetterOnly) {
  EXPECT_EQ(alike("S", "SANTOSO"), 850);
  EXPECT_EQ(alike("S", "BUDI"), 0);
  EXPECT_EQ(alike("S", "T"), 0);
}

TEST(TokenLikeness, OnlyACutTokenMayBeABeginning) {
  NameToken cut{"PRATA", "PRATA", letters_of("PRATA"), true};
  const NameToken whole{"PRATAMAWIJAYA", "PRATAMAUIAIA", letters_of("PRATAMAUIAIA")};
  EXPECT_EQ(token_likeness(cut, whole), 950);
  EXPECT_EQ(token_likeness(whole, cut), 950);
  cut.cut_short = false;
  EXPECT_LT(token_likeness(cut, whole), 800);
}

}  // namespace
}  // namespace lindung
