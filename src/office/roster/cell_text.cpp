#include "office/roster/cell_text.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.h"

namespace lindung::roster {
namespace {

bool is_clean(std::string_view text) {
  if (text.empty()) return true;
  const char first = text.front();
  if (first == ' ' || first == '\'' || first == '`' || first == '=' || text.back() == ' ')
    return false;
  char before = 0;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) >= 0x7f) return false;
    if (c == ' ' && before == ' ') return false;
    before = c;
  }
  return true;
}

struct CodePoint {
  std::uint32_t value;
  std::size_t size;
};

CodePoint code_point(std::string_view text) {
  const auto at = [&](std::size_t i) {
    return i < text.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])) : 0u;
  };
  const std::uint32_t first = at(0);
  if (first < 0x80) return {first, 1};
  if (first < 0xe0)
    return {(first & 0x1fu) << 6 | (at(1) & 0x3fu), std::min<std::size_t>(2, text.size())};
  if (first < 0xf0) {
    return {(first & 0xfu) << 12 | (at(1) & 0x3fu) << 6 | (at(2) & 0x3fu),
            std::min<std::size_t>(3, text.size())};
  }
  return {(first & 0x7u) << 18 | (at(1) & 0x3fu) << 12 | (at(2) & 0x3fu) << 6 | (at(3) & 0x3fu),
          std::min<std::size_t>(4, text.size())};
}

bool is_foreign_space(std::uint32_t c) {
  return c == 0xa0 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f ||
         c == 0x205f || c == 0x3000 || c == 0x1680 || c == 0x85;
}

bool is_invisible(std::uint32_t c) {
  return c == 0xad || (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2060 && c <= 0x206f) || c == 0xfeff || c == 0xfffd || c == 0x180e ||
         (c >= 0x7f && c < 0xa0) || (c < 0x20);
}

bool is_quote(std::uint32_t c) {
  return c == '\'' || c == '`' || c == 0xb4 || c == 0x2018 || c == 0x2019 || c == 0x201b ||
         c == 0x2032 || c == 0x2bc;
}

// Spaces collapsed, invisible characters gone.
CellText squeeze(std::string_view text, Arena& scratch) {
  char* const start = scratch.reserve(text.size());
  char* to = start;
  bool cleaned = false;
  bool space = false;
  while (!text.empty()) {
    const CodePoint point = code_point(text);
    const bool white = point.value == ' ' || (point.value >= '\t' && point.value <= '\r');
    if (white || is_foreign_space(point.value)) {
      cleaned |= point.value != ' ';
      space = to != start;
    } else if (is_invisible(point.value)) {
      cleaned = true;
    } else {
      if (space) *to++ = ' ';
      space = false;
      to = std::copy_n(text.data(), point.size, to);
    }
    text.remove_prefix(point.size);
  }
  return {{start, static_cast<std::size_t>(to - start)}, cleaned};
}

std::string_view unwrap(std::string_view text) {
  if (text.size() >= 4 && text.starts_with("=\"") && text.back() == '"') {
    return text.substr(2, text.size() - 3);
  }
  return text;
}

std::string_view without_leading_quotes(std::string_view text) {
  while (!text.empty()) {
    const CodePoint point = code_point(text);
    if (!is_quote(point.value) && point.value != ' ') break;
    text.remove_prefix(point.size);
  }
  return text;
}

// No letter of any script: ASCII marks, long dashes and dots.
bool only_marks(std::string_view text) {
  while (!text.empty()) {
    const CodePoint point = code_point(text);
    if (point.value >= 0x80 && !(point.value >= 0x2010 && point.value <= 0x203f)) return false;
    text.remove_prefix(point.size);
  }
  return true;
}

constexpr std::array kPlaceholders = std::to_array<std::string_view>(
    {"akanmenyusul", "belumada",      "belumadakk",  "belumadaktp",
     "belumadanik",  "belummemiliki", "belumpunya",  "belumpunyaktp",
     "belumrekam",   "blmada",        "blmadaktp",   "blmpunya",
     "dalamproses",  "diproses",      "hilang",      "kkhilang",
     "kosong",       "ktphilang",     "ktpmenyusul", "lupa",
     "menyusul",     "menyusulktp",   "na",          "nan",
     "nihil",        "nikmenyusul",   "none",        "null",
     "proses",       "prosesktp",     "rusak",       "sedangdiproses",
     "tdkada",       "tdkadaktp",     "tdkpunya",    "tdktahu",
     "tdkth",        "tidakada",      "tidakadahp",  "tidakdiketahui",
     "tidakpunya",   "tidakpunyahp",  "tidaktahu",   "x",
     "xx",           "xxx",           "xxxx"});

// Of these words alone a cell says that a number, a card or a date is not there yet.
constexpr std::array<std::string_view, 20> kAbsence{
    "belum",  "blm",      "blom",     "diproses", "diurus",    "hilang",     "kosong",
    "lupa",   "mengurus", "menyusul", "nihil",    "pengajuan", "pengurusan", "perekaman",
    "proses", "rusak",    "tak",      "tdk",      "tidak",     "urus"};
constexpr std::array<std::string_view, 30> kAbout{
    "ada",         "akan",     "capil",  "cetak", "dalam",  "data",  "di",  "diketahui",
    "disdukcapil", "dukcapil", "ektp",   "hp",    "jadi",   "kk",    "ktp", "lagi",
    "masih",       "memiliki", "nik",    "no",    "nomer",  "nomor", "nya", "pakai",
    "punya",       "rekam",    "sedang", "tahu",  "terbit", "wa"};

enum class Saying : std::uint8_t { Nothing, About, Absence };

// Words by their hash, for what is looked up for every cell.
template <class Meaning>
class WordTable {
 public:
  constexpr void add(std::string_view word, Meaning meaning) {
    std::size_t at = hash(word);
    while (!slots_[at].word.empty()) at = (at + 1) % kSlots;
    slots_[at] = {word, meaning};
  }
  constexpr Meaning of(std::string_view word) const {
    for (std::size_t at = hash(word); !slots_[at].word.empty(); at = (at + 1) % kSlots)
      if (slots_[at].word == word) return slots_[at].meaning;
    return {};
  }

 private:
  static constexpr std::size_t kSlots = 256;
  struct Slot {
    std::string_view word;
    Meaning meaning{};
  };
  static constexpr std::size_t hash(std::string_view word) {
    std::uint32_t sum = 2166136261U;
    for (const char c : word) sum = (sum ^ static_cast<unsigned char>(c)) * 16777619U;
    return (sum ^ (sum >> 15)) % kSlots;
  }
  std::array<Slot, kSlots> slots_{};
};

constexpr WordTable<Saying> kSayings = [] {
  WordTable<Saying> table;
  for (const std::string_view word : kAbsence) table.add(word, Saying::Absence);
  for (const std::string_view word : kAbout) table.add(word, Saying::About);
  return table;
}();

constexpr WordTable<bool> kWholePlaceholders = [] {
  WordTable<bool> table;
  for (const std::string_view text : kPlaceholders) table.add(text, true);
  return table;
}();

// Says, in words of its own, that nothing is known: "KTP belum jadi", "masih diurus di Dukcapil".
bool speaks_of_absence(std::string_view text) {
  bool absent = false;
  while (!text.empty()) {
    std::array<char, 12> buffer{};
    std::size_t size = 0;
    while (!text.empty() && is_letter(text.front())) {
      if (size == buffer.size()) return false;
      buffer[size++] = lower(text.front());
      text.remove_prefix(1);
    }
    const std::string_view word(buffer.data(), size);
    if (size > 0) {
      const Saying saying = kSayings.of(word);
      if (saying == Saying::Nothing) return false;
      absent |= saying == Saying::Absence;
    }
    if (!text.empty() && is_digit(text.front())) return false;
    if (!text.empty() && !is_letter(text.front())) text.remove_prefix(1);
  }
  return absent;
}

}  // namespace

CellText clean_text(std::string_view text, Arena& scratch) {
  if (is_clean(text)) return {text, false};
  CellText squeezed = squeeze(text, scratch);
  const std::string_view unwrapped = unwrap(squeezed.text);
  const std::string_view bare = without_leading_quotes(unwrapped);
  return {bare, squeezed.cleaned || bare.size() != squeezed.text.size()};
}

CellText clean_text(const Cell& cell, Arena& scratch) {
  if (cell.blank() || is_formula_error(cell)) return {};
  return clean_text(cell.text, scratch);
}

bool is_formula_error(const Cell& cell) {
  if (cell.kind == CellKind::Error) return true;
  if (cell.text.size() < 4 || cell.text.front() != '#') return false;
  constexpr std::array<std::string_view, 9> kErrors{
      "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"};
  return std::find(kErrors.begin(), kErrors.end(), cell.text) != kErrors.end();
}

bool is_placeholder(std::string_view text) {
  constexpr std::size_t kLongest = 24;
  if (text.size() > 40) return false;
  if (std::any_of(text.begin(), text.end(), [](char c) { return c >= '1' && c <= '9'; }))
    return false;  // no word for nothing holds a number
  if (text.size() > kLongest) return speaks_of_absence(text);
  std::array<char, kLongest> letters{};
  std::size_t size = 0;
  bool only_zeros = true;
  for (const char c : text) {
    if (!is_letter(c) && !is_digit(c)) continue;
    letters[size++] = lower(c);
    only_zeros &= c == '0';
  }
  if (size == 0) return only_marks(text);
  return only_zeros || kWholePlaceholders.of({letters.data(), size}) || speaks_of_absence(text);
}

bool is_ditto(std::string_view text) {
  if (text.empty() || text.size() > 12) return false;
  const std::string_view bare = trim(text);
  const char first = bare.empty() ? ' ' : lower(bare.front());
  if (is_digit(first) || (is_letter(first) && first != 'i' && first != 's')) return false;
  constexpr std::array<std::string_view, 14> kMarks{"\"",   "''",   "'",      "\"\"",  ",,",
                                                    "-\"-", "-''-", "- \" -", "„",     "“",
                                                    "”",    "〃",   "''''",   "- '' -"};
  if (std::find(kMarks.begin(), kMarks.end(), bare) != kMarks.end()) return true;
  const std::string key = key_of(bare);
  return key == "idem" || key == "sda" || key == "sd" || key == "samadengandiatas" ||
         key == "samadiatas";
}

std::string key_of(std::string_view text) {
  std::string key;
  key.reserve(text.size());
  for (const char c : text) {
    if (is_letter(c) || is_digit(c)) key.push_back(lower(c));
  }
  return key;
}

std::vector<std::string> words_of(std::string_view text) {
  const auto belongs = [](char c) {
    return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
  };
  std::vector<std::string> words;
  bool inside = false;
  for (const char c : text) {
    if (!belongs(c)) {
      inside = false;
      continue;
    }
    if (!inside) words.emplace_back();
    inside = true;
    words.back().push_back(lower(c));
  }
  return words;
}

bool within_one_error(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() < b.size()) return a.substr(i) == b.substr(i + 1);
  if (i == a.size() || a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] &&
         a.substr(i + 2) == b.substr(i + 2);
}

}  // namespace lindung::roster
