#include "engines/linkage/compare.h"

#include <gtest/gtest.h>

#include "engines/linkage/compare_fields.h"
#include "engines/linkage/compare_name.h"
#include "engines/linkage/digits.h"
#include "engines/linkage/term_frequency.h"

namespace lindung::linkage {
namespace {

Level names(std::string_view a, std::string_view b) {
  return compare_names({a, a}, {b, b}, TermFrequency()).level;
}

TEST(CompareNames, LevelsOfUsualWritings) {
  EXPECT_EQ(names("SITI AMINAH", "SITI AMINAH"), Level::Exact);
  EXPECT_EQ(names("SITI AMINAH", "AMINAH SITI"), Level::Variant);
  EXPECT_EQ(names("SITI AMINAH", "S AMINAH"), Level::Variant);
  EXPECT_EQ(names("SITI AMINAH", "AMINAH"), Level::Variant);
  EXPECT_EQ(names("SITI NURAINI", "SITI NUR AINI"), Level::Variant);
  EXPECT_EQ(names("SRI NUR HIDAYATI", "SRINURHIDAYATI"), Level::Variant);
  EXPECT_EQ(names("SITI AMINAH", "SITI AMNIAH"), Level::Near);
  EXPECT_EQ(names("JOHANIS PATTIASINA", "JOHANIS PATTIASI"), Level::Near);
  EXPECT_EQ(names("SITI AMINAH", "SITI RAHMA"), Level::Part);
  EXPECT_EQ(names("SITI AMINAH", "S A"), Level::Part);
  EXPECT_EQ(names("BUDI", "JOHANIS"), Level::Differs);
  EXPECT_EQ(names("", "BUDI"), Level::Unknown);
}

TEST(CompareNames, EqualSoundsAreAVariantInOtherLetters) {
  const NameMatch match =
      compare_names({"FATIMAH", "PATIMA"}, {"PATIMAH", "PATIMA"}, TermFrequency());
  EXPECT_EQ(match.level, Level::Variant);
  EXPECT_FALSE(match.same_letters);
}

TEST(CompareNames, AreSymmetric) {
  const std::string_view some[] = {"SITI NUR AINI", "NURAINI S", "SITI", "N AINI",
                                   "SITTI NURAINI PUTRI"};
  for (const auto a : some) {
    for (const auto b : some) {
      const NameMatch x = compare_names({a, a}, {b, b}, TermFrequency());
      const NameMatch y = compare_names({b, b}, {a, a}, TermFrequency());
      EXPECT_EQ(x.level, y.level) << a << " / " << b;
      EXPECT_EQ(x.bits, y.bits) << a << " / " << b;
    }
  }
}

TEST(CompareNumbers, TellASlipFromANeighbour) {
  const auto level = [](std::uint64_t a, std::uint64_t b) {
    return compare_numbers(to_digits(a), to_digits(b));
  };
  EXPECT_EQ(level(2171010101809001, 2171010101809001), Level::Exact);
  EXPECT_EQ(level(2171010101809001, 2171010101809002), Level::Variant);
  EXPECT_EQ(level(2171010101809001, 2171010101809123), Level::Part);
  EXPECT_EQ(level(2171010101809001, 2171020101809001), Level::Near);
  EXPECT_EQ(level(2171010101809001, 2171020101809002), Level::Differs);
  EXPECT_EQ(level(2171010101809001, 0), Level::Unknown);
}

Evidence born(std::uint32_t date, std::uint32_t alternative = 0) {
  Evidence evidence;
  evidence.date = date;
  evidence.alternative = alternative;
  return evidence;
}

TEST(CompareDates, Levels) {
  EXPECT_EQ(compare_dates(born(0x19800312), born(0x19800312)), Level::Exact);
  EXPECT_EQ(compare_dates(born(0x19800312), born(0x19801203)), Level::Variant);
  EXPECT_EQ(compare_dates(born(0x19800312, 0x19990101), born(0x19990101)), Level::Variant);
  EXPECT_EQ(compare_dates(born(0x19800312), born(0x19800317)), Level::Near);
  EXPECT_EQ(compare_dates(born(0x19800312), born(0x19080312)), Level::Near);
  EXPECT_EQ(compare_dates(born(0x19800000), born(0x19800317)), Level::Near);
  EXPECT_EQ(compare_dates(born(0x19800312), born(0x19800625)), Level::Part);
  EXPECT_EQ(compare_dates(born(0x19800312), born(0x19920625)), Level::Differs);
  EXPECT_EQ(compare_dates(born(0x19800312), born(0)), Level::Unknown);
}

TEST(CompareDates, ANumberSpeaksForAMissingDate) {
  Evidence silent;
  silent.number = to_digits(2171015203809001);  // a woman born on 12 March 1980
  EXPECT_EQ(compare_dates(silent, born(0x19800312)), Level::Variant);
  EXPECT_EQ(compare_dates(silent, born(0x19800313)), Level::Unknown);
}

TEST(TermFrequency, WhatIsCommonSaysLess) {
  std::vector<Evidence> list(1000);
  for (std::size_t i = 0; i < list.size(); ++i) {
    Record record;
    record.name = i < 900 ? "SITI" : "PATTIASINA";
    record.birth_date = i < 900 ? 181 : static_cast<std::int32_t>(i);
    list[i] = pack(record);
  }
  const TermFrequency frequency = TermFrequency::count(list);
  EXPECT_EQ(frequency.token_count("SITI"), 900U);
  EXPECT_LT(frequency.token_bits("SITI"), 1000);
  EXPECT_GT(frequency.token_bits("PATTIASINA"), 3000);
  EXPECT_GT(frequency.token_bits("LATUHERU"), 8000);
  EXPECT_GT(frequency.date_bits(list[950].date), frequency.date_bits(list[0].date) + 8000);
}

}  // namespace
}  // namespace lindung::linkage
