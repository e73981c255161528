#include <algorithm>
#include <array>
#include <tuple>

#include "terms/name_sound.h"
#include "terms/name_words.h"
#include "terms/person_name.h"
#include "terms/token_likeness.h"

namespace lindung {
namespace {

constexpr int kSameToken = 800;        // from here on two tokens are taken for one
constexpr int kDifferentPeople = 720;  // at most, when both names have a token that the other lacks
constexpr int kTooLittle = 780;        // at most, when only initials or very common tokens agree
constexpr int kFirstNameMissing = 740;  // at most, when one token agrees and it is not the first
constexpr std::size_t kMostTokens = 10;

enum class Weight : std::uint8_t { Full, Common, Particle, Initial };

struct Token {
  NameToken name;
  Weight weight = Weight::Full;
  int partner = -1;  // position in the other name
};

Weight weight_of(std::string_view token) {
  const NameWord& word = name_word(token);
  if (word.is(WordUse::Particle)) return Weight::Particle;
  if (token.size() == 1) return Weight::Initial;
  return word.is(WordUse::Common) ? Weight::Common : Weight::Full;
}

// How much a pair of tokens counts: long ones tell more than short or common ones.
int share_of(const Token& token) {
  switch (token.weight) {
    case Weight::Full:
      return static_cast<int>(std::clamp<std::size_t>(token.name.text.size(), 3, 8));
    case Weight::Common:
      return 3;
    case Weight::Initial:
      return 2;
    case Weight::Particle:
      return 1;
  }
  return 1;
}

// The tokens of one name, ready to be compared; some may be joined on the way.
class Side {
 public:
  Side(const std::vector<std::string>& tokens, const std::vector<std::string>& sounds,
       bool cut_short) {
    size_ = std::min(tokens.size(), kMostTokens);
    for (std::size_t i = 0; i < size_; ++i) {
      tokens_[i].name = {tokens[i], sounds[i], letters_of(sounds[i]),
                         cut_short && i + 1 == tokens.size()};
      tokens_[i].weight = weight_of(tokens[i]);
    }
  }

  std::size_t size() const { return size_; }
  bool is_cut_short() const { return cut_short_; }
  Token& operator[](std::size_t i) { return tokens_[i]; }
  const Token& operator[](std::size_t i) const { return tokens_[i]; }

  // WAHYU NINGSIH becomes one token where the other side writes WAHYUNINGSIH.
  void join_like(const Side& other) {
    for (std::size_t i = 0; i + 1 < size_; ++i) {
      for (std::size_t j = 0; j < other.size_; ++j) {
        if (is_join(tokens_[i].name.text, tokens_[i + 1].name.text, other[j].name)) {
          join(i, other[j].name);
          break;
        }
      }
    }
  }

 private:
  static bool is_join(std::string_view first, std::string_view second, const NameToken& whole) {
    const std::size_t size = first.size() + second.size();
    constexpr std::size_t kMostLetters = 40;
    if (first.size() < 2 || second.size() < 2 || first[0] != whole.text[0] || size > kMostLetters)
      return false;
    if (size > whole.text.size() + 2 || whole.text.size() > size + 2) return false;
    std::array<char, kMostLetters> letters;
    second.copy(letters.data() + first.copy(letters.data(), kMostLetters),
                kMostLetters - first.size());
    const std::string_view text(letters.data(), size);
    const NameSound sound(text);
    return token_likeness({text, sound.view(), letters_of(sound.view())}, whole) >= 870;
  }

  void join(std::size_t at, const NameToken& whole) {
    tokens_[at].name = whole;
    tokens_[at].weight = Weight::Full;
    std::move(tokens_.begin() + static_cast<std::ptrdiff_t>(at) + 2,
              tokens_.begin() + static_cast<std::ptrdiff_t>(size_),
              tokens_.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    --size_;
  }

  std::array<Token, kMostTokens> tokens_;
  std::size_t size_ = 0;
  bool cut_short_ = false;
};

struct Pair {
  int likeness;
  std::uint8_t a;
  std::uint8_t b;
};

// What the matching of two names found.
struct Found {
  int shares = 0;    // of matched tokens
  int weighted = 0;  // their likeness times their share
  int worst = 1000;
  int matched = 0;
  int strong = 0;        // matched full tokens
  bool complete = true;  // every match is of equal tokens

  void add(const Token& a, const Token& b, int likeness) {
    const int share = std::min(share_of(a), share_of(b));
    shares += share;
    weighted += share * likeness;
    worst = std::min(worst, likeness);
    ++matched;
    if (a.weight == Weight::Full && b.weight == Weight::Full) ++strong;
    if (a.name.text != b.name.text) complete = false;
  }
  int mean() const { return shares == 0 ? 0 : weighted / shares; }
};

// Pairs tokens one to one, the most alike first.
class Matching {
 public:
  Matching(Side& a, Side& b) : a_(a), b_(b) {
    pair_equal();
    std::array<Pair, kMostTokens * kMostTokens> pairs;
    std::size_t count = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
      for (std::size_t j = 0; a[i].partner < 0 && j < b.size(); ++j) {
        if (b[j].partner >= 0) continue;
        const int likeness = token_likeness(a[i].name, b[j].name);
        if (likeness > 0)
          pairs[count++] = {likeness, static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(j)};
      }
    }
    std::stable_sort(pairs.begin(), pairs.begin() + static_cast<std::ptrdiff_t>(count),
                     [](const Pair& x, const Pair& y) { return x.likeness > y.likeness; });
    for (std::size_t k = 0; k < count; ++k) take(pairs[k]);
  }

  const Found& found() const { return found_; }
  int weak() const { return weak_; }  // likeness of tokens that nearly agree, times their share

 private:
  void pair_equal() {
    for (std::size_t i = 0; i < a_.size(); ++i) {
      for (std::size_t j = 0; j < b_.size(); ++j) {
        if (b_[j].partner >= 0 || a_[i].name.text != b_[j].name.text) continue;
        set(i, j, 1000);
        break;
      }
    }
  }

  void set(std::size_t i, std::size_t j, int likeness) {
    a_[i].partner = static_cast<int>(j);
    b_[j].partner = static_cast<int>(i);
    found_.add(a_[i], b_[j], likeness);
  }

  void take(const Pair& pair) {
    if (a_[pair.a].partner >= 0 || b_[pair.b].partner >= 0) return;
    if (pair.likeness >= kSameToken) {
      set(pair.a, pair.b, pair.likeness);
    } else {
      weak_ = std::max(weak_, pair.likeness * std::min(share_of(a_[pair.a]), share_of(b_[pair.b])));
    }
  }

  Side& a_;
  Side& b_;
  Found found_;
  int weak_ = 0;
};

// The tokens of one side that found no partner.
struct Rest {
  int full = 0;
  int common = 0;
  int initials = 0;
  int particles = 0;
  int shares = 0;
  bool first = false;  // the name's first token is among them

  explicit Rest(const Side& side) {
    for (std::size_t i = 0; i < side.size(); ++i) {
      if (side[i].partner >= 0) continue;
      shares += share_of(side[i]);
      full += side[i].weight == Weight::Full;
      common += side[i].weight == Weight::Common;
      initials += side[i].weight == Weight::Initial;
      particles += side[i].weight == Weight::Particle;
      first = first || (i == 0 && side[i].weight == Weight::Full);
    }
  }
  int tokens() const { return full + common + initials; }
  bool empty() const { return tokens() + particles == 0; }
};

int missing_cost(const Rest& rest, int matched, bool cut_short) {
  if (cut_short) return 10;
  const int one_left = matched == 1 ? 70 : 0;
  const int full = rest.full == 0 ? 0 : 50 + 30 * (rest.full - 1) + (rest.first ? 20 : one_left);
  return std::min(full + 45 * rest.common + 35 * rest.initials + 15 * rest.particles +
                      (rest.common > 0 ? one_left / 2 : 0),
                  400);
}

int total_share(const Side& side) {
  int total = 0;
  for (std::size_t i = 0; i < side.size(); ++i) total += share_of(side[i]);
  return total;
}

// Two names that both hold what the other lacks.
int conflict_likeness(const Side& a, const Side& b, const Matching& matching) {
  const int total = std::max({total_share(a), total_share(b), 1});
  return std::min(kDifferentPeople, (matching.found().weighted + matching.weak()) / total * 4 / 5);
}

// I Wayan is a man, Ni Wayan a woman.
bool particles_conflict(const Rest& a, const Rest& b) { return a.particles > 0 && b.particles > 0; }

// In an order of its own, so that the answer does not depend on which name comes first.
bool stands_behind(const Side& a, const Side& b) {
  for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
    if (a[i].name.text != b[i].name.text) return b[i].name.text < a[i].name.text;
  }
  return b.size() < a.size();
}

int core_likeness(Side a, Side b) {
  if (a.size() == 0 || b.size() == 0) return 0;
  if (stands_behind(a, b)) std::swap(a, b);
  a.join_like(b);
  b.join_like(a);
  const Matching matching(a, b);
  const Found& found = matching.found();
  const Rest rest_a(a);
  const Rest rest_b(b);
  const bool conflict =
      (rest_a.tokens() > 0 && rest_b.tokens() > 0) || particles_conflict(rest_a, rest_b);
  if (found.matched == 0 || conflict) return conflict_likeness(a, b, matching);
  const bool whole = rest_a.empty() && rest_b.empty();
  int likeness = (2 * found.mean() + found.worst) / 3;
  likeness -= missing_cost(rest_a, found.matched, b.is_cut_short()) * !rest_a.empty();
  likeness -= missing_cost(rest_b, found.matched, a.is_cut_short()) * !rest_b.empty();
  if (found.strong == 0 && !(whole && found.complete)) return std::min(likeness, kTooLittle);
  const bool first_missing = rest_a.first || rest_b.first;
  return found.matched == 1 && first_missing ? std::min(likeness, kFirstNameMissing) : likeness;
}

std::vector<std::string> sounds_of(const std::vector<std::string>& tokens) {
  std::vector<std::string> sounds;
  for (const std::string& token : tokens) sounds.emplace_back(NameSound(token).view());
  return sounds;
}

Side side_of(const NameReading& reading) {
  return Side(reading.tokens, reading.sounds, reading.cut_short);
}

int words_likeness(const std::vector<std::string>& words, const Side& other) {
  return core_likeness(Side(words, sounds_of(words), false), other);
}

// A nickname vouches for little less than the name: "Budi Santoso alias Tono" and "Tono".
int alias_likeness(const NameReading& a, const NameReading& b) {
  int best = 0;
  if (!a.alias.empty()) best = words_likeness(a.alias, side_of(b));
  if (!b.alias.empty()) best = std::max(best, words_likeness(b.alias, side_of(a)));
  return best * 93 / 100;
}

// "Ahmad bin Hasan" and "Ahmad Hasan": the father is marked in one name only.
int with_father(const NameReading& marked, const NameReading& plain) {
  std::vector<std::string> all = marked.tokens;
  all.insert(all.end(), marked.father.begin(), marked.father.end());
  return words_likeness(all, side_of(plain));
}

// Which reading is looked at first: words are paired greedily, so the order can matter.
bool before(const NameReading& a, const NameReading& b) {
  return std::tie(a.tokens, a.father, a.alias, a.cut_short) <
         std::tie(b.tokens, b.father, b.alias, b.cut_short);
}

int likeness_in_order(const NameReading& a, const NameReading& b) {
  int likeness = core_likeness(side_of(a), side_of(b));
  if (!a.father.empty() && !b.father.empty()) {
    const int fathers = words_likeness(a.father, Side(b.father, sounds_of(b.father), false));
    if (fathers < kDifferentPeople) likeness = std::min(likeness, kDifferentPeople);
  } else if (!a.father.empty()) {
    likeness = std::max(likeness, with_father(a, b));
  } else if (!b.father.empty()) {
    likeness = std::max(likeness, with_father(b, a));
  }
  if (!a.alias.empty() || !b.alias.empty()) likeness = std::max(likeness, alias_likeness(a, b));
  return std::clamp(likeness, 0, 1000);
}

}  // namespace

int name_likeness(const NameReading& a, const NameReading& b) {
  return before(b, a) ? likeness_in_order(b, a) : likeness_in_order(a, b);
}

}  // namespace lindung
