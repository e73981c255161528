#include "base/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lindung {
namespace {

using testing::ElementsAre;

TEST(Text, ChangesCaseOfAsciiOnly) {
  EXPECT_EQ(to_upper("Ren\xC3\xA9 az{`"), "REN\xC3\xA9 AZ{`");
  EXPECT_EQ(to_lower("REN\xC3\x89 AZ[@"), "ren\xC3\x89 az[@");
}

TEST(Text, TrimsAsciiSpace) {
  EXPECT_EQ(trim(" \t\r\n a b \v\f"), "a b");
  EXPECT_EQ(trim(" \t "), "");
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim("\xC2\xA0x"), "\xC2\xA0x");
}

TEST(Text, SplitsAndKeepsEmptyParts) {
  EXPECT_THAT(split("a,,b", ','), ElementsAre("a", "", "b"));
  EXPECT_THAT(split("", ','), ElementsAre(""));
  EXPECT_THAT(split(",", ','), ElementsAre("", ""));
  EXPECT_THAT(split("abc", ';'), ElementsAre("abc"));
}

TEST(Text, GroupsThousandsWithPoints) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(12847), "12.847");
  EXPECT_EQ(grouped(-999), "-999");
  EXPECT_EQ(grouped(-1234567), "-1.234.567");
}

TEST(Text, ParsesUnsignedNumbersWhole) {
  EXPECT_EQ(parse_unsigned("0"), 0U);
  EXPECT_EQ(parse_unsigned("007"), 7U);
  EXPECT_EQ(parse_unsigned("18446744073709551615"), 18446744073709551615U);
  for (const char* text :
       {"", "-1", "+1", " 1", "1 ", "1x", "18446744073709551616", "0x10", "1.0"}) {
    EXPECT_FALSE(parse_unsigned(text)) << text;
  }
}

TEST(Text, KnowsWellFormedUtf8) {
  for (const char* text : {"", "abc", "\xC3\xA9", "\xE2\x80\x99", "\xF0\x9F\x98\x80",
                           "\xED\x9F\xBF", "\xF4\x8F\xBF\xBF"}) {
    EXPECT_TRUE(is_valid_utf8(text)) << text;
  }
  // A lone continuation, a cut sequence, overlong forms, a surrogate, beyond the last code point.
  for (const char* text : {"\x80", "\xC3", "\xE2\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xED\xA0\x80",
                           "\xF4\x90\x80\x80", "\xFF", "a\xC3z"}) {
    EXPECT_FALSE(is_valid_utf8(text));
  }
  EXPECT_TRUE(is_valid_utf8(std::string_view("a\0b", 3)));
}

TEST(CsvField, QuotesOnlyWhatNeedsIt) {
  EXPECT_EQ(csv_field("Budi Santoso"), "Budi Santoso");
  EXPECT_EQ(csv_field(""), "");
  EXPECT_EQ(csv_field("Santoso, Budi"), "\"Santoso, Budi\"");
  EXPECT_EQ(csv_field("a\"b"), "\"a\"\"b\"");
  EXPECT_EQ(csv_field("a\nb"), "\"a\nb\"");
  EXPECT_EQ(csv_field("a;b"), "\"a;b\"");
}

TEST(CsvField, NeverLeavesAFormulaThatRuns) {
  EXPECT_EQ(csv_field("=1+1"), "\"'=1+1\"");
  EXPECT_EQ(csv_field("@SUM(A1)"), "\"'@SUM(A1)\"");
  EXPECT_EQ(csv_field("+cmd"), "\"'+cmd\"");
  EXPECT_EQ(csv_field("-cmd"), "\"'-cmd\"");
  EXPECT_EQ(csv_field("\tx"), "\"'\tx\"");
  EXPECT_EQ(csv_field("\rx"), "\"'\rx\"");
  EXPECT_EQ(csv_field("=\"x\""), "\"'=\"\"x\"\"\"");
  EXPECT_EQ(csv_field("-"), "\"'-\"");
}

TEST(CsvField, LeavesPlainNumbersAlone) {
  EXPECT_EQ(csv_field("-500"), "-500");
  EXPECT_EQ(csv_field("+62812"), "+62812");
  EXPECT_EQ(csv_field("-2.000"), "-2.000");
  EXPECT_EQ(csv_field("-2,5"), "\"-2,5\"");
}

TEST(GroupedEn, MarksThousandsWithACommaAndKeepsTheSign) {
  EXPECT_EQ(grouped_en(999), "999");
  EXPECT_EQ(grouped_en(12'847), "12,847");
  EXPECT_EQ(grouped_en(-1'234'567), "-1,234,567");
}

}  // namespace
}  // namespace lindung
