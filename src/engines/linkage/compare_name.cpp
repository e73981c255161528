#include "engines/linkage/compare_name.h"

#include <algorithm>
#include <array>
#include <string>

#include "engines/linkage/edit_distance.h"
#include "engines/linkage/tokens.h"

namespace lindung::linkage {
namespace {

constexpr MatchWeight kInitialBits = 3000;  // one letter of about a dozen usual ones
// Other letters of equal sound fit a few more people, a word one slip away some more.
constexpr MatchWeight kVariantCosts = 500;
constexpr MatchWeight kSlipCosts = 1500;
// A slip is rare: seen this often, and at least a fiftieth as often as the token it resembles, a
// token is a name of its own.
constexpr std::uint32_t kOftenAtLeast = 4;
constexpr std::uint32_t kSlipsAreRarer = 50;

constexpr std::size_t kSlipsMost = 2;

// Short words hold one slip, longer ones two; a word of one or two letters is any word after a
// slip.
bool is_near(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size()), longer = std::max(a.size(), b.size());
  if (shorter < 3) return false;
  const std::size_t most = shorter <= 5 ? 1 : kSlipsMost;
  if (longer - shorter > most) return false;
  return edit_distance(a, b) <= static_cast<int>(most);
}

bool is_cut_short(std::string_view a, std::string_view b) {
  const std::string_view shorter = a.size() < b.size() ? a : b,
                         longer = a.size() < b.size() ? b : a;
  return shorter.size() >= 4 && shorter.size() < longer.size() && longer.starts_with(shorter);
}

class Alignment {
 public:
  Alignment(const NameView& a, const NameView& b, const TermFrequency& frequency)
      : a_(a.name), b_(b.name), sounds_a_(a.sounds), sounds_b_(b.sounds), frequency_(frequency) {}

  NameMatch match() {
    match_equal();
    match_sounding();
    match_joined(a_, sounds_a_, left_, b_, sounds_b_, right_);
    match_joined(b_, sounds_b_, right_, a_, sounds_a_, left_);
    match_near();
    match_initials();
    match_whole();
    result_.level = level();
    result_.complete = free_in(left_, a_.size()) == 0 && free_in(right_, b_.size()) == 0;
    return result_;
  }

 private:
  using Used = std::array<bool, Tokens::kMost>;

  static std::uint32_t free_in(const Used& used, std::uint32_t size) {
    return static_cast<std::uint32_t>(std::count(used.begin(), used.begin() + size, false));
  }

  template <class Test>
  void each_free_pair(const Test& test) {
    for (std::uint32_t i = 0; i < a_.size(); ++i) {
      for (std::uint32_t j = 0; j < b_.size() && !left_[i]; ++j)
        if (!right_[j] && test(i, j)) left_[i] = right_[j] = true;
    }
  }

  void agree(MatchWeight bits) {
    result_.bits += std::max(bits, MatchWeight{0});
    ++agreeing_;
  }

  void match_equal() {
    each_free_pair([this](std::uint32_t i, std::uint32_t j) {
      if (a_[i] != b_[j]) return false;
      if (a_[i].size() == 1) {
        result_.bits += std::min(frequency_.token_bits(sounds_a_[i]), kInitialBits);
        ++initials_;
      } else {
        agree(std::min(frequency_.token_bits(sounds_a_[i]), frequency_.token_bits(sounds_b_[j])));
      }
      return true;
    });
  }

  void match_sounding() {
    each_free_pair([this](std::uint32_t i, std::uint32_t j) {
      if (sounds_a_[i] != sounds_b_[j] || a_[i].size() < 2 || b_[j].size() < 2) return false;
      agree(frequency_.token_bits(sounds_a_[i]) - kVariantCosts);
      result_.same_letters = false;
      return true;
    });
  }

  bool are_two_names(std::string_view a, std::string_view b) const {
    const std::uint32_t x = frequency_.token_count(a), y = frequency_.token_count(b);
    return std::min(x, y) >= kOftenAtLeast && std::min(x, y) >= std::max(x, y) / kSlipsAreRarer;
  }

  void match_near() {
    each_free_pair([this](std::uint32_t i, std::uint32_t j) {
      const bool cut = is_cut_short(a_[i], b_[j]);
      if (!cut && !is_near(a_[i], b_[j])) return false;
      const MatchWeight bits =
          std::min(frequency_.token_bits(sounds_a_[i]), frequency_.token_bits(sounds_b_[j]));
      agree(bits - kSlipCosts);
      result_.same_letters = false;
      if (are_two_names(sounds_a_[i], sounds_b_[j])) result_.other_name = true;
      ++slips_;
      return true;
    });
  }

  // One token of `whole` against two neighbours of `parts`: NURAINI and NUR AINI.
  void match_joined(const Tokens& whole, const Tokens& whole_sounds, Used& whole_used,
                    const Tokens& parts, const Tokens& parts_sounds, Used& parts_used) {
    for (std::uint32_t i = 0; i < whole.size(); ++i) {
      for (std::uint32_t j = 0; j + 1 < parts.size() && !whole_used[i]; ++j) {
        if (parts_used[j] || parts_used[j + 1]) continue;
        const std::size_t size = parts[j].size() + parts[j + 1].size();
        if (size > whole[i].size() + kSlipsMost || whole[i].size() > size + kSlipsMost) continue;
        const std::string joined = std::string(parts[j]) + std::string(parts[j + 1]);
        if (joined != whole[i] && !is_near(joined, whole[i])) continue;
        const MatchWeight sum =
            frequency_.token_bits(parts_sounds[j]) + frequency_.token_bits(parts_sounds[j + 1]);
        agree(std::min(sum, frequency_.token_bits(whole_sounds[i])) -
              (joined == whole[i] ? 0 : kSlipCosts));
        if (joined != whole[i]) ++slips_;
        whole_used[i] = parts_used[j] = parts_used[j + 1] = true;
      }
    }
  }

  void match_initials() {
    each_free_pair([this](std::uint32_t i, std::uint32_t j) {
      if (std::min(a_[i].size(), b_[j].size()) != 1 || a_[i][0] != b_[j][0]) return false;
      const std::string_view initial = a_[i].size() == 1 ? sounds_a_[i] : sounds_b_[j];
      result_.bits += std::min(frequency_.token_bits(initial), kInitialBits);
      ++initials_;
      return true;
    });
  }

  // What is left on both sides, written as one word: three tokens in one, or a space in a wrong
  // place.
  void match_whole() {
    const std::uint32_t left = free_in(left_, a_.size()), right = free_in(right_, b_.size());
    if (left == 0 || right == 0 || left + right < 3) return;
    std::string x, y;
    MatchWeight bits_x = 0, bits_y = 0;
    for (std::uint32_t i = 0; i < a_.size(); ++i)
      if (!left_[i]) x += a_[i], bits_x += frequency_.token_bits(sounds_a_[i]);
    for (std::uint32_t j = 0; j < b_.size(); ++j)
      if (!right_[j]) y += b_[j], bits_y += frequency_.token_bits(sounds_b_[j]);
    if (x.size() < 6 || (x != y && !is_near(x, y))) return;
    agree(std::min(bits_x, bits_y) - (x == y ? 0 : kSlipCosts));
    if (x != y) ++slips_;
    left_.fill(true);
    right_.fill(true);
  }

  Level level() const {
    const bool left_done = free_in(left_, a_.size()) == 0,
               right_done = free_in(right_, b_.size()) == 0;
    if (agreeing_ == 0)
      return initials_ > 0 && left_done && right_done ? Level::Part : Level::Differs;
    if (!left_done && !right_done) return Level::Part;
    return slips_ > 0 ? Level::Near : Level::Variant;
  }

  const Tokens a_, b_, sounds_a_, sounds_b_;
  const TermFrequency& frequency_;
  Used left_{}, right_{};
  std::uint32_t agreeing_ = 0, initials_ = 0, slips_ = 0;
  NameMatch result_;
};

}  // namespace

NameMatch compare_names(const NameView& a, const NameView& b, const TermFrequency& frequency) {
  if (a.name.empty() || b.name.empty()) return {};
  NameMatch match = Alignment(a, b, frequency).match();
  if (a.name == b.name) match.level = Level::Exact;
  return match;
}

Level compare_mothers(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return Level::Unknown;
  if (a == b) return Level::Exact;
  return compare_names({a, a}, {b, b}, TermFrequency()).level;
}

}  // namespace lindung::linkage
