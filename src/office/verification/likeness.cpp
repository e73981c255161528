#include "office/verification/likeness.h"

#include <algorithm>

namespace lindung::verification {

namespace {

// FNV-1a of each sound.
template <class Take>
void each_sound(std::string_view sounds, Take take) {
  while (!sounds.empty()) {
    const std::size_t end = std::min(sounds.find(' '), sounds.size());
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : sounds.substr(0, end)) {
      hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    take(hash);
    sounds.remove_prefix(std::min(end + 1, sounds.size()));
  }
}

// Of both words together; the instruction for it is not on every machine that this program is built
// for.
int count_bits(std::uint64_t a, std::uint64_t b) {
  constexpr std::uint64_t kTwos = 0x3333333333333333ULL;
  constexpr std::uint64_t kFours = 0x0f0f0f0f0f0f0f0fULL;
  a -= (a >> 1) & 0x5555555555555555ULL;
  b -= (b >> 1) & 0x5555555555555555ULL;
  a = (a & kTwos) + ((a >> 2) & kTwos);
  b = (b & kTwos) + ((b >> 2) & kTwos);
  const std::uint64_t sum = (a & kFours) + ((a >> 4) & kFours) + (b & kFours) + ((b >> 4) & kFours);
  return static_cast<int>((sum * 0x0101010101010101ULL) >> 56);
}

}  // namespace

int likeness(std::string_view a, std::string_view b) {
  if (a == b && !a.empty()) return 1000;
  return name_likeness(read_name(a), read_name(b));
}

int likeness(const NameReading& a, std::string_view written_a, std::string_view b) {
  if (written_a == b && !b.empty()) return 1000;
  return name_likeness(a, read_name(b));
}

bool share_token(const NameReading& a, const NameReading& b) {
  const auto in_b = [](const std::vector<std::string>& all) {
    return [&all](const std::string& token) {
      return token.size() > 1 && std::find(all.begin(), all.end(), token) != all.end();
    };
  };
  return std::any_of(a.tokens.begin(), a.tokens.end(), in_b(b.tokens)) ||
         std::any_of(a.sounds.begin(), a.sounds.end(), in_b(b.sounds));
}

Agreement compare_birth_date(const roster::Proposal& proposal, const std::optional<Date>& other) {
  if (!proposal.birth_date || !other) return Agreement::Unknown;
  const Date mine = *proposal.birth_date;
  if (mine == *other || proposal.birth_date_alternative == other) return Agreement::Equal;
  if (proposal.reasons.has(Reason::BirthYearOnly)) {
    return mine.year() == other->year() ? Agreement::Equal : Agreement::Differs;
  }
  if (mine.year() == other->year() && mine.day() == other->month() &&
      mine.month() == other->day()) {
    return Agreement::Near;
  }
  const int same = (mine.year() == other->year()) + (mine.month() == other->month()) +
                   (mine.day() == other->day());
  return same == 2 ? Agreement::Near : Agreement::Differs;
}

Agreement compare_sex(const std::optional<Sex>& a, const std::optional<Sex>& b) {
  if (!a || !b) return Agreement::Unknown;
  return *a == *b ? Agreement::Equal : Agreement::Differs;
}

bool is_typing_slip(std::uint64_t a, std::uint64_t b) {
  int differing = 0;
  bool neighbours = false;
  std::uint64_t last_a = 10;
  std::uint64_t last_b = 10;
  bool last_differed = false;
  for (; a != 0 || b != 0; a /= 10, b /= 10) {
    const std::uint64_t digit_a = a % 10;
    const std::uint64_t digit_b = b % 10;
    const bool differs = digit_a != digit_b;
    if (differs && ++differing > 2) return false;
    if (differs && last_differed) neighbours = digit_a == last_b && digit_b == last_a;
    last_a = digit_a;
    last_b = digit_b;
    last_differed = differs;
  }
  return differing == 1 || (differing == 2 && neighbours);
}

std::uint64_t sound_key(std::string_view sounds) {
  std::uint64_t key = 0;
  each_sound(sounds, [&](std::uint64_t hash) { key += hash * (hash | 1); });
  return key;
}

SoundSignature::SoundSignature(std::string_view sounds) { add(sounds); }

SoundSignature::SoundSignature(const NameReading& name) {
  for (const std::string& sound : name.sounds) add(sound);
}

void SoundSignature::add(std::string_view sounds) {
  char last = ' ';
  for (const char c : sounds) {
    const std::uint32_t pair =
        static_cast<unsigned char>(last) * 256U + static_cast<unsigned char>(c);
    const std::uint32_t bit = pair * 0x9e3779b1U >> 25;
    if (c != ' ') (bit < 64 ? low_ : high_) |= std::uint64_t{1} << (bit & 63);
    last = c;
  }
  pairs_ = count_bits(low_, high_);
}

bool SoundSignature::may_be_alike(const SoundSignature& other) const {
  const int shorter = std::min(pairs_, other.pairs_);
  const int missing = shorter - count_bits(low_ & other.low_, high_ & other.high_);
  return missing <= 2 || missing * 5 <= shorter * 2;
}

}  // namespace lindung::verification
