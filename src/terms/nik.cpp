#include "terms/nik.h"

#include <algorithm>

#include "base/text.h"

namespace lindung {
namespace {

constexpr std::uint64_t kSixteenDigits = 1'000'000'000'000'000;

bool is_placeholder(std::string_view digits) {
  constexpr std::string_view kCountingFromOne = "1234567890123456";
  constexpr std::string_view kCountingFromZero = "0123456789012345";
  const bool one_digit = digits.find_first_not_of(digits.front()) == std::string_view::npos;
  return one_digit || digits == kCountingFromOne.substr(0, digits.size()) ||
         digits == kCountingFromZero.substr(0, digits.size());
}

std::optional<std::uint64_t> real_number(std::string_view digits, std::size_t length) {
  if (digits.size() != length || !std::all_of(digits.begin(), digits.end(), is_digit)) {
    return std::nullopt;
  }
  if (is_placeholder(digits)) return std::nullopt;
  return parse_unsigned(digits);
}

std::optional<std::uint64_t> sixteen_digits(std::string_view digits) {
  const auto number = real_number(digits, 16);
  return number && *number >= kSixteenDigits ? number : std::nullopt;
}

// Said of the number itself what sixteen_digits() says of its digits.
bool is_sixteen_digits(std::uint64_t number) {
  constexpr std::uint64_t kOnes = 1'111'111'111'111'111;
  constexpr std::uint64_t kCounting = 1'234'567'890'123'456;
  return number >= kSixteenDigits && number < 10 * kSixteenDigits && number % kOnes != 0 &&
         number != kCounting;
}

std::string mask(std::string digits) {
  digits.replace(6, 6, 6, '*');
  return digits;
}

// The six digits DDMMYY, with the 40 of a woman taken off the day.
struct BirthDigits {
  int day;
  int month;
  int year;  // two digits
};

int day_field(std::uint64_t nik) { return static_cast<int>(nik / 100'000'000 % 100); }

BirthDigits birth_digits(std::uint64_t nik) {
  const int day = day_field(nik);
  return {day > 40 ? day - 40 : day, static_cast<int>(nik / 1'000'000 % 100),
          static_cast<int>(nik / 10'000 % 100)};
}

}  // namespace

std::optional<Nik> Nik::parse(std::string_view digits) {
  const auto number = sixteen_digits(digits);
  return number ? std::optional(Nik(*number)) : std::nullopt;
}

std::optional<Nik> Nik::from_number(std::uint64_t number) {
  return is_sixteen_digits(number) ? std::optional(Nik(number)) : std::nullopt;
}

std::string Nik::digits() const { return std::to_string(number_); }

std::string Nik::masked() const { return mask(digits()); }

std::optional<Sex> Nik::sex() const {
  const int day = day_field(number_);
  if (day >= 1 && day <= 31) return Sex::Male;
  if (day >= 41 && day <= 71) return Sex::Female;
  return std::nullopt;
}

std::optional<Date> Nik::birth_date(Date on) const {
  constexpr int kYoungest = 15;
  if (!sex()) return std::nullopt;
  const auto [day, month, year] = birth_digits(number_);
  const int century = on.year() / 100 * 100;
  for (const int base : {century, century - 100}) {
    const auto date = Date::make(base + year, month, day);
    if (date && date->age_on(on) >= kYoungest) return date;
  }
  return std::nullopt;
}

bool Nik::agrees_with(Date birth) const {
  const auto [day, month, year] = birth_digits(number_);
  return sex() && day == birth.day() && month == birth.month() && year == birth.year() % 100;
}

std::optional<FamilyCardNumber> FamilyCardNumber::parse(std::string_view digits) {
  const auto number = sixteen_digits(digits);
  return number ? std::optional(FamilyCardNumber(*number)) : std::nullopt;
}

std::optional<FamilyCardNumber> FamilyCardNumber::from_number(std::uint64_t number) {
  return is_sixteen_digits(number) ? std::optional(FamilyCardNumber(number)) : std::nullopt;
}

std::string FamilyCardNumber::digits() const { return std::to_string(number_); }

std::string FamilyCardNumber::masked() const { return mask(digits()); }

std::optional<Kpj> Kpj::parse(std::string_view digits) {
  const auto number = real_number(digits, 11);
  return number ? std::optional(Kpj(*number)) : std::nullopt;
}

std::optional<Kpj> Kpj::from_number(std::uint64_t number) {
  const std::string digits = std::to_string(number);
  return digits.size() > 11 ? std::nullopt : parse(std::string(11 - digits.size(), '0') + digits);
}

std::string Kpj::digits() const {
  const std::string digits = std::to_string(number_);
  return std::string(11 - digits.size(), '0') + digits;
}

}  // namespace lindung
