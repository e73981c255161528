#include "terms/name_sound.h"

namespace lindung {
namespace {

constexpr bool is_vowel(char c) { return c == 'A' || c == 'E' || c == 'I' || c == 'O' || c == 'U'; }

// Y sounds as a vowel too.
constexpr bool is_vowel_or_y(char c) { return is_vowel(c) || c == 'Y'; }

constexpr char letter_at(std::string_view token, std::size_t i) {
  return i < token.size() ? token[i] : '\0';
}

// CH is the sound of Chandra in few beginnings; elsewhere it is the H of Achmad, Chairul, Rochman.
bool is_hard_ch(std::string_view token, std::size_t at) {
  const std::string_view rest = token.substr(at + 2);
  return at == 0 && (rest.starts_with("AND") || rest.starts_with("ARL") || rest.starts_with('E') ||
                     rest.starts_with('I'));
}

}  // namespace

NameSound::NameSound(std::string_view token) {
  token = token.substr(0, kMost);
  for (std::size_t at = 0; at < token.size();) at += read(token, at);
  settle_ending(token);
}

// A doubled letter counts once.
void NameSound::put(char letter) {
  if (letter != last()) letters_[size_++] = letter;
}

// Takes the sound that begins at `at`; answers how many letters it has.
std::size_t NameSound::read(std::string_view token, std::size_t at) {
  return is_vowel_or_y(token[at]) ? read_vowel(token, at) : read_consonant(token, at);
}

std::size_t NameSound::read_vowel(std::string_view token, std::size_t at) {
  const char c = token[at];
  const char next = letter_at(token, at + 1);
  const bool closed = !is_vowel_or_y(letter_at(token, at + 2));
  if (c == 'O' && next == 'E') return put('U'), 2;
  const bool glide = next == 'I' || next == 'E' || next == 'Y';
  if (c == 'A' && glide && closed) {
    if (at == 0) put('A');
    return put('I'), 2;
  }
  if (c == 'O' && glide && closed) return put('I'), 2;
  if (c == 'E' && (glide || next == 'U') && closed) return put('I'), 2;
  if (c == 'A' && next == 'O') return put('A'), put('U'), 2;
  if (c == 'E' || c == 'Y') return put('I'), 1;
  return put(c), 1;
}

std::size_t NameSound::read_consonant(std::string_view token, std::size_t at) {
  const char c = token[at];
  const char next = letter_at(token, at + 1);
  const char soft_z = at == 0 ? 'J' : 'S';
  switch (c) {
    case 'D':
      if (next == 'J') return put('J'), 2;
      if (next == 'H') return put('D'), 2;
      if (next == 'Z') return put(soft_z), 2;
      break;
    case 'T':
      if (next == 'J') return put('C'), 2;
      if (next == 'H') return put('T'), 2;
      if (next == 'S' || next == 'Z') return put('S'), 2;
      break;
    case 'N':
      if (at == 0 && next == 'J') return put('N'), put('I'), 2;
      break;
    case 'S':
      if (next == 'J' || next == 'H') return put('S'), 2;
      if (next == 'Y' && is_vowel(letter_at(token, at + 2))) return put('S'), 2;
      break;
    case 'C':
      if (next == 'H' && letter_at(token, at + 2) == 'R') return put('K'), 2;
      if (next == 'H') return put(is_hard_ch(token, at) ? 'C' : 'H'), 2;
      if (!is_vowel_or_y(next)) return put('K'), next == 'K' ? 2 : 1;
      break;
    case 'K':
      if (next == 'H') return put('H'), 2;
      if (at > 0 && (next == 'M' || next == 'N')) return 1;
      break;
    case 'G':
    case 'B':
    case 'R':
      if (next == 'H' && is_vowel_or_y(letter_at(token, at + 2)) && (c != 'R' || at == 0))
        return put(c), 2;
      break;
    case 'P':
      if (next == 'H') return put('P'), 2;
      break;
    case 'F':
    case 'V':
      return put('P'), 1;
    case 'Z':
      return put(soft_z), 1;
    case 'Q':
      return put('K'), next == 'H' ? 2 : 1;
    case 'X':
      return put('K'), put('S'), 1;
    case 'W':
      return put(at > 0 && is_vowel(token[at - 1]) ? 'U' : 'W'), 1;
    case 'J':
      if (at > 0 && token[at - 1] == 'I' && !is_vowel(next)) return 1;
      break;
    default:
      break;
  }
  return put(c), 1;
}

void NameSound::settle_ending(std::string_view token) {
  while (size_ > 2 && (last() == 'H' || last() == 'K')) --size_;
  if (size_ > 2 && last() == 'D') letters_[size_ - 1] = 'T';
  if (size_ > 2 && last() == 'B') letters_[size_ - 1] = 'P';
  if (size_ < 5) return;
  char* end = letters_.data() + size_;
  const std::string_view sound = view();
  if (sound.ends_with("IDIN")) end[-4] = 'U';
  const bool of_god = token.ends_with("LAH") || token.ends_with("LOH");
  if (of_god && (end[-3] == 'U' || end[-3] == 'A' || end[-3] == 'O')) {
    end[-3] = 'U';
    end[-1] = 'A';
  }
}

}  // namespace lindung
