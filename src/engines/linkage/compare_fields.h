// engines/linkage/compare_fields.h - the comparison levels of all fields but the name.
#pragma once

#include <cstdint>

#include "engines/linkage/evidence.h"
#include "engines/linkage/model.h"

namespace lindung::linkage {

// Exact; Near: one slip outside the serial; Variant: one slip in the serial (digits 13 to 16);
// Part: equal region and date, other serial, as twins and neighbours born on one day have; Differs.
Level compare_numbers(std::uint64_t a_digits, std::uint64_t b_digits);

// Exact; Variant: day and month exchanged, the other way to read it, or the day that the number
// says where the date is missing; Near: one slip, or equal years where only the year is known;
// Part: same year, other day; Differs.
Level compare_dates(const Evidence& a, const Evidence& b);

// For what is equal or not: household, village, phone. Zero is unknown.
constexpr Level compare_codes(std::uint64_t a, std::uint64_t b) {
  if (a == 0 || b == 0) return Level::Unknown;
  return a == b ? Level::Exact : Level::Differs;
}

constexpr Level compare_sexes(char a, char b) {
  if (a == ' ' || b == ' ') return Level::Unknown;
  return a == b ? Level::Exact : Level::Differs;
}

}  // namespace lindung::linkage
