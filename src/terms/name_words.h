// terms/name_words.h - the words of Indonesian names that are more than a name: titles, degrees,
// marks, and the families of spellings that count as one word. Upper case, no dots.
#pragma once

#include <cstdint>
#include <string_view>

namespace lindung {

enum class WordUse : std::uint8_t {
  Title = 1,         // H, HJ, DRS: only in front, or behind a comma
  Degree = 2,        // SPD, MSI: only behind
  FatherMark = 4,    // BIN, BINTI
  AliasMark = 8,     // ALIAS
  DeathMark = 16,    // ALM
  Common = 32,       // so frequent that it tells little: SITI, MUHAMMAD, WAYAN
  Particle = 64,     // written or left out as one likes: I, NI, R
  PlainDegree = 128  // a degree even without comma or dots in front: SPD, SH
};

struct NameWord {
  std::string_view word;
  std::string_view family;  // the spelling that stands for all of its family; empty when the word
                            // stands for itself
  std::uint8_t uses = 0;
  constexpr bool is(WordUse use) const { return (uses & static_cast<std::uint8_t>(use)) != 0; }
};

// The entry of a word, or an empty one.
const NameWord& name_word(std::string_view word);

}  // namespace lindung
