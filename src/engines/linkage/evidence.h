// engines/linkage/evidence.h - a Record packed for comparison: digits as nibbles, names as
// sounds, all in 80 bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/unfilled.h"
#include "engines/linkage/record.h"

namespace lindung::linkage {

struct Evidence {
  std::uint64_t number = 0;  // digits
  std::uint64_t household = 0;
  std::uint64_t phone = 0;
  std::uint64_t place = 0;
  const char* name = nullptr;
  const char* sounds = nullptr;
  std::uint32_t date = 0;  // digits yyyymmdd; mmdd is 0000 when only the year counts; 0 is unknown
  std::uint32_t alternative = 0;  // likewise
  std::uint32_t name_key = 0;     // of the sounds, whatever their order; 0 without a name
  std::uint16_t name_size = 0;
  std::uint16_t sounds_size = 0;
  std::uint16_t name_bits =
      0;  // thousandths: what agreement on this whole name can be worth (term_frequency.h)
  std::uint16_t date_bits = 0;  // likewise, on this birth date
  bool number_confirmed = false;
  bool number_fits_date = false;  // digits 7 to 12 of the number say the birth date
  bool has_mother = false;
  bool is_copy = false;  // of somebody known: only its equal number is heard
  char sex = ' ';

  std::string_view name_text() const { return {name, name_size}; }
  std::string_view sounds_text() const { return {sounds, sounds_size}; }

  // The birth date as digits yymmdd: as recorded, else as the number has it; 0 when neither says a
  // day.
  std::uint32_t short_date() const;
};

// One list, or two in a row: the left one first. What is packed stands at the record's position in
// the row.
struct Lists {
  std::span<const Record> left;
  std::span<const Record> right;
  UnfilledVector<Evidence> evidence;
  UnfilledVector<std::uint64_t>
      signatures;  // a bit for each pair of neighbouring letters in the sounds

  bool is_right(std::uint32_t position) const { return position >= left.size(); }
  const Record& record(std::uint32_t position) const {
    return is_right(position) ? right[position - left.size()] : left[position];
  }
};

Evidence pack(const Record& record);
Lists pack_all(std::span<const Record> left, std::span<const Record> right = {});  // on all cores

// The birth date in an identity number as digits yymmdd.
std::uint32_t date_in_number(std::uint64_t number_digits);

// 1 January, 1 July and 31 December stand for an unknown day (digits yyyymmdd).
bool is_default_date(std::uint32_t date);

}  // namespace lindung::linkage
