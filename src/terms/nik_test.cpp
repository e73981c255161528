#include "terms/nik.h"

#include <gtest/gtest.h>

namespace lindung {
namespace {

Nik nik(std::string_view digits) { return *Nik::parse(digits); }
Date day(int year, int month, int day_of_month) { return *Date::make(year, month, day_of_month); }

TEST(Nik, IsSixteenDigitsAndNoPlaceholder) {
  EXPECT_TRUE(Nik::parse("2171031203809001"));
  for (const char* text :
       {"", "217103120380900", "21710312038090011", "217103120380900A", "2171 31203809001",
        "0000000000000000", "1111111111111111", "9999999999999999", "1234567890123456",
        "0123456789012345", "0171031203809001"}) {
    EXPECT_FALSE(Nik::parse(text)) << text;
  }
}

TEST(Nik, ANumberFollowsTheSameRules) {
  EXPECT_EQ(Nik::from_number(2171031203809001), nik("2171031203809001"));
  EXPECT_FALSE(Nik::from_number(171031203809001));
  EXPECT_FALSE(Nik::from_number(0));
  EXPECT_FALSE(Nik::from_number(1234567890123456));
  EXPECT_FALSE(Nik::from_number(21710312038090011));
}

TEST(Nik, ShowsItsParts) {
  const Nik number = nik("2171035203809001");
  EXPECT_EQ(number.digits(), "2171035203809001");
  EXPECT_EQ(number.masked(), "217103******9001");
  EXPECT_EQ(number.province(), 21);
  EXPECT_EQ(number.regency(), 2171);
  EXPECT_EQ(number.district(), 217103);
  EXPECT_EQ(number.serial(), 9001);
  EXPECT_FALSE(number.serial_is_zero());
  EXPECT_TRUE(nik("2171035203800000").serial_is_zero());
}

TEST(Nik, TellsSexByTheDay) {
  EXPECT_EQ(nik("2171031203809001").sex(), Sex::Male);
  EXPECT_EQ(nik("2171035203809001").sex(), Sex::Female);
  EXPECT_EQ(nik("2171033103809001").sex(), Sex::Male);
  EXPECT_EQ(nik("2171037103809001").sex(), Sex::Female);
  for (const char* digits :
       {"2171030003809001", "2171033203809001", "2171034003809001", "2171037203809001"}) {
    EXPECT_EQ(nik(digits).sex(), std::nullopt) << digits;
  }
}

TEST(Nik, ReadsTheCenturyFromAnAgeOfFifteen) {
  const Date on = day(2026, 1, 15);
  EXPECT_EQ(nik("2171031203809001").birth_date(on), day(1980, 3, 12));
  EXPECT_EQ(nik("2171035203809001").birth_date(on), day(1980, 3, 12));
  EXPECT_EQ(nik("2171031203059001").birth_date(on), day(2005, 3, 12));
  EXPECT_EQ(nik("2171031501119001").birth_date(on), day(2011, 1, 15));
  EXPECT_EQ(nik("2171031601119001").birth_date(on), day(1911, 1, 16));
  EXPECT_EQ(nik("2171031203309001").birth_date(on), day(1930, 3, 12));
}

TEST(Nik, HasNoBirthDateWhereThereIsNoSuchDay) {
  const Date on = day(2026, 1, 15);
  EXPECT_EQ(nik("2171033102809001").birth_date(on), std::nullopt);
  EXPECT_EQ(nik("2171032902819001").birth_date(on), std::nullopt);
  EXPECT_EQ(nik("2171032902809001").birth_date(on), day(1980, 2, 29));
  EXPECT_EQ(nik("2171032902009001").birth_date(on), day(2000, 2, 29));
  EXPECT_EQ(nik("2171031213809001").birth_date(on), std::nullopt);
  EXPECT_EQ(nik("2171034003809001").birth_date(on), std::nullopt);
}

TEST(Nik, AgreesWithTheDateInItsDigits) {
  EXPECT_TRUE(nik("2171035203809001").agrees_with(day(1980, 3, 12)));
  EXPECT_TRUE(nik("2171031203059001").agrees_with(day(2005, 3, 12)));
  EXPECT_FALSE(nik("2171031203809001").agrees_with(day(1980, 12, 3)));
  EXPECT_FALSE(nik("2171031203809001").agrees_with(day(1981, 3, 12)));
}

TEST(FamilyCardNumber, FollowsTheRulesOfANik) {
  const auto card = FamilyCardNumber::parse("2171030506129003");
  ASSERT_TRUE(card);
  EXPECT_EQ(card->digits(), "2171030506129003");
  EXPECT_EQ(card->masked(), "217103******9003");
  EXPECT_EQ(card->number(), 2171030506129003U);
  EXPECT_FALSE(FamilyCardNumber::parse("0000000000000000"));
  EXPECT_FALSE(FamilyCardNumber::parse("217103050612900"));
}

TEST(Kpj, IsElevenDigits) {
  const auto kpj = Kpj::parse("07019876543");
  ASSERT_TRUE(kpj);
  EXPECT_EQ(kpj->digits(), "07019876543");
  EXPECT_EQ(kpj->number(), 7019876543U);
  for (const char* text : {"", "0701987654", "070198765432", "00000000000", "12345678901",
                           "01234567890", "0701987654X"}) {
    EXPECT_FALSE(Kpj::parse(text)) << text;
  }
}

}  // namespace
}  // namespace lindung
