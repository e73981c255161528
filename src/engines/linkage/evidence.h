// engines/linkage/evidence.h - a Record packed for comparison: digits as nibbles, names as
// sounds, all in 80 bytes. What only a pair worth reading needs (the name as written) stays in the
// record.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "base/unfilled.h"
#include "engines/linkage/record.h"
#include "engines/linkage/tokens.h"

namespace lindung::linkage {

// The sounds of a name as numbers, so that a name is cut and counted without its text being fetched
// from memory: among ten million records that is the dearest step.
class TokenKeys {
 public:
  TokenKeys() = default;
  explicit TokenKeys(const Tokens& sounds);

  // The lower half of hash_text() of each token. `sounds` is the text that the keys were made of:
  // asked for where there are more tokens than have room here.
  template <class Visit>
  void each(std::string_view sounds, const Visit& visit) const {
    if (keys_ == kInText) {
      for (const std::string_view token : Tokens(sounds)) visit(key_of(token));
      return;
    }
    for (const std::uint32_t key : keys_) {
      if (key == 0) return;
      visit(key);
    }
  }

 private:
  static constexpr std::size_t kRoom = 4;  // one name in many thousands has more tokens
  using Keys = std::array<std::uint32_t, kRoom>;
  static constexpr Keys kInText{0, 1, 0, 0};  // no key has a 0 before it
  static std::uint32_t key_of(std::string_view token) {
    return static_cast<std::uint32_t>(hash_text(token));
  }
  Keys keys_{};
};

struct Evidence {
  std::uint64_t number = 0;  // digits
  std::uint64_t household = 0;
  std::uint64_t phone = 0;
  std::uint64_t place = 0;
  const char* sounds = nullptr;
  TokenKeys tokens;
  std::uint32_t date = 0;  // digits yyyymmdd; mmdd is 0000 when only the year counts; 0 is unknown
  std::uint32_t alternative = 0;  // likewise
  std::uint32_t name_key = 0;     // of the sounds, whatever their order; 0 without a name
  std::uint32_t sounds_size = 0;
  std::uint16_t name_bits =
      0;  // thousandths: what agreement on this whole name can be worth (term_frequency.h)
  std::uint16_t date_bits = 0;  // likewise, on this birth date
  bool number_confirmed = false;
  bool number_fits_date = false;  // digits 7 to 12 of the number say the birth date
  bool has_mother : 1 = false;
  bool is_copy : 1 = false;  // of somebody known: only its equal number is heard
  char sex = ' ';

  std::string_view sounds_text() const { return {sounds, sounds_size}; }

  // The birth date as digits yymmdd: as recorded, else as the number has it; 0 when neither says a
  // day.
  std::uint32_t short_date() const;
};
static_assert(sizeof(Evidence) == 80);

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
