// shell/exchange/number_format.h - whether a spreadsheet shows a number as a date, and which date
// it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "office/roster/table.h"

namespace lindung::exchange {

enum class NumberShape : std::uint8_t { Plain, Date, DateTime, Time };

// By the code of a custom format, first section: "[$-421]dd mmmm yyyy" is a Date, "h:mm" a Time,
// "0.00" Plain.
NumberShape shape_of_format(std::string_view code);
// By the number of a built-in format (ECMA-376 part 1, 18.8.30).
NumberShape shape_of_builtin(std::uint32_t id);

enum class Epoch : std::uint8_t { Year1900, Year1904 };

struct ShownNumber {
  roster::CellKind kind;
  std::string text;
};

// A stored number as a cell shows it under the shape: a Date in ISO form; a time of day without a
// date becomes Text ("08:30"). Nothing when the number is no date of that calendar (negative, after
// 9999, the 29 February 1900 that never was): it stays a number then.
std::optional<ShownNumber> show_as_date(std::string_view number, NumberShape shape, Epoch epoch);

// The shortest text that gives this number again; a whole number is printed in full, because a NIK
// is one.
std::string number_text(double value);

}  // namespace lindung::exchange
