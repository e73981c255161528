#include "engines/linkage/tabular/compare_words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>

#include "base/text.h"
#include "engines/linkage/edit_distance.h"

namespace lindung::linkage::tabular {
namespace {

constexpr std::size_t kFewTokens = 4;
constexpr std::uint32_t kOtherLetters = 5;         // of two names that are still alike
constexpr std::uint32_t kOtherLettersOfToken = 4;  // of two tokens
constexpr int kInitialRarity = 32;                 // four bits

// Without the processor's own instruction std::popcount is a call.
bool has_more_bits(std::uint32_t bits, std::uint32_t most) {
  bits -= (bits >> 1) & 0x55555555U;
  bits = (bits & 0x33333333U) + ((bits >> 2) & 0x33333333U);
  return ((((bits + (bits >> 4)) & 0x0F0F0F0FU) * 0x01010101U) >> 24) > most;
}

// How well two tokens fit each other.
enum class Fit : std::uint8_t { None, Initial, Slip, Sound, Equal };

Fit fit_of(const Words& words, std::uint32_t a, std::uint32_t b) {
  if (a == b) return Fit::Equal;
  if (words.sound[a] == words.sound[b]) return Fit::Sound;
  if (has_more_bits(words.letters[a] ^ words.letters[b], kOtherLettersOfToken)) return Fit::None;
  auto x = words.texts[a], y = words.texts[b];
  if (x.size() > y.size()) std::swap(x, y);
  if (is_digit(x[0]) || is_digit(y[0])) return Fit::None;
  if (x.size() == 1) return x[0] == y[0] ? Fit::Initial : Fit::None;
  const int slips_max = x.size() >= 8 ? 2 : 1;
  if (x.size() < 3 || y.size() - x.size() > static_cast<std::size_t>(slips_max)) {
    // Cut short: JOHN for JOHNATHAN.
    return x.size() >= 3 && y.starts_with(x) ? Fit::Initial : Fit::None;
  }
  return are_within(x, y, slips_max) ? Fit::Slip : Fit::None;
}

struct Pairing {
  std::size_t paired = 0;
  Fit worst = Fit::Equal;
  int rarity = 0;
};

// The tokens of one value that have no partner yet, copied together.
struct Free {
  std::array<std::uint32_t, 12> token, sound, letters;
  std::size_t size = 0;

  Free(const Words& words, std::span<const std::uint32_t> tokens) {
    for (const std::uint32_t one : tokens) {
      token[size] = one;
      sound[size] = words.sound[one];
      letters[size++] = words.letters[one];
    }
  }
  void remove(std::size_t at) {
    --size;
    token[at] = token[size];
    sound[at] = sound[size];
    letters[at] = letters[size];
  }
};

// Each token with the best that is still free, best fits first.
class Pairer {
 public:
  Pairer(const Words& words, std::span<const std::uint32_t> a, std::span<const std::uint32_t> b)
      : words_(words), a_(words, a), b_(words, b) {}

  // The letters that one side has and the other has not.
  std::uint32_t other_letters() const {
    std::uint32_t a = 0, b = 0;
    for (std::size_t i = 0; i < a_.size; ++i) a |= a_.letters[i];
    for (std::size_t j = 0; j < b_.size; ++j) b |= b_.letters[j];
    return a ^ b;
  }

  Pairing pair() {
    if (!may_fit()) return pairing_;
    pair_if(Fit::Equal, [](const Free& a, std::size_t i, const Free& b, std::size_t j) {
      return a.token[i] == b.token[j];
    });
    pair_if(Fit::Sound, [](const Free& a, std::size_t i, const Free& b, std::size_t j) {
      return a.sound[i] == b.sound[j];
    });
    for (const Fit fit : {Fit::Slip, Fit::Initial}) {
      if (a_.size == 0 || b_.size == 0) break;
      pair_if(fit, [&](const Free& a, std::size_t i, const Free& b, std::size_t j) {
        return fit_of(words_, a.token[i], b.token[j]) == fit;
      });
    }
    return pairing_;
  }

 private:
  // Of two strangers' names hardly a token has a sound or letters in common with another.
  bool may_fit() const {
    bool may = false;
    for (std::size_t i = 0; i < a_.size; ++i) {
      for (std::size_t j = 0; j < b_.size; ++j) {
        may |= a_.sound[i] == b_.sound[j];
        may |= !has_more_bits(a_.letters[i] ^ b_.letters[j], kOtherLettersOfToken);
      }
    }
    return may;
  }

  template <class Fits>
  void pair_if(Fit fit, const Fits& fits) {
    for (std::size_t i = a_.size; i-- > 0;) {
      for (std::size_t j = b_.size; j-- > 0;) {
        if (!fits(a_, i, b_, j)) continue;
        add(fit, a_.token[i], b_.token[j]);
        a_.remove(i);
        b_.remove(j);
        break;
      }
    }
  }

  void add(Fit fit, std::uint32_t a, std::uint32_t b) {
    ++pairing_.paired;
    pairing_.worst = fit;
    const int rarity = std::min(words_.token_rarity[a], words_.token_rarity[b]);
    pairing_.rarity += fit == Fit::Initial ? std::min(rarity, kInitialRarity) : rarity;
  }

  const Words& words_;
  Free a_, b_;
  Pairing pairing_;
};

// Without blanks; `room` holds what had some.
std::string_view joined(std::string_view text, std::string& room) {
  std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos) return text;
  while (blank != std::string_view::npos) {
    room += text.substr(0, blank);
    text.remove_prefix(blank + 1);
    blank = text.find(' ');
  }
  return room += text;
}

// What no token says: tokens written together, or a name beyond one slip.
Finding compare_letters(const Column& column, std::uint32_t a, std::uint32_t b,
                        std::uint32_t other_letters) {
  if (has_more_bits(other_letters, kOtherLetters)) return {Agreement::Differs, 0};
  std::string x_room, y_room;
  const std::string_view x = joined(column.values[a], x_room), y = joined(column.values[b], y_room);
  const auto longer = static_cast<int>(std::max(x.size(), y.size()));
  const auto shorter = static_cast<int>(std::min(x.size(), y.size()));
  // A slip changes two letters at most.
  const int slips_max = std::max(longer / 3, 1);
  if ((longer - shorter) * 3 > longer ||
      has_more_bits(other_letters, static_cast<std::uint32_t>(2 * slips_max)))
    return {Agreement::Differs, 0};
  const int distance = edit_distance(x, y, slips_max);
  const Rarity rarity = std::min(column.value_rarity[a], column.value_rarity[b]);
  if (distance == 0) return {Agreement::Variant, rarity};
  if (is_digit(x[0]) || is_digit(y[0])) return {Agreement::Differs, 0};
  if (distance == 1 && shorter >= 4) return {Agreement::Near, rarity};
  if (distance * 3 <= longer) return {Agreement::Far, rarity};
  return {Agreement::Differs, 0};
}

Agreement level_of(const Pairing& pairing, std::size_t shorter, std::size_t longer) {
  if (pairing.paired == longer) {
    if (pairing.worst >= Fit::Sound) return Agreement::Variant;
    return pairing.worst == Fit::Slip ? Agreement::Near : Agreement::Subset;
  }
  if (pairing.paired == shorter) return Agreement::Subset;
  return pairing.paired * 2 >= shorter ? Agreement::Part : Agreement::Far;
}

}  // namespace

Finding compare_words(const Column& column, std::uint32_t a, std::uint32_t b) {
  const auto& words = column.words;
  const auto x = words.of(a), y = words.of(b);
  Pairer pairer(words, x, y);
  const std::uint32_t other_letters = pairer.other_letters();
  const Pairing pairing = pairer.pair();
  const auto shorter = std::min(x.size(), y.size()), longer = std::max(x.size(), y.size());
  Finding best{Agreement::Differs, 0};
  if (pairing.paired > 0) {
    best = {level_of(pairing, shorter, longer),
            static_cast<Rarity>(std::min(pairing.rarity, int{column.rarity_max}))};
  }
  if (best.level <= Agreement::Near) return best;
  if (longer > kFewTokens || (longer == 1 && best.level != Agreement::Differs)) return best;
  const Finding letters = compare_letters(column, a, b, other_letters);
  return letters.level < best.level ? letters : best;
}

}  // namespace lindung::linkage::tabular
