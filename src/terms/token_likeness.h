// terms/token_likeness.h - how alike two tokens of names are, in thousandths. One idea: a typing
// error sits anywhere, but what makes brothers and sisters differ sits at the first letter and in
// the last vowel (Dani and Rani, Hendra and Hendri), and short names differ by one letter.
#pragma once

#include <cstdint>
#include <string_view>

namespace lindung {

struct NameToken {
  std::string_view text;
  std::string_view sound;
  std::uint32_t letters = 0;  // of the sound, one bit each
  bool cut_short = false;     // may be the beginning of a longer token
  bool is_initial() const { return text.size() == 1; }
};

std::uint32_t letters_of(std::string_view sound);

// 1000 the same, 800 and above a spelling, typing error, initial or abbreviation of the other,
// less: another name.
int token_likeness(const NameToken& a, const NameToken& b);

}  // namespace lindung
