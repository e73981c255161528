#include "office/verification/likeness.h"

#include <gtest/gtest.h>

namespace lindung::verification {
namespace {

TEST(TypingSlip, OneDigitOrTwoNeighboursExchanged) {
  EXPECT_TRUE(is_typing_slip(2171051203809001, 2171051203809007));
  EXPECT_TRUE(is_typing_slip(2171051203809001, 1271051203809001));
  EXPECT_FALSE(is_typing_slip(2171051203809001, 2171051203809001));
  EXPECT_FALSE(is_typing_slip(2171051203809001, 2171051203819002));
  EXPECT_FALSE(is_typing_slip(2171051203809001, 2171052103809010));
  EXPECT_FALSE(is_typing_slip(2171051203809001, 0));
}

TEST(BirthDates, EqualNearOrDifferent) {
  roster::Proposal row;
  const auto day = [](const char* text) { return Date::parse_iso(text); };
  EXPECT_EQ(compare_birth_date(row, day("1980-03-12")), Agreement::Unknown);
  row.birth_date = day("1980-03-12");
  EXPECT_EQ(compare_birth_date(row, std::nullopt), Agreement::Unknown);
  EXPECT_EQ(compare_birth_date(row, day("1980-03-12")), Agreement::Equal);
  EXPECT_EQ(compare_birth_date(row, day("1980-12-03")), Agreement::Near);
  EXPECT_EQ(compare_birth_date(row, day("1981-03-12")), Agreement::Near);
  EXPECT_EQ(compare_birth_date(row, day("1981-04-12")), Agreement::Differs);
  row.birth_date_alternative = day("1980-12-03");
  EXPECT_EQ(compare_birth_date(row, day("1980-12-03")), Agreement::Equal);
  row.reasons.add(Reason::BirthYearOnly);
  EXPECT_EQ(compare_birth_date(row, day("1980-08-08")), Agreement::Equal);
}

TEST(SoundSignature, LetsVariantsPassAndStopsStrangers) {
  const auto signature = [](const char* name) { return SoundSignature(read_name(name)); };
  for (const char* variant :
       {"Siti Nurhalizah", "Nurhaliza Siti", "Siti Nurhalisa", "Siti Nurhaiza"}) {
    EXPECT_TRUE(signature("Siti Nurhaliza").may_be_alike(signature(variant))) << variant;
  }
  EXPECT_FALSE(signature("Siti Nurhaliza").may_be_alike(signature("Bambang Prakoso")));
}

TEST(SoundKey, IsFreeOfOrder) {
  EXPECT_EQ(sound_key("SITI NURALISA"), sound_key("NURALISA SITI"));
  EXPECT_NE(sound_key("SITI NURALISA"), sound_key("SITI NURALINA"));
  EXPECT_EQ(sound_key(""), 0U);
}

}  // namespace
}  // namespace lindung::verification
