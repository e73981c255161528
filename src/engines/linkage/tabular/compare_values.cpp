#include "engines/linkage/tabular/compare_values.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdlib>

#include "base/text.h"
#include "engines/linkage/digits.h"
#include "engines/linkage/edit_distance.h"
#include "engines/linkage/tabular/compare_words.h"

namespace lindung::linkage::tabular {
namespace {

constexpr std::uint32_t kYearsApart = 2;
constexpr std::uint64_t kYearsOfAge = 6;  // by which an age that is guessed may err
// One stranger in 365 has the day of the year in common, one in about 800 month and year, in 1,900
// day and year. The differences are doubled, since a part counts by half of its rarity (stories.h).
constexpr Rarity kDayAndMonth = 60, kMonthAndYear = 80, kDayAndYear = 100;
constexpr int kNextSerials = 3;  // twins are registered one after the other

Finding found(const Column& column, std::uint32_t a, std::uint32_t b, Agreement level) {
  return {level, std::min(column.value_rarity[a], column.value_rarity[b])};
}

std::uint32_t swapped(std::uint32_t date) {
  return (date & 0xFFFF0000U) | ((date & 0xFF) << 8) | ((date >> 8) & 0xFF);
}

// A year alone is often worked out from an age.
bool are_near_years(std::uint32_t a, std::uint32_t b) {
  const auto x = from_digits(a >> 16), y = from_digits(b >> 16);
  return std::max(x, y) - std::min(x, y) <= kYearsApart;
}

Agreement compare_dates(std::uint32_t a, std::uint32_t b) {
  const std::uint32_t difference = a ^ b;
  const bool year = difference >> 16 == 0, month = (difference & 0xFF00) == 0,
             day = (difference & 0xFF) == 0;
  const bool partial = (a & 0xFF) == 0 || (b & 0xFF) == 0;
  if (partial) {
    const bool no_month = (a & 0xFFFF) == 0 || (b & 0xFFFF) == 0;
    if (year && (no_month || month)) return Agreement::Subset;
    return year || are_near_years(a, b) ? Agreement::Far : Agreement::Differs;
  }
  if (swapped(a) == b) return Agreement::Variant;
  if (is_one_slip(a, b)) return Agreement::Near;
  if (int{year} + int{month} + int{day} == 2) return Agreement::Part;
  return year || std::popcount(
                     ((difference | (difference >> 1) | (difference >> 2) | (difference >> 3)) &
                      0x11111111U)) <= 2
             ? Agreement::Far
             : Agreement::Differs;
}

// Of two of day, month and year: strangers share the day of the year most easily.
Rarity part_rarity(std::uint32_t difference) {
  const bool year = difference >> 16 == 0, month = (difference & 0xFF00) == 0;
  return !year ? kDayAndMonth : month ? kMonthAndYear : kDayAndYear;
}

// Identity numbers of sixteen digits: region, date (a woman's day has 40 added) and serial.
bool are_of_one_birth(std::string_view a, std::string_view b) {
  return a.size() == 16 && b.size() == 16 && a.substr(0, 12) == b.substr(0, 12);
}

bool are_brother_and_sister(std::string_view a, std::string_view b) {
  return a.size() == 16 && b.size() == 16 && a.substr(0, 6) == b.substr(0, 6) &&
         a.substr(7, 5) == b.substr(7, 5) && std::abs(a[6] - b[6]) == 4;
}

int serial_of(std::string_view number) {
  int serial = 0;
  for (const char c : number.substr(12)) serial = serial * 10 + (c & 15);
  return serial;
}

// Of two numbers of one birth: the later is a slip of the first, and not the next to be given out.
bool is_slip_of_serial(std::string_view a, std::string_view b) {
  return std::abs(serial_of(a) - serial_of(b)) > kNextSerials && are_within(a, b, 1);
}

bool is_cut_off(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a.size() < 5) return false;
  if (a.size() < b.size()) return b.starts_with(a) || b.ends_with(a);
  return false;
}

// How many of each digit (other letters apart), four bits each: equal texts but for k slips differ
// by at most 2k in all.
int digits_apart(std::string_view a, std::string_view b) {
  std::array<std::int8_t, 16> counts{};
  for (const char c : a) ++counts[c & 15];
  for (const char c : b) --counts[c & 15];
  int apart = 0;
  for (const int count : counts) apart += std::abs(count);
  return apart;
}

// An address of e-mail, a code with a name in it: what tells two of them apart are the digits.
bool is_mostly_letters(std::string_view key) {
  return std::count_if(key.begin(), key.end(), is_letter) * 2 > static_cast<int>(key.size());
}

bool have_same_digits(std::string_view a, std::string_view b) {
  const auto next = [](std::string_view text, std::size_t at) {
    while (at < text.size() && !is_digit(text[at])) ++at;
    return at;
  };
  std::size_t i = next(a, 0), j = next(b, 0);
  for (; i < a.size() && j < b.size() && a[i] == b[j]; i = next(a, i + 1), j = next(b, j + 1)) {
  }
  return i == a.size() && j == b.size();
}

Agreement compare_keys(std::string_view a, std::string_view b) {
  if (is_cut_off(a, b)) return Agreement::Variant;
  if (are_of_one_birth(a, b)) return Agreement::Subset;
  if (digits_apart(a, b) > 4) return Agreement::Differs;
  if (is_mostly_letters(a) && is_mostly_letters(b) && !have_same_digits(a, b))
    return Agreement::Differs;
  const int distance = edit_distance(a, b, 2);
  if (distance <= 1) return Agreement::Near;
  return distance == 2 && a.size() >= 6 ? Agreement::Part : Agreement::Differs;
}

// Numbers that hold the birth date: what the date says already is not said again, so that equal
// serials, a matter of chance, are asked for.
Finding compare_identity_numbers(std::string_view x, std::string_view y) {
  // Fifteen digits are all that a spreadsheet keeps: the last becomes 0.
  if (are_of_one_birth(x, y)) {
    const bool lost = x.substr(0, 15) == y.substr(0, 15) && (x[15] == '0' || y[15] == '0');
    if (lost) return {Agreement::Variant, 0};
    return {is_slip_of_serial(x, y) ? Agreement::Far : Agreement::Subset, 0};
  }
  if (are_brother_and_sister(x, y)) return {Agreement::Subset, 0};
  // The front of a number is of one birth, and may be another's.
  if (is_cut_off(x, y))
    return {x.substr(0, 12) == y.substr(0, 12) ? Agreement::Variant : Agreement::Near, 0};
  if (digits_apart(x, y) > 6) return {Agreement::Differs, 0};
  const int distance = edit_distance(x, y, 3);
  if (distance <= 1) return {Agreement::Near, 0};
  const bool same_serial =
      x.size() == 16 && y.size() == 16 && x.substr(12) == y.substr(12) && distance <= 3;
  return {same_serial ? Agreement::Part : Agreement::Differs, 0};
}

Agreement compare_codes(std::string_view a, std::string_view b) {
  if (are_within(a, b, 1)) return Agreement::Near;
  const std::size_t half = (std::min(a.size(), b.size()) + 1) / 2;
  return half >= 2 && a.substr(0, half) == b.substr(0, half) ? Agreement::Part : Agreement::Differs;
}

bool is_year(std::uint64_t number) { return number >= 1000 && number < 2200; }

Agreement compare_years(std::uint64_t apart) {
  if (apart <= kYearsApart) return Agreement::Part;
  return apart <= kYearsOfAge ? Agreement::Far : Agreement::Differs;
}

Agreement compare_numbers(std::string_view a, std::string_view b) {
  const auto x = parse_unsigned(a), y = parse_unsigned(b);
  if (x && y) {
    const std::uint64_t low = std::min(*x, *y), apart = std::max(*x, *y) - low;
    if (apart == 1 || (a.size() + b.size() > 3 && are_within(a, b, 1))) return Agreement::Near;
    if (is_year(*x) && is_year(*y)) return compare_years(apart);
    return apart * 20 <= low ? Agreement::Far : Agreement::Differs;
  }
  return are_within(a, b, 1) && a.size() + b.size() > 3 ? Agreement::Near : Agreement::Differs;
}

}  // namespace

Finding compare_values(const Column& column, std::uint32_t a, std::uint32_t b) {
  if (a == 0 || b == 0) return {};
  if (a == b) return {Agreement::Exact, column.value_rarity[a]};
  switch (column.field.kind) {
    case Kind::Sex:
      return {Agreement::Differs, 0};
    case Kind::Date: {
      const auto x = column.digits[a], y = column.digits[b];
      const Agreement level = compare_dates(x, y);
      if (level == Agreement::Part) return {level, part_rarity(x ^ y)};
      return found(column, a, b, level);
    }
    case Kind::Key:
      if (column.same_district > 0)
        return compare_identity_numbers(column.values[a], column.values[b]);
      return found(column, a, b, compare_keys(column.values[a], column.values[b]));
    case Kind::Postcode:
      return found(column, a, b, compare_codes(column.values[a], column.values[b]));
    case Kind::Number:
      return found(column, a, b, compare_numbers(column.values[a], column.values[b]));
    default:
      return compare_words(column, a, b);
  }
}

bool is_same_word(const Column& a_column, std::uint32_t a, const Column& b_column,
                  std::uint32_t b) {
  if (a == 0 || b == 0) return false;
  const auto x = a_column.values[a], y = b_column.values[b];
  if (x.size() < 3 || y.size() < 3) return x == y;
  return x == y ||
         (std::max(x.size(), y.size()) - std::min(x.size(), y.size()) <= 1 && are_within(x, y, 1));
}

}  // namespace lindung::linkage::tabular
