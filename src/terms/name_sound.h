// terms/name_sound.h - the coarse key of one token of a name, in which spellings of one sound are
// equal: F P V, Z J, SH SY S, DH D, TH T, KH CH H, Q K, OE U, DJ J, TJ C, Y I, E I, AI AE EI,
// doubled letters, a final H or K, -udin and -ullah in all their forms.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace lindung {

class NameSound {
 public:
  explicit NameSound(
      std::string_view token);  // upper case; what follows the 40th letter does not count
  std::string_view view() const { return {letters_.data(), size_}; }

 private:
  static constexpr std::size_t kMost = 40;

  void put(char letter);
  std::size_t read(std::string_view token, std::size_t at);
  std::size_t read_consonant(std::string_view token, std::size_t at);
  std::size_t read_vowel(std::string_view token, std::size_t at);
  void settle_ending(std::string_view token);
  char last() const { return size_ == 0 ? '\0' : letters_[size_ - 1]; }

  std::array<char, 2 * kMost> letters_;
  std::size_t size_ = 0;
};

}  // namespace lindung
