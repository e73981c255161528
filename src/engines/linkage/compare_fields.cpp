#include "engines/linkage/compare_fields.h"

#include "engines/linkage/digits.h"

namespace lindung::linkage {
namespace {

constexpr std::uint32_t year_of(std::uint32_t date) { return date >> 16; }
constexpr bool is_year_only(std::uint32_t date) { return (date & 0xFFFF) == 0; }

// Day and month exchanged; the same day when they are equal, a date that does not exist when there
// is no such month.
constexpr std::uint32_t exchanged(std::uint32_t date) {
  return (date & 0xFFFF0000) | ((date & 0xFF) << 8) | ((date >> 8) & 0xFF);
}

Level compare_with_number(const Evidence& a, const Evidence& b) {
  const std::uint32_t x = a.short_date(), y = b.short_date();
  return x != 0 && x == y ? Level::Variant : Level::Unknown;
}

}  // namespace

Level compare_numbers(std::uint64_t a_digits, std::uint64_t b_digits) {
  if (a_digits == 0 || b_digits == 0) return Level::Unknown;
  if (a_digits == b_digits) return Level::Exact;
  const bool only_serial = (a_digits ^ b_digits) < 0x10000;
  if (is_one_slip(a_digits, b_digits)) return only_serial ? Level::Variant : Level::Near;
  return only_serial ? Level::Part : Level::Differs;
}

Level compare_dates(const Evidence& a, const Evidence& b) {
  if (a.date == 0 || b.date == 0) return compare_with_number(a, b);
  if (is_year_only(a.date) || is_year_only(b.date))
    return year_of(a.date) == year_of(b.date) ? Level::Near : Level::Differs;
  if (a.date == b.date) return Level::Exact;
  const bool other_reading = (a.alternative != 0 && a.alternative == b.date) ||
                             (b.alternative != 0 && b.alternative == a.date);
  if (other_reading || exchanged(a.date) == b.date) return Level::Variant;
  if (is_one_slip(a.date, b.date)) return Level::Near;
  return year_of(a.date) == year_of(b.date) ? Level::Part : Level::Differs;
}

}  // namespace lindung::linkage
