#include "engines/linkage/tabular/compare_values.h"

#include <gtest/gtest.h>

#include "engines/linkage/edit_distance.h"
#include "engines/linkage/tabular/invented_people.h"
#include "engines/linkage/tabular/normal_form.h"

namespace lindung::linkage::tabular {
namespace {

std::string form(Kind kind, std::string_view cell) {
  std::string buffer;
  return std::string(normal_form(kind, cell, buffer));
}

Finding compared(Kind kind, std::string_view a, std::string_view b) {
  Column column;
  column.field.kind = kind;
  std::string buffer;
  const auto x = column.values.add(normal_form(kind, a, buffer));
  const auto y = column.values.add(normal_form(kind, b, buffer));
  column.prepare({});
  const auto there = compare_values(column, x, y), back = compare_values(column, y, x);
  EXPECT_EQ(there.level, back.level) << a << " / " << b;
  EXPECT_EQ(there.rarity, back.rarity) << a << " / " << b;
  return there;
}

Agreement level(Kind kind, std::string_view a, std::string_view b) {
  return compared(kind, a, b).level;
}

TEST(NormalForm, DatesInAnyUsualWriting) {
  for (const char* cell : {"1987-03-09", "19870309", "09/03/1987", "9 Maret 1987", "09-Mar-87",
                           "1987-03-09 00:00:00", "9.3.1987"})
    EXPECT_EQ(form(Kind::Date, cell), "19870309") << cell;
  EXPECT_EQ(form(Kind::Date, "1987"), "19870000");
  EXPECT_EQ(form(Kind::Date, "1987-03"), "19870300");
  EXPECT_EQ(form(Kind::Date, "19471432"), "19471432");  // impossible, but evidence all the same
  EXPECT_EQ(form(Kind::Date, "tidak ada"), "");
}

TEST(NormalForm, WordsCodesNumbersAndSilence) {
  EXPECT_EQ(form(Kind::Name, "  siti  nur-aini "), "SITI NUR AINI");
  EXPECT_EQ(form(Kind::Name, "O'Brien"), "OBRIEN");
  EXPECT_EQ(form(Kind::Key, "2171-0103 0999 9001"), "2171010309999001");
  EXPECT_EQ(form(Kind::Number, "007"), "7");
  EXPECT_EQ(form(Kind::Number, "12.0"), "12");
  EXPECT_EQ(form(Kind::Sex, "Perempuan"), "F");
  EXPECT_EQ(form(Kind::Sex, "male"), "M");
  EXPECT_EQ(form(Kind::Text, "n/a"), "");
  EXPECT_EQ(form(Kind::Key, "0000000000"), "");
  EXPECT_EQ(form(Kind::Key, "-"), "");
}

TEST(CompareValues, Names) {
  EXPECT_EQ(level(Kind::Name, "SITI AMINAH", "SITI AMINAH"), Agreement::Exact);
  EXPECT_EQ(level(Kind::Name, "SITI AMINAH", "AMINAH SITI"), Agreement::Variant);
  EXPECT_EQ(level(Kind::Name, "SITI AMINAH", "SITIAMINAH"), Agreement::Variant);
  EXPECT_EQ(level(Kind::Name, "SITI AMINAH", "SITI AMINHA"), Agreement::Near);
  EXPECT_EQ(level(Kind::Name, "SITI AMINAH", "AMINAH"), Agreement::Subset);
  EXPECT_EQ(level(Kind::Name, "SITI AMINAH", "S AMINAH"), Agreement::Subset);
  EXPECT_EQ(level(Kind::Name, "SITI AMINAH", "SITI WULANDARI"), Agreement::Part);
  EXPECT_EQ(level(Kind::Name, "SITI AMINAH", "BUDI HARTONO"), Agreement::Differs);
  EXPECT_EQ(level(Kind::Name, "SITI AMINAH", ""), Agreement::Silent);
}

TEST(CompareValues, Dates) {
  EXPECT_EQ(level(Kind::Date, "1987-03-09", "1987-09-03"), Agreement::Variant);
  EXPECT_EQ(level(Kind::Date, "1987-03-09", "1978-03-09"), Agreement::Near);
  EXPECT_EQ(level(Kind::Date, "1987-03-09", "1987-03-19"), Agreement::Near);
  EXPECT_EQ(level(Kind::Date, "1987-03-09", "1987"), Agreement::Subset);
  EXPECT_EQ(level(Kind::Date, "1987-03-09", "1987-03-28"), Agreement::Part);
  EXPECT_EQ(level(Kind::Date, "1987-03-09", "1987-11-28"), Agreement::Far);
  EXPECT_EQ(level(Kind::Date, "1987-03-09", "1964-11-28"), Agreement::Differs);
}

TEST(CompareValues, OfTwoPartsOfADateTheYearSaysMost) {
  const Finding day_and_month = compared(Kind::Date, "1987-03-09", "1954-03-09"),
                month_and_year = compared(Kind::Date, "1987-03-09", "1987-03-28"),
                day_and_year = compared(Kind::Date, "1987-03-09", "1987-11-09");
  for (const auto& finding : {day_and_month, month_and_year, day_and_year})
    EXPECT_EQ(finding.level, Agreement::Part);
  EXPECT_LT(day_and_month.rarity, month_and_year.rarity);
  EXPECT_LT(month_and_year.rarity, day_and_year.rarity);
}

TEST(CompareValues, KeysCodesAndNumbers) {
  EXPECT_EQ(level(Kind::Key, "2171015403809007", "2171015403809008"), Agreement::Subset);
  EXPECT_EQ(level(Kind::Key, "2171015403809007", "2171015483809007"), Agreement::Near);
  EXPECT_EQ(level(Kind::Key, "2171015403809007", "217101540380900"), Agreement::Variant);
  EXPECT_EQ(level(Kind::Key, "2171015403809007", "3578011212709111"), Agreement::Differs);
  EXPECT_EQ(level(Kind::Postcode, "29432", "29433"), Agreement::Near);
  EXPECT_EQ(level(Kind::Postcode, "29432", "29451"), Agreement::Part);
  EXPECT_EQ(level(Kind::Postcode, "29432", "10110"), Agreement::Differs);
  EXPECT_EQ(level(Kind::Number, "1987", "1988"), Agreement::Near);
  EXPECT_EQ(level(Kind::Number, "12", "7"), Agreement::Differs);
  EXPECT_EQ(level(Kind::Sex, "L", "P"), Agreement::Differs);
  EXPECT_EQ(level(Kind::Address, "JL MAWAR NO 12", "JL MAWAR 12"), Agreement::Subset);
}

Agreement identity_level(std::string_view a, std::string_view b) {
  Column column;
  column.field.kind = Kind::Key;
  column.same_district = .1;
  const auto x = column.values.add(a), y = column.values.add(b);
  column.prepare({});
  return compare_values(column, x, y).level;
}

TEST(CompareValues, IdentityNumbersOfOneBirth) {
  const char* number = "2171015403809007";
  EXPECT_EQ(identity_level(number, "2171015403809008"), Agreement::Subset);   // the next serial
  EXPECT_EQ(identity_level(number, "2171011403809007"), Agreement::Subset);   // a man's number
  EXPECT_EQ(identity_level(number, "2171015403809607"), Agreement::Far);      // a slip
  EXPECT_EQ(identity_level(number, "2171015403809000"), Agreement::Variant);  // the last digit lost
  EXPECT_EQ(identity_level(number, "217101540380900"), Agreement::Variant);
  EXPECT_EQ(identity_level(number, "171015403809007"), Agreement::Near);
  EXPECT_EQ(identity_level(number, "2171065403809007"), Agreement::Near);
}

TEST(CompareValues, DigitsTellAddressesOfMailApart) {
  EXPECT_EQ(level(Kind::Key, "jwoods12@mail.example", "jwoods26@mail.example"), Agreement::Differs);
  EXPECT_EQ(level(Kind::Key, "jwoods12@mail.example", "jwods12@mail.example"), Agreement::Near);
  EXPECT_EQ(level(Kind::Key, "A1234567", "A1234576"), Agreement::Near);
}

TEST(Tally, NeverSaysThatKeysAreFurtherApartThanTheyAre) {
  invented::Dice dice(5);
  for (int round = 0; round < 20'000; ++round) {
    std::string a, b;
    for (std::size_t i = 4 + dice.below(14); i > 0; --i)
      a += static_cast<char>('0' + dice.below(10));
    b = a;
    for (std::size_t slips = dice.below(5); slips > 0 && b.size() > 1; --slips) {
      const std::size_t at = dice.below(b.size());
      if (dice.below(2) == 0)
        b[at] = static_cast<char>('0' + dice.below(10));
      else
        b.erase(at, 1);
    }
    ASSERT_LE(tallies_apart(tally_of(a), tally_of(b)), 2 * edit_distance(a, b)) << a << ' ' << b;
  }
}

TEST(Dictionary, GivesEqualTextsOneNumberAndCountsThem) {
  Dictionary dictionary;
  EXPECT_EQ(dictionary.add(""), 0U);
  for (int round = 0; round < 3; ++round) {
    for (std::size_t i = 0; i < 5000; ++i)
      ASSERT_EQ(dictionary.add("value " + std::to_string(i)), i + 1);
  }
  EXPECT_EQ(dictionary.size(), 5001U);
  EXPECT_EQ(dictionary.count(17), 3U);
  EXPECT_EQ(dictionary[17], "value 16");
  EXPECT_EQ(dictionary.find("value 16"), 17U);
  EXPECT_EQ(dictionary.find("nothing"), 0U);
}

}  // namespace
}  // namespace lindung::linkage::tabular
