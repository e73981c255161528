#include "terms/person_name.h"

#include <array>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lindung {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> tokens(std::string_view written) { return read_name(written).tokens; }

TEST(ReadName, TakesTitlesAndDegreesOff) {
  EXPECT_THAT(tokens("H. Burhan Lestaluhu, S.Pd"), ElementsAre("BURHAN", "LESTALUHU"));
  EXPECT_THAT(tokens("Hj. Rosmini S. Pd. I"), ElementsAre("ROSMINI"));
  EXPECT_THAT(tokens("Drs. H. Tamrin Pulungan, M.Si."), ElementsAre("TAMRIN", "PULUNGAN"));
  EXPECT_THAT(tokens("K.H. Zubair"), ElementsAre("ZUBAIR"));
  EXPECT_THAT(tokens("IR HERMANTO SE MM"), ElementsAre("HERMANTO"));
  EXPECT_THAT(tokens("BUSTAMI, SH., MH"), ElementsAre("BUSTAMI"));
  EXPECT_THAT(tokens("Pdt. Yopi Manuputty, S.Th"), ElementsAre("YOPI", "MANUPUTTY"));
}

TEST(ReadName, KeepsWhatOnlyLooksLikeATitle) {
  EXPECT_THAT(tokens("H"), ElementsAre("H"));
  EXPECT_THAT(tokens("Hj."), ElementsAre("HJ"));
  EXPECT_THAT(tokens("Lim Se"), ElementsAre("LIM", "SE"));
  EXPECT_THAT(tokens("I Wayan Sudarma"), ElementsAre("I", "WAYAN", "SUDARMA"));
  EXPECT_THAT(tokens("R. Andi Tenri"), ElementsAre("R", "ANDI", "TENRI"));
  EXPECT_THAT(tokens("Daeng Manompo"), ElementsAre("DAENG", "MANOMPO"));
}

TEST(ReadName, FoldsFamiliesOfSpellings) {
  for (const char* written : {"Muh. Rasyid", "MOCH RASYID", "Mhd.Rasyid", "Mohammad Rasyid",
                              "Md Rasyid", "Mukhamad Rasyid"}) {
    EXPECT_THAT(tokens(written), ElementsAre("MUHAMMAD", "RASYID")) << written;
  }
  EXPECT_THAT(tokens("Machmud"), ElementsAre("MACHMUD"));
  for (const char* written : {"Abd. Rahman", "ABDUL RAHMAN", "Abdurrahman", "ABDURAHMAN",
                              "Abdulrahman", "Abdoel Rahman", "Abdur Rahman"}) {
    EXPECT_THAT(tokens(written), ElementsAre("ABDUL", "RAHMAN")) << written;
  }
  for (const char* written : {"Abdul Aziz", "ABDULAZIZ", "Abd Aziz"}) {
    EXPECT_THAT(tokens(written), ElementsAre("ABDUL", "AZIZ")) << written;
  }
  EXPECT_THAT(tokens("Abdulloh"), ElementsAre("ABDULLAH"));
  EXPECT_THAT(tokens("Achmad Noer"), ElementsAre("AHMAD", "NUR"));
  EXPECT_THAT(tokens("St. Nur Aini"), ElementsAre("SITI", "NUR", "AINI"));
  EXPECT_THAT(tokens("Sitti Nuraini"), ElementsAre("SITI", "NUR", "AINI"));
  EXPECT_THAT(tokens("Nurdin"), ElementsAre("NURDIN"));
  EXPECT_THAT(tokens("SRIWAHYUNI"), ElementsAre("SRI", "WAHYUNI"));
}

TEST(ReadName, SetsFatherAndAliasApart) {
  const NameReading son = read_name("Ramlan bin Haji Daud");
  EXPECT_THAT(son.tokens, ElementsAre("RAMLAN"));
  EXPECT_THAT(son.father, ElementsAre("HAJI", "DAUD"));
  EXPECT_THAT(read_name("Siti Rapeah, binti Jalil").father, ElementsAre("JALIL"));
  EXPECT_THAT(read_name("Murugan A/L Krisnan").father, ElementsAre("KRISNAN"));
  EXPECT_THAT(read_name("Murugan A/L Krisnan").tokens, ElementsAre("MURUGAN"));
  EXPECT_THAT(read_name("Sumitro alias Mitro").alias, ElementsAre("MITRO"));
  EXPECT_THAT(read_name("Sumitro @ Mitro").alias, ElementsAre("MITRO"));
  EXPECT_THAT(read_name("Sumitro (Pak Mit)").alias, ElementsAre("PAK", "MIT"));
  EXPECT_THAT(read_name("Sumitro / Mitro").tokens, ElementsAre("SUMITRO"));
}

TEST(ReadName, SeesTheMarkOfTheDead) {
  for (const char* written :
       {"Alm. Karsono", "KARSONO (ALM)", "Karsono almh", "Karsono, Almarhum"}) {
    const NameReading reading = read_name(written);
    EXPECT_TRUE(reading.deceased) << written;
    EXPECT_THAT(reading.tokens, ElementsAre("KARSONO")) << written;
  }
  EXPECT_FALSE(read_name("Almira Karsono").deceased);
}

TEST(ReadName, CleansPunctuationDigitsAndInvisibleCharacters) {
  EXPECT_THAT(tokens("  D'Costa   Latu-heru*"), ElementsAre("DCOSTA", "LATU", "HERU"));
  EXPECT_THAT(tokens("Ma\xE2\x80\x99ruf\xC2\xA0Tahir\xE2\x80\x8B"), ElementsAre("MARUF", "TAHIR"));
  EXPECT_THAT(tokens("\xEF\xBC\xA2\xEF\xBD\x95\xEF\xBD\x84\xEF\xBD\x89"), ElementsAre("BUDI"));
  EXPECT_THAT(tokens("Ren\xC3\xA9 Tan"), ElementsAre("RENE", "TAN"));
  EXPECT_THAT(tokens("1. Budi Wibowo"), ElementsAre("BUDI", "WIBOWO"));
  EXPECT_FALSE(read_name("1. Budi Wibowo").has_digits);
  EXPECT_THAT(tokens("R0HMAN 5ALEH"), ElementsAre("ROHMAN", "SALEH"));
  EXPECT_TRUE(read_name("R0HMAN").has_digits);
  EXPECT_TRUE(read_name("Budi 2").has_digits);
  EXPECT_THAT(tokens("\xff\xfe Budi"), ElementsAre("BUDI"));
}

TEST(ReadName, NothingComesOfNothing) {
  for (const char* written : {"", " ", "-", "...", "123", "\t\n", "(),/@"}) {
    EXPECT_TRUE(read_name(written).empty()) << written;
  }
  EXPECT_THAT(tokens("N"), ElementsAre("N"));
}

TEST(ReadName, HasOneSoundForEachToken) {
  const NameReading reading = read_name("Zainal Fatimah");
  EXPECT_EQ(reading.sounds.size(), reading.tokens.size());
  EXPECT_EQ(reading.sounds, read_name("Jaenal Patimah").sounds);
}

TEST(ReadName, LongTextDoesNoHarm) {
  const std::string many(5000, 'A');
  EXPECT_EQ(tokens(many).size(), 1U);
  std::string words;
  for (int i = 0; i < 500; ++i) words += "Budi, ";
  EXPECT_LE(tokens(words).size(), 48U);
}

TEST(ReadName, ALongNameBehindADegreeIsNoDegree) {
  EXPECT_THAT(tokens("Budi, MM Parlindunganparlindungan"),
              ElementsAre("BUDI", "MM", "PARLINDUNGANPARLINDUNGAN"));
}

// Texts of any bytes: nothing breaks, every token has a sound, and likeness stays within its bounds
// either way round.
TEST(ReadName, SurvivesAnyBytes) {
  constexpr std::string_view kBytes =
      "ABDULNRSITHOEJKYMW abdulnr.,'/@()0158-\xC3\xA9\xE2\x80\x99\xFF\n";
  std::uint64_t state = 20250522;
  NameReading before;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::uint64_t size = state >> 59; size > 0; --size) {
      state = state * 6364136223846793005U + 1442695040888963407U;
      text += kBytes[(state >> 33) % kBytes.size()];
    }
    state = state * 6364136223846793005U + 1442695040888963407U;
    const NameReading reading = read_name(text);
    ASSERT_EQ(reading.sounds.size(), reading.tokens.size());
    const int likeness = name_likeness(reading, before);
    ASSERT_EQ(likeness, name_likeness(before, reading)) << text;
    ASSERT_TRUE(likeness >= 0 && likeness <= 1000) << text;
    before = reading;
  }
}

TEST(ReadName, KnowsNamesThatFillAField) {
  EXPECT_TRUE(read_name("MUHAMMAD RIZKI PRATA").cut_short);
  EXPECT_FALSE(read_name("MUHAMMAD RIZKI PRATAMA").cut_short);
}

TEST(NameKey, IsFreeOfOrderAndSpelling) {
  const std::string key = name_key(read_name("Siti Nurhaliza"));
  for (const char* written :
       {"NUR HALIZAH, St.", "Sitti Noerhaliza", "st nur haliza", "Nurhaliza Siti"}) {
    EXPECT_EQ(name_key(read_name(written)), key) << written;
  }
  EXPECT_NE(name_key(read_name("Siti Nurhayati")), key);
}

TEST(NameKey, SoundsOfOldAndNewSpellingAgree) {
  constexpr std::array<std::array<const char*, 2>, 24> kSame{
      {{"Soekarno", "Sukarno"},    {"Djuhari", "Juhari"},
       {"Tjandra", "Chandra"},     {"Njoman", "Nyoman"},
       {"Sjamsul", "Syamsul"},     {"Achmad", "Ahmad"},
       {"Fatimah", "Patimah"},     {"Zaenal", "Jaenal"},
       {"Vera", "Fera"},           {"Dewy", "Dewi"},
       {"Marleni", "Marlaini"},    {"Aisyah", "Aisya"},
       {"Nikmah", "Ni'mah"},       {"Saepoedin", "Saifuddin"},
       {"Nasrulloh", "Nasrullah"}, {"Setiawaty", "Setiawati"},
       {"Rukiyah", "Rukiah"},      {"Saadah", "Sadah"},
       {"Qomariah", "Komariyah"},  {"Alex", "Aleks"},
       {"Ridho", "Rido"},          {"Ruth", "Rut"},
       {"Khoirul", "Choirul"},     {"Fauzi", "Fawzi"}}};
  for (const auto& [one, other] : kSame) {
    EXPECT_EQ(name_key(read_name(one)), name_key(read_name(other))) << one << " " << other;
  }
}

}  // namespace
}  // namespace lindung
