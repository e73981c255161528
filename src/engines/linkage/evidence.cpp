#include "engines/linkage/evidence.h"

#include <chrono>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "engines/linkage/digits.h"
#include "engines/linkage/overlap.h"
#include "engines/linkage/tokens.h"

namespace lindung::linkage {
namespace {

std::uint32_t date_digits(std::int32_t days, bool year_only) {
  if (days == kNoDate) return 0;
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(days))};
  const int year = static_cast<int>(date.year());
  if (year < 1 || year > 9999) return 0;
  const std::uint64_t day =
      static_cast<unsigned>(date.month()) * 100 + static_cast<unsigned>(date.day());
  return static_cast<std::uint32_t>(
      to_digits(static_cast<std::uint64_t>(year) * 10000 + (year_only ? 0 : day)));
}

std::uint64_t signature_of(const Tokens& sounds) {
  std::uint64_t bits = 0;
  for (const std::string_view token : sounds) {
    std::uint32_t before = '^';
    for (const char c : token) {
      const std::uint32_t letter = static_cast<unsigned char>(c);
      const std::uint64_t hash = (before * 31 + letter) * 2654435761U & 0xFFFFFFFF;
      bits |= std::uint64_t{1} << ((hash * kSignatureBits) >> 32);
      before = letter;
    }
  }
  return signature_of_bits(bits);
}

std::uint32_t name_key_of(const Tokens& sounds) {
  std::uint64_t sum = 0;
  for (const std::string_view token : sounds) sum += hash_text(token);
  return sounds.size() == 0 ? 0 : static_cast<std::uint32_t>(mix(sum)) | 1;
}

// The sounds; where they do not fit the tokens, the letters are their own sounds.
std::string_view sounds_of(const Record& record) {
  return Tokens(record.sounds).size() == Tokens(record.name).size() ? record.sounds : record.name;
}

Evidence pack_codes(const Record& record) {
  Evidence evidence;
  evidence.number = to_digits(record.number);
  evidence.number_confirmed = record.number_confirmed && record.number != 0;
  evidence.household = record.household;
  evidence.phone = record.phone;
  evidence.place = record.place;
  evidence.date = date_digits(record.birth_date, record.birth_date_year_only);
  evidence.alternative = date_digits(record.birth_date_alternative, record.birth_date_year_only);
  evidence.sex = record.sex == 'L' || record.sex == 'P' ? record.sex : ' ';
  evidence.has_mother = !record.mother.empty();
  const std::uint32_t in_number = date_in_number(evidence.number);
  evidence.number_fits_date =
      evidence.number != 0 && evidence.date != 0 &&
      (in_number == (evidence.date & 0xFFFFFF) || in_number == (evidence.alternative & 0xFFFFFF));
  return evidence;
}

struct Packed {
  Evidence evidence;
  std::uint64_t signature = 0;
};

Packed pack_signed(const Record& record) {
  Packed packed{pack_codes(record)};
  const std::string_view text = sounds_of(record);
  const Tokens sounds(text);
  packed.evidence.sounds = text.data();
  packed.evidence.sounds_size = static_cast<std::uint32_t>(text.size());
  packed.evidence.name_key = name_key_of(sounds);
  packed.evidence.tokens = TokenKeys(sounds);
  packed.signature = signature_of(sounds);
  return packed;
}

}  // namespace

TokenKeys::TokenKeys(const Tokens& sounds) {
  std::size_t count = 0;
  for (const std::string_view token : sounds) {
    const std::uint32_t key = key_of(token);
    if (count == kRoom || key == 0) {
      keys_ = kInText;
      return;
    }
    keys_[count++] = key;
  }
}

std::uint32_t date_in_number(std::uint64_t number_digits) {
  const auto digits = static_cast<std::uint32_t>(number_digits >> 16) & 0xFFFFFF;  // ddmmyy
  const std::uint32_t day = (digits >> 16) & 0xFF;
  const std::uint32_t day_of_birth = day > 0x40 ? day - 0x40 : day;
  return ((digits & 0xFF) << 16) | (digits & 0xFF00) | day_of_birth;
}

bool is_default_date(std::uint32_t date) {
  const std::uint32_t day = date & 0xFFFF;
  return day == 0x0101 || day == 0x0701 || day == 0x1231;
}

std::uint32_t Evidence::short_date() const {
  if (date != 0) return (date & 0xFFFF) == 0 ? 0 : date & 0xFFFFFF;
  return number == 0 ? 0 : date_in_number(number);
}

Evidence pack(const Record& record) { return pack_signed(record).evidence; }

Lists pack_all(std::span<const Record> left, std::span<const Record> right) {
  const std::size_t size = left.size() + right.size();
  Lists lists{left, right, UnfilledVector<Evidence>(size), UnfilledVector<std::uint64_t>(size)};
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, size, 4096), [&](const auto& part) {
    for (std::size_t i = part.begin(); i < part.end(); ++i) {
      const Packed packed = pack_signed(lists.record(static_cast<std::uint32_t>(i)));
      lists.evidence[i] = packed.evidence;
      lists.signatures[i] = packed.signature;
    }
  });
  return lists;
}

}  // namespace lindung::linkage
