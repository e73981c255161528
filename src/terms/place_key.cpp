#include "terms/place_key.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"

namespace lindung::gazetteer {
namespace {

using Words = std::vector<std::string>;

struct Abbreviation {
  std::string_view word;
  std::string_view meaning;
};
constexpr std::array kAbbreviations{
    Abbreviation{"TJ", "TANJUNG"},      Abbreviation{"TG", "TANJUNG"},
    Abbreviation{"TJG", "TANJUNG"},     Abbreviation{"TJNG", "TANJUNG"},
    Abbreviation{"TANJ", "TANJUNG"},    Abbreviation{"SEI", "SUNGAI"},
    Abbreviation{"SUNGEI", "SUNGAI"},   Abbreviation{"SGI", "SUNGAI"},
    Abbreviation{"BT", "BATU"},         Abbreviation{"BTU", "BATU"},
    Abbreviation{"BKT", "BUKIT"},       Abbreviation{"PL", "PULAU"},
    Abbreviation{"PLU", "PULAU"},       Abbreviation{"KP", "KAMPUNG"},
    Abbreviation{"KPG", "KAMPUNG"},     Abbreviation{"KAMP", "KAMPUNG"},
    Abbreviation{"KAMPONG", "KAMPUNG"}, Abbreviation{"TLK", "TELUK"},
    Abbreviation{"TL", "TELUK"},        Abbreviation{"TELOK", "TELUK"},
    Abbreviation{"LBK", "LUBUK"},       Abbreviation{"SP", "SIMPANG"},
    Abbreviation{"SIMP", "SIMPANG"},    Abbreviation{"SPG", "SIMPANG"},
    Abbreviation{"PS", "PASAR"},        Abbreviation{"PSR", "PASAR"},
    Abbreviation{"GN", "GUNUNG"},       Abbreviation{"GNG", "GUNUNG"},
    Abbreviation{"UJ", "UJUNG"},        Abbreviation{"MA", "MUARA"},
    Abbreviation{"SEB", "SEBERANG"},    Abbreviation{"UT", "UTARA"},
    Abbreviation{"SEL", "SELATAN"},     Abbreviation{"BAR", "BARAT"},
    Abbreviation{"TIM", "TIMUR"},       Abbreviation{"KEP", "KEPULAUAN"},
    Abbreviation{"SMD", "SAMARINDA"},   Abbreviation{"SMDA", "SAMARINDA"}};

constexpr std::array<std::string_view, 12> kNumbers{"SATU",     "DUA",     "TIGA",    "EMPAT",
                                                    "LIMA",     "ENAM",    "TUJUH",   "DELAPAN",
                                                    "SEMBILAN", "SEPULUH", "SEBELAS", "DUABELAS"};
constexpr std::array<std::string_view, 12> kRoman{"I",   "II",   "III", "IV", "V",  "VI",
                                                  "VII", "VIII", "IX",  "X",  "XI", "XII"};

struct KindWord {
  std::string_view word;
  PlaceKind kind;
};
constexpr std::array kKindWords{KindWord{"KEL", PlaceKind::UrbanVillage},
                                KindWord{"KELURAHAN", PlaceKind::UrbanVillage},
                                KindWord{"DESA", PlaceKind::RuralVillage},
                                KindWord{"DS", PlaceKind::RuralVillage},
                                KindWord{"NEGERI", PlaceKind::RuralVillage},
                                KindWord{"NEG", PlaceKind::RuralVillage},
                                KindWord{"NAGARI", PlaceKind::RuralVillage},
                                KindWord{"NAG", PlaceKind::RuralVillage},
                                KindWord{"GAMPONG", PlaceKind::RuralVillage},
                                KindWord{"PEKON", PlaceKind::RuralVillage},
                                KindWord{"KAMPUNG", PlaceKind::Any},
                                KindWord{"KAMPONG", PlaceKind::Any},
                                KindWord{"KP", PlaceKind::Any},
                                KindWord{"KPG", PlaceKind::Any},
                                KindWord{"KAMP", PlaceKind::Any},
                                KindWord{"DUSUN", PlaceKind::Any},
                                KindWord{"KEC", PlaceKind::District},
                                KindWord{"KECAMATAN", PlaceKind::District},
                                KindWord{"DISTRIK", PlaceKind::District},
                                KindWord{"KAB", PlaceKind::Regency},
                                KindWord{"KABUPATEN", PlaceKind::Regency},
                                KindWord{"KOTA", PlaceKind::City},
                                KindWord{"PEMKO", PlaceKind::City},
                                KindWord{"PEMKOT", PlaceKind::City},
                                KindWord{"ADMINISTRASI", PlaceKind::City},
                                KindWord{"ADM", PlaceKind::City}};

bool is_mark(const std::string& word) { return word == "/" || word == "(" || word == ")"; }

// Words in capitals; "/", "(" and ")" stand as words of their own. "TIBAN3" is two words; an
// apostrophe splits nothing.
Words words_of(std::string_view name) {
  Words words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (const char raw : name) {
    const char c = upper(raw);
    if (is_upper(c) || is_digit(c)) {
      if (!word.empty() && is_digit(word.back()) != is_digit(c)) finish();
      word += c;
    } else if (c == '/' || c == '(' || c == ')') {
      finish();
      words.emplace_back(1, c);
    } else if (c != '\'' && c != '"' && c != '`' && static_cast<unsigned char>(c) < 0x80) {
      finish();
    }
  }
  finish();
  return words;
}

std::optional<std::string_view> number_word(std::string_view word) {
  const auto roman = std::find(kRoman.begin(), kRoman.end(), word);
  if (roman != kRoman.end()) return kNumbers[static_cast<std::size_t>(roman - kRoman.begin())];
  const auto value = parse_unsigned(word);
  if (value && *value >= 1 && *value <= kNumbers.size()) return kNumbers[*value - 1];
  return std::nullopt;
}

std::string spelled_out(const std::string& word, bool leads) {
  if (const auto number = number_word(word)) return std::string(*number);
  if (leads && word == "S") return "SUNGAI";
  if (leads && word == "P") return "PULAU";
  for (const auto& [abbreviation, meaning] : kAbbreviations) {
    if (abbreviation == word) return std::string(meaning);
  }
  if (word.size() >= 6 && word.starts_with("SEI")) return "SUNGAI" + word.substr(3);
  return word;
}

template <class Iterator>
std::string joined(Iterator first, Iterator last) {
  std::string key;
  for (Iterator word = first; word != last; ++word) {
    if (!is_mark(*word)) key += spelled_out(*word, word == first && last - first > 1);
  }
  return key;
}

void add(std::vector<std::string>& keys, std::string key) {
  if (!key.empty() && std::find(keys.begin(), keys.end(), key) == keys.end()) {
    keys.push_back(std::move(key));
  }
}

// Both readings of a text: as it stands, and with "Bt." taken for Bukit.
void add_readings(std::vector<std::string>& keys, Words::const_iterator first,
                  Words::const_iterator last) {
  add(keys, joined(first, last));
  Words hills(first, last);
  if (std::find(hills.begin(), hills.end(), "BT") == hills.end()) return;
  std::replace(hills.begin(), hills.end(), std::string("BT"), std::string("BUKIT"));
  add(keys, joined(hills.cbegin(), hills.cend()));
}

const KindWord* kind_word(const std::string& word) {
  const auto found = std::find_if(kKindWords.begin(), kKindWords.end(),
                                  [&](const KindWord& kind) { return kind.word == word; });
  return found == kKindWords.end() ? nullptr : &*found;
}

// "Simpang III/IV Sipin" is one name: a slash between two numbers separates nothing.
bool separates(const Words& words, std::size_t at) {
  if (!is_mark(words[at])) return false;
  const bool between = at > 0 && at + 1 < words.size();
  return !(between && number_word(words[at - 1]) && number_word(words[at + 1]));
}

void add_parts(PlaceKeys& keys, const Words& words) {
  std::vector<std::string> parts;
  std::size_t first = 0;
  for (std::size_t at = 0; at <= words.size(); ++at) {
    if (at < words.size() && !separates(words, at)) continue;
    const auto begin = words.begin();
    add_readings(parts, begin + static_cast<std::ptrdiff_t>(first),
                 begin + static_cast<std::ptrdiff_t>(at));
    first = at + 1;
  }
  for (std::string& part : parts) {
    if (part.size() >= 3 && part != keys.whole.front()) add(keys.parts, std::move(part));
  }
}

}  // namespace

PlaceKeys place_keys(std::string_view name) {
  PlaceKeys keys;
  const Words words = words_of(name);
  add_readings(keys.whole, words.begin(), words.end());
  if (keys.whole.empty()) return keys;
  auto first = words.begin();
  while (words.end() - first > 1) {
    const KindWord* kind = kind_word(*first);
    if (kind == nullptr) break;
    if (keys.kind == PlaceKind::Any) keys.kind = kind->kind;
    ++first;
    add_readings(keys.bare, first, words.end());
  }
  add_parts(keys, Words(first, words.end()));
  return keys;
}

}  // namespace lindung::gazetteer
