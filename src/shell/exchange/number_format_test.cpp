#include "shell/exchange/number_format.h"

#include <gtest/gtest.h>

namespace lindung::exchange {
namespace {

TEST(NumberFormat, DatesAndTimesByTheirLetters) {
  EXPECT_EQ(shape_of_format("[$-421]dd mmmm yyyy"), NumberShape::Date);
  EXPECT_EQ(shape_of_format("dd/mm/yyyy;@"), NumberShape::Date);
  EXPECT_EQ(shape_of_format("mmmm"), NumberShape::Date);
  EXPECT_EQ(shape_of_format("dd/mm/yyyy hh:mm"), NumberShape::DateTime);
  EXPECT_EQ(shape_of_format("h:mm AM/PM"), NumberShape::Time);
  EXPECT_EQ(shape_of_format("[h]:mm"), NumberShape::Time);
  EXPECT_EQ(shape_of_format("mm:ss"), NumberShape::Time);
}

TEST(NumberFormat, WordsColoursAndMoneyAreNoDates) {
  EXPECT_EQ(shape_of_format("General"), NumberShape::Plain);
  EXPECT_EQ(shape_of_format("0"), NumberShape::Plain);
  EXPECT_EQ(shape_of_format("0\" day\""), NumberShape::Plain);
  EXPECT_EQ(shape_of_format("[Red]0.00"), NumberShape::Plain);
  EXPECT_EQ(shape_of_format("[$Rp-421]#,##0"), NumberShape::Plain);
  EXPECT_EQ(shape_of_format("0.00E+00"), NumberShape::Plain);
  EXPECT_EQ(shape_of_format("\\d0"), NumberShape::Plain);
  EXPECT_EQ(shape_of_format("0;dd/mm"), NumberShape::Plain) << "the first section decides";
  EXPECT_EQ(shape_of_format("[unclosed"), NumberShape::Plain);
  EXPECT_EQ(shape_of_format("\\"), NumberShape::Plain);
}

TEST(NumberFormat, BuiltIn) {
  EXPECT_EQ(shape_of_builtin(0), NumberShape::Plain);
  EXPECT_EQ(shape_of_builtin(14), NumberShape::Date);
  EXPECT_EQ(shape_of_builtin(22), NumberShape::DateTime);
  EXPECT_EQ(shape_of_builtin(46), NumberShape::Time);
  EXPECT_EQ(shape_of_builtin(49), NumberShape::Plain);
}

std::string date(std::string_view serial, Epoch epoch = Epoch::Year1900) {
  const auto shown = show_as_date(serial, NumberShape::Date, epoch);
  return shown ? shown->text : "number";
}

TEST(NumberFormat, TheCalendarOf1900AndItsDayThatNeverWas) {
  EXPECT_EQ(date("1"), "1900-01-01");
  EXPECT_EQ(date("59"), "1900-02-28");
  EXPECT_EQ(date("60"), "number");
  EXPECT_EQ(date("61"), "1900-03-01");
  EXPECT_EQ(date("45292"), "2024-01-01");
  EXPECT_EQ(date("2958465"), "9999-12-31");
}

TEST(NumberFormat, TheCalendarOf1904) {
  EXPECT_EQ(date("0", Epoch::Year1904), "1904-01-01");
  EXPECT_EQ(date("43830", Epoch::Year1904), "2024-01-01");
}

TEST(NumberFormat, WhatIsNoDateStaysANumber) {
  for (const char* serial :
       {"-1", "2958466", "1e300", "nan", "inf", "", "12x", "2171050101909001", "0"}) {
    EXPECT_EQ(date(serial), "number") << serial;
  }
}

TEST(NumberFormat, TimesAreRoundedToSeconds) {
  EXPECT_EQ(date("45292.99999999"), "2024-01-02");
  EXPECT_EQ(date("45292.5"), "2024-01-01T12:00");
  EXPECT_EQ(show_as_date("45292", NumberShape::DateTime, Epoch::Year1900)->text,
            "2024-01-01T00:00");
  EXPECT_EQ(show_as_date("0.0000115740740740741", NumberShape::Time, Epoch::Year1900)->text,
            "00:00:01");
}

}  // namespace
}  // namespace lindung::exchange
