#include "office/verification/likeness.h"

#include <algorithm>

namespace lindung::verification {

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

std::uint64_t sound_bits(std::string_view sounds) {
  std::uint64_t bits = 0;
  int tokens = 0;
  while (!sounds.empty()) {
    const std::size_t end = std::min(sounds.find(' '), sounds.size());
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : sounds.substr(0, end)) {
      hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    bits |= std::uint64_t{1} << (hash >> 58);
    ++tokens;
    sounds.remove_prefix(std::min(end + 1, sounds.size()));
  }
  return tokens <= 1 ? ~std::uint64_t{0} : bits;
}

}  // namespace lindung::verification
