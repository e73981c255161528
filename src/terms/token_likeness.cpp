#include "terms/token_likeness.h"

#include <algorithm>
#include <array>
#include <bit>

namespace lindung {
namespace {

constexpr int kInitial = 850;
constexpr int kAbbreviated = 860;
constexpr int kCutShort = 950;

bool is_vowel(char c) { return c == 'A' || c == 'E' || c == 'I' || c == 'O' || c == 'U'; }

bool is_pair(char a, char b, char one, char other) {
  return (a == one && b == other) || (a == other && b == one);
}

// Keys that touch each other on the keyboard, row by row.
bool are_neighbours(char a, char b) {
  constexpr std::array<std::string_view, 26> kNear{
      "QSWZ",   "VGHN",  "XDFV", "SERFCX", "WSDR", "DRTGVC", "FTYHBV", "GYUJNB", "UJKO",
      "HUIKMN", "JIOLM", "KOP",  "NJK",    "BHJM", "IKLP",   "OL",     "WA",     "EDFT",
      "AWEDXZ", "RFGY",  "YHJI", "CFGB",   "QASE", "ZSDC",   "TGHU",   "ASX"};
  const bool letters = a >= 'A' && a <= 'Z' && b >= 'A' && b <= 'Z';
  return letters && kNear[static_cast<std::size_t>(a - 'A')].find(b) != std::string_view::npos;
}

// Where two texts differ: what they share in front and behind, and the rest of each.
struct Difference {
  Difference(std::string_view x, std::string_view y)
      : a(x), b(y), shorter(std::min(x.size(), y.size())) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) {
      a.remove_prefix(1);
      b.remove_prefix(1);
      ++front;
    }
    while (!a.empty() && !b.empty() && a.back() == b.back()) {
      a.remove_suffix(1);
      b.remove_suffix(1);
      ++back;
    }
  }
  std::string_view a;
  std::string_view b;
  std::size_t shorter;
  std::size_t front = 0;
  std::size_t back = 0;
};

int other_letter(const Difference& at) {
  const char x = at.a[0];
  const char y = at.b[0];
  const bool vowels = is_vowel(x) && is_vowel(y);
  const bool old_spelling =
      is_pair(x, y, 'J', 'S') || is_pair(x, y, 'C', 'K') || is_pair(x, y, 'J', 'I');
  if (old_spelling && at.back > 0 && at.shorter > 3) return 920;
  if (at.back == 0 && vowels) return is_pair(x, y, 'A', 'O') && at.shorter > 5 ? 860 : 600;
  if (at.front == 0)
    return at.shorter > 5 && are_neighbours(x, y) ? 820 : at.shorter > 6 ? 760 : 600;
  if (is_pair(x, y, 'A', 'O') && at.front < 3 && at.shorter > 4) return 900;
  if (is_pair(x, y, 'U', 'O') && at.shorter > 4) return 900;
  if (vowels && at.back < 3) return at.shorter > 6 ? 860 : 740;
  const bool slip = are_neighbours(x, y);
  if (at.back == 0) return slip && x != 'H' && y != 'H' && at.shorter > 5 ? 860 : 700;
  if (slip) return at.shorter > 5 ? 910 : at.shorter == 5 ? 820 : 680;
  if (at.shorter > 7 || (vowels && at.shorter > 5)) return 870;
  return at.shorter > 4 ? 780 : 650;
}

int missing_letter(const Difference& at) {
  const char letter = at.a.empty() ? at.b[0] : at.a[0];
  const std::size_t size = at.shorter;
  if (at.back == 0 && is_vowel(letter)) return size > 5 ? 790 : 700;
  if (at.back == 0) return size > 5 ? 870 : size > 4 ? 790 : 680;
  if (at.front == 0 && letter == 'H') return 900;
  if (at.front == 0) return size > 5 ? 820 : 700;
  if (size > 4) return is_vowel(letter) ? 870 : 900;
  return 750;
}

// Two letters changed places.
bool is_swap(const Difference& at) {
  return at.a.size() == 2 && at.b.size() == 2 && at.a[0] == at.b[1] && at.a[1] == at.b[0];
}

bool one_edit(std::string_view a, std::string_view b) {
  const Difference at(a, b);
  return (at.a.size() <= 1 && at.b.size() <= 1) || is_swap(at);
}

// Two errors, the first of them at the first difference.
bool two_edits(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a.size() + b.size() <= 2;
  return one_edit(a.substr(1), b.substr(1)) || one_edit(a.substr(1), b) ||
         one_edit(a, b.substr(1)) ||
         (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0] &&
          one_edit(a.substr(2), b.substr(2)));
}

int spelling_likeness(std::string_view x, std::string_view y) {
  const Difference at(x, y);
  const std::size_t most = std::max(at.a.size(), at.b.size());
  if (most == 1) return at.a.size() == at.b.size() ? other_letter(at) : missing_letter(at);
  if (is_swap(at)) return at.shorter > 4 ? (at.front > 0 ? 900 : 860) : 700;
  if (at.shorter < 7 || at.front == 0 || !two_edits(at.a, at.b)) return 400;
  return at.front > 1 && at.back > 1 && at.shorter > 7 ? 830 : 600;
}

// Same sound. In a short name E and I tell Eka from Ika, Lena from Lina.
int same_sound(const NameToken& a, const NameToken& b) {
  const Difference at(a.text, b.text);
  const bool one = at.a.size() == 1 && at.b.size() == 1;
  if (!one || !is_pair(at.a[0], at.b[0], 'E', 'I') || at.shorter > 5) return 960;
  if (at.front == 0) return at.shorter == 5 ? 760 : 620;
  if (at.shorter == 5) return 900;
  return at.back == 0 ? 700 : 760;
}

// MHD, HSB: consonants of the longer one in their order, the first letter included. YOH, SIT: its
// beginning.
bool is_abbreviation(std::string_view brief, std::string_view full) {
  if (brief.size() < 2 || brief.size() > 4 || full.size() < brief.size() + 2 || brief[0] != full[0])
    return false;
  if (brief.size() < 4 && full.starts_with(brief)) return full.size() > 4;
  if (std::any_of(brief.begin(), brief.end(), is_vowel)) return false;
  std::size_t found = 0;
  for (const char c : full) found += found < brief.size() && brief[found] == c ? 1 : 0;
  return found == brief.size();
}

// Complete names that begin longer ones: Eka and Ekawati may be sisters.
int abbreviation_likeness(const NameToken& brief, const NameToken& full) {
  if (!is_abbreviation(brief.text, full.text)) return 0;
  return is_vowel(brief.text.back()) ? 700 : kAbbreviated;
}

int initial_likeness(const NameToken& a, const NameToken& b) {
  return a.text[0] == b.text[0] || a.sound[0] == b.sound[0] ? kInitial : 0;
}

bool begins(const NameToken& cut, const NameToken& full) {
  return cut.cut_short && full.text.size() > cut.text.size() && full.text.starts_with(cut.text);
}

}  // namespace

std::uint32_t letters_of(std::string_view sound) {
  std::uint32_t letters = 0;
  for (const char c : sound) letters |= std::uint32_t{1} << (static_cast<unsigned char>(c) & 31U);
  return letters;
}

int token_likeness(const NameToken& a, const NameToken& b) {
  if (a.text == b.text) return 1000;
  if (begins(a, b) || begins(b, a)) return kCutShort;
  if (a.is_initial() || b.is_initial()) return initial_likeness(a, b);
  if (a.sound == b.sound) return same_sound(a, b);
  const NameToken& brief = a.text.size() < b.text.size() ? a : b;
  const NameToken& full = a.text.size() < b.text.size() ? b : a;
  const int abbreviated = brief.text.size() > 4 ? 0 : abbreviation_likeness(brief, full);
  // Every edit changes at most two of the letters that a sound has.
  constexpr int kMostLetters = 4;
  if (std::popcount(a.letters ^ b.letters) > kMostLetters) return abbreviated;
  const std::size_t longer = std::max(a.sound.size(), b.sound.size());
  if (longer - std::min(a.sound.size(), b.sound.size()) > 2) return abbreviated;
  const int by_sound = spelling_likeness(a.sound, b.sound);
  if (by_sound >= 860) return by_sound;
  return std::max({by_sound, spelling_likeness(a.text, b.text), abbreviated});
}

}  // namespace lindung
