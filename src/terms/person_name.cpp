#include "terms/person_name.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "terms/name_fold.h"
#include "terms/name_pieces.h"
#include "terms/name_sound.h"
#include "terms/name_words.h"

namespace lindung {
namespace {

// The letters of a few neighbouring pieces, run together: "S.Pd.I" is SPDI. Empty when they are too
// long for any title.
class Joined {
 public:
  Joined(const NamePiece* first, const NamePiece* last) {
    for (const NamePiece* piece = first; piece != last; ++piece) {
      if (piece->text.size() > letters_.size() - size_) {
        size_ = 0;
        return;
      }
      size_ += piece->text.copy(letters_.data() + size_, letters_.size() - size_);
    }
  }
  std::string_view view() const { return {letters_.data(), size_}; }

 private:
  std::array<char, 16> letters_;
  std::size_t size_ = 0;
};

bool all_dotted(const NamePiece* first, const NamePiece* last) {
  return std::all_of(first, last, [](const NamePiece& piece) { return piece.dotted; });
}

bool has_full_token(const NamePiece* first, const NamePiece* last) {
  return std::any_of(first, last, [](const NamePiece& piece) { return piece.text.size() > 1; });
}

// The name proper: from the first piece that is no title to the last that is no degree.
struct Core {
  const NamePiece* first;
  const NamePiece* last;

  void drop_titles() {
    while (last - first > 1) {
      const std::ptrdiff_t length = title_length();
      if (length == 0 || !has_full_token(first + length, last)) return;
      first += length;
    }
  }

  void drop_degrees() {
    while (last - first > 1) {
      const std::ptrdiff_t length = degree_length();
      if (length == 0) return;
      last -= length;
    }
  }

 private:
  std::ptrdiff_t title_length() const {
    if (name_word(first->text).is(WordUse::Title)) return 1;
    const bool spelled =
        last - first > 2 && first->dotted && first->text.size() == 1 && first[1].text.size() == 1;
    return spelled && name_word(Joined(first, first + 2).view()).is(WordUse::Title) ? 2 : 0;
  }

  // How many pieces at the end are one degree. "Nur Halizah, St." is no engineer but Siti.
  std::ptrdiff_t degree_length() const {
    for (std::ptrdiff_t length = std::min<std::ptrdiff_t>(4, last - first - 1); length > 0;
         --length) {
      const NamePiece* start = last - length;
      const NameWord& word = name_word(Joined(start, last).view());
      if (!word.is(WordUse::Degree) && !(start->behind_comma && word.is(WordUse::Title))) continue;
      if (!has_full_token(first, start)) continue;
      if (length > 1 && !start->behind_comma && !all_dotted(start, last - 1)) continue;
      if (length > 1) return length;
      const bool siti = start->mixed_case && start->text == "ST";
      if (start->behind_comma ? !siti : stands_plainly(*start, word)) return 1;
    }
    return 0;
  }

  // Behind a full name or another degree: "Hermanto SE MM"; but "Lim Se" is a name.
  bool stands_plainly(const NamePiece& piece, const NameWord& word) const {
    if (!word.is(WordUse::PlainDegree)) return false;
    const std::string_view before = (&piece)[-1].text;
    return piece.text.size() > 2 || before.size() > 3 ||
           (&piece - first > 1 && name_word(before).is(WordUse::PlainDegree));
  }
};

std::string_view without_prefix(std::string_view token, std::string_view prefix) {
  return token.starts_with(prefix) ? token.substr(prefix.size()) : std::string_view{};
}

bool is_vowel(char c) { return c == 'A' || c == 'E' || c == 'I' || c == 'O' || c == 'U'; }

// What follows ABDUL in ABDURRAHMAN, ABDULAZIZ, ABDUSSALAM; nothing for other tokens, Abdullah
// included.
std::string_view servant_of(std::string_view token) {
  constexpr std::size_t kShortest = 4;
  for (const std::string_view prefix : {"ABDU", "ABDOE", "ABDO"}) {
    std::string_view rest = without_prefix(token, prefix);
    if (rest.size() < kShortest) continue;
    const bool doubled = rest[0] == rest[1];
    if (doubled || rest[0] == 'L') rest.remove_prefix(1);
    return rest.size() < kShortest - 1 ? std::string_view{} : rest;
  }
  return {};
}

// A token that two people write as one word or as two: NURAINI, SRIWAHYUNI, SITIAMINAH.
struct Cut {
  std::string_view head;
  std::string_view rest;
};

Cut cut_of(std::string_view token) {
  constexpr std::size_t kShortest = 7;
  if (token.size() < kShortest) return {};
  if (const auto rest = servant_of(token); !rest.empty()) return {"ABDUL", rest};
  for (const std::string_view prefix : {"NURUL", "NOERUL", "NORUL"}) {
    if (const auto rest = without_prefix(token, prefix); rest.size() >= 4) return {"NURUL", rest};
  }
  for (const std::string_view prefix : {"NUR", "NOER", "NOOR", "NOR"}) {
    if (const auto rest = without_prefix(token, prefix); rest.size() >= 4) return {"NUR", rest};
  }
  if (const auto rest = without_prefix(token, "SITI"); rest.size() >= 4) return {"SITI", rest};
  const auto rest = without_prefix(token, "SRI");
  return rest.empty() || is_vowel(rest.front()) ? Cut{} : Cut{"SRI", rest};
}

void add_token(std::vector<std::string>& tokens, std::string_view token) {
  const NameWord& word = name_word(token);
  if (!word.family.empty()) {
    tokens.emplace_back(word.family);
  } else if (const Cut cut = cut_of(token); !cut.head.empty()) {
    tokens.emplace_back(cut.head);
    tokens.emplace_back(cut.rest);
  } else {
    tokens.emplace_back(token);
  }
}

// Sorts the pieces by what they are; the name proper is what stays behind.
class Reader {
 public:
  explicit Reader(const NamePieces& pieces) {
    reading_.has_digits = pieces.has_digits();
    NamePart part = NamePart::Name;
    bool mark_behind_comma = false;  // a comma ends what a mark began
    for (const NamePiece& piece : pieces) {
      const NameWord& word = name_word(piece.text);
      if (word.is(WordUse::DeathMark)) {
        reading_.deceased = true;
      } else if (piece.part != NamePart::Name) {
        place(piece, piece.part);
      } else if (core_size_ > 0 && word.is(WordUse::AliasMark)) {
        part = NamePart::Alias;
        mark_behind_comma = piece.behind_comma;
      } else if (core_size_ > 0 && word.is(WordUse::FatherMark) && &piece + 1 != pieces.end()) {
        part = NamePart::Father;
        mark_behind_comma = piece.behind_comma;
      } else {
        place(piece, piece.behind_comma == mark_behind_comma ? part : NamePart::Name);
      }
    }
    read_core();
  }

  NameReading take() { return std::move(reading_); }

 private:
  void place(const NamePiece& piece, NamePart part) {
    if (part == NamePart::Name) {
      core_[core_size_++] = piece;
    } else {
      add_token(part == NamePart::Father ? reading_.father : reading_.alias, piece.text);
    }
  }

  void read_core() {
    if (core_size_ == 0) return;
    Core core{core_.data(), core_.data() + core_size_};
    core.drop_degrees();
    core.drop_titles();
    const auto size = static_cast<std::size_t>(core.last - core.first);
    reading_.tokens.reserve(size + 1);
    for (const NamePiece* piece = core.first; piece != core.last; ++piece) {
      add_token(reading_.tokens, piece->text);
    }
    reading_.sounds.reserve(reading_.tokens.size());
    for (const std::string& token : reading_.tokens)
      reading_.sounds.emplace_back(NameSound(token).view());
  }

  NameReading reading_;
  std::array<NamePiece, 24> core_;
  std::size_t core_size_ = 0;
};

bool fills_a_field(std::size_t letters) {
  return letters == 20 || letters == 25 || letters == 30 || letters == 50;
}

NameReading read_ascii(std::string_view text) {
  NameReading reading = Reader(NamePieces(text)).take();
  reading.cut_short = fills_a_field(trim(text).size());
  return reading;
}

}  // namespace

NameReading read_name(std::string_view written) {
  return is_ascii(written) ? read_ascii(written) : read_ascii(fold_name(written));
}

std::string name_key(const NameReading& reading) {
  std::vector<std::string_view> sounds(reading.sounds.begin(), reading.sounds.end());
  std::sort(sounds.begin(), sounds.end());
  std::string key;
  for (const std::string_view sound : sounds) {
    if (!key.empty()) key += ' ';
    key += sound;
  }
  return key;
}

}  // namespace lindung
