// office/roster/number_cell.h - a cell that should hold an identity number of 16 digits (NIK,
// family card) or of 11 (KPJ).
//
// Separators, quotes, labels and a ".0" behind go only when a whole number remains. Letters that
// look like digits (O o, l I i, S, B) count as digits only when 16 come out. A number in scientific
// notation is taken when all its digits are there.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/arena.h"
#include "office/roster/table.h"

namespace lindung::roster {

enum class NumberFinding : std::uint8_t {
  Missing,
  Sixteen,
  Eleven,
  Eighteen,
  OtherLength,
  NotDigits,
  LostInExcel,
  TwoNumbers
};

struct NumberReading {
  NumberFinding finding = NumberFinding::Missing;
  std::uint64_t number = 0;   // Sixteen, Eleven
  bool cleaned = false;       // something other than plain spaces went
  bool mapped = false;        // letters or full-width digits were read as digits
  bool beyond_exact = false;  // a number cell above 2^53: its last digit may be off by one
};

NumberReading read_number(const Cell& cell, Arena& scratch);

// 16 digits that cannot be a real number: all one digit, 1234567890123456.
bool is_placeholder_number(std::uint64_t number);

}  // namespace lindung::roster
