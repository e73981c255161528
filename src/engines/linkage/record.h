// engines/linkage/record.h - one description of one entity, as evidence.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>

namespace lindung::linkage {

inline constexpr std::int32_t kNoDate = std::numeric_limits<std::int32_t>::min();

// Views must outlive the call they are given to. Zero, kNoDate, blank and empty mean unknown: no
// evidence either way.
struct Record {
  // Identity number of 16 digits; digits 7 to 12 hold the birth date (day + 40 for women).
  std::uint64_t number = 0;
  // A register knows this number under this name: two confirmed numbers are two people.
  bool number_confirmed = false;
  std::uint64_t household = 0;        // family card number: shared by a family, changes in life
  std::int32_t birth_date = kNoDate;  // days since 1970
  // The other way to read it (day and month swapped), if there is one.
  std::int32_t birth_date_alternative = kNoDate;
  bool birth_date_year_only = false;  // only the year of birth_date counts
  char sex = ' ';                     // L, P or blank
  std::uint64_t place = 0;            // code of the village
  std::uint64_t phone = 0;
  std::string_view name;    // tokens in upper case, spelling folded, separated by single spaces
  std::string_view sounds;  // the coarse key of each token, in the same order
  std::string_view mother;  // mother's name, tokens like name
};

}  // namespace lindung::linkage
