#include "engines/linkage/term_frequency.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <limits>
#include <utility>

#include <tbb/blocked_range.h>
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

#include "engines/linkage/bits.h"
#include "engines/linkage/tokens.h"

namespace lindung::linkage {
namespace {

// Each formula below adds imagined records to the counted ones, so that a short list does not make
// everything look common.
constexpr std::uint64_t kImaginedNames =
    500;  // among them two of any token: an unknown token is one of 250
constexpr std::uint64_t kImaginedDates =
    2000;  // spread over 18,000 days: working people of some fifty years of birth
constexpr std::uint64_t kImaginedPlaces = 100;
constexpr std::uint64_t kImaginedSerials = 1000;
constexpr std::uint64_t kPair =
    2;  // the two records that are being compared do not make their own value common

// Given names, clans and religions go together: two tokens say a little less than each alone added
// up.
constexpr MatchWeight kTokensGoTogether = 1000;

std::size_t date_slot(
    std::uint32_t date) {  // year, month and day of the digits yyyymmdd; 2 to the 16th slots
  const auto two = [date](int shift) {
    return ((date >> (shift + 4)) & 15) * 10 + ((date >> shift) & 15);
  };
  return (two(16) % 128) * 512 + (two(8) % 16) * 32 + two(0) % 32;
}

std::size_t serial_slot(std::uint64_t number_digits) { return number_digits & 0xFFFF; }

}  // namespace

std::uint32_t TermFrequency::at(const std::vector<std::uint32_t>& counters, std::uint64_t hash) {
  return counters.empty() ? 0 : counters[hash & (counters.size() - 1)];
}

void TermFrequency::Counters::add(const Evidence& record) {
  record.tokens.each(record.sounds_text(),
                     [this](std::uint32_t token) { ++tokens[token & (tokens.size() - 1)]; });
  if (record.name_key != 0) ++names[mix(record.name_key) & (names.size() - 1)];
  if (record.date != 0) ++dates[date_slot(record.date)];
  if (record.number != 0) ++serials[serial_slot(record.number)];
  if (record.place != 0) ++places[mix(record.place) & (places.size() - 1)];
}

void TermFrequency::Counters::add(const Counters& other) {
  const auto sum = [](std::vector<std::uint32_t>& to, const std::vector<std::uint32_t>& from) {
    for (std::size_t i = 0; i < to.size(); ++i) to[i] += from[i];
  };
  sum(tokens, other.tokens);
  sum(names, other.names);
  sum(dates, other.dates);
  sum(places, other.places);
  sum(serials, other.serials);
}

TermFrequency TermFrequency::count(std::span<const Evidence> all) {
  const std::size_t records = all.size();
  const std::size_t slots = std::bit_ceil(std::clamp<std::size_t>(records, 1 << 12, 1 << 18));
  const std::size_t name_slots = std::bit_ceil(std::clamp<std::size_t>(records, 1 << 12, 1 << 20));
  const auto empty = [=] {
    return Counters{std::vector<std::uint32_t>(slots), std::vector<std::uint32_t>(name_slots),
                    std::vector<std::uint32_t>(1 << 16), std::vector<std::uint32_t>(1 << 12),
                    std::vector<std::uint32_t>(1 << 16)};
  };
  tbb::enumerable_thread_specific<Counters> parts(empty);
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, records, 4096), [&](const auto& part) {
    Counters& counters = parts.local();
    for (std::size_t i = part.begin(); i < part.end(); ++i) counters.add(all[i]);
  });
  TermFrequency frequency;
  frequency.records_ = records;
  if (parts.empty()) parts.local();
  frequency.counters_ = std::move(*parts.begin());
  for (auto part = std::next(parts.begin()); part != parts.end(); ++part)
    frequency.counters_.add(*part);
  return frequency;
}

void TermFrequency::weigh(Evidence& record) const {
  constexpr MatchWeight kMost = std::numeric_limits<std::uint16_t>::max();
  record.name_bits = static_cast<std::uint16_t>(name_bits(record));
  record.date_bits = static_cast<std::uint16_t>(std::min(date_bits(record.date), kMost));
}

std::uint32_t TermFrequency::token_count(std::string_view sound) const {
  return at(counters_.tokens, hash_text(sound));
}

MatchWeight TermFrequency::token_bits(std::string_view sound) const {
  return bits_of_token(hash_text(sound));
}

MatchWeight TermFrequency::bits_of_token(std::uint64_t hash) const {
  const std::uint64_t seen = std::max<std::uint64_t>(at(counters_.tokens, hash), kPair);
  return log2_thousandths(records_ + kImaginedNames) - log2_thousandths(seen);
}

MatchWeight TermFrequency::name_bits(const Evidence& record) const {
  MatchWeight bits = 0;
  int tokens = 0;
  record.tokens.each(record.sounds_text(), [&](std::uint32_t token) {
    bits += bits_of_token(token);
    ++tokens;
  });
  if (tokens > 1) bits = std::max(bits - kTokensGoTogether, MatchWeight{0});
  const std::uint64_t seen = at(counters_.names, mix(record.name_key));
  if (seen > kPair) {
    const MatchWeight whole =
        log2_thousandths(records_ + kImaginedNames) - log2_thousandths(seen - kPair);
    bits = std::min(bits, whole);
  }
  return std::min<MatchWeight>(bits, std::numeric_limits<std::uint16_t>::max());
}

MatchWeight TermFrequency::date_bits(std::uint32_t date) const {
  constexpr std::uint64_t kDaysPerImagined = 9;  // 18,000 / 2,000
  const std::uint64_t seen = counters_.dates.empty() ? 0 : counters_.dates[date_slot(date)];
  const std::uint64_t others = seen > kPair ? seen - kPair : 0;
  return log2_thousandths((records_ + kImaginedDates) * kDaysPerImagined) -
         log2_thousandths(others * kDaysPerImagined + 1);
}

MatchWeight TermFrequency::serial_bits(std::uint64_t number_digits) const {
  const std::uint64_t seen =
      counters_.serials.empty() ? 0 : counters_.serials[serial_slot(number_digits)];
  const std::uint64_t others = seen > kPair ? seen - kPair : 0;
  return log2_thousandths(records_ + kImaginedSerials) - log2_thousandths(others + 1);
}

MatchWeight TermFrequency::place_bits(std::uint64_t place) const {
  const std::uint64_t seen = std::max<std::uint64_t>(at(counters_.places, mix(place)), 1);
  return log2_thousandths(records_ + kImaginedPlaces) - log2_thousandths(seen);
}

}  // namespace lindung::linkage
