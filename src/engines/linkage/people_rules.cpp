#include "engines/linkage/blocking.h"
#include "engines/linkage/tokens.h"

namespace lindung::linkage {
namespace {

// A key that says which rule made it, and is never 0.
constexpr std::uint64_t key_of(std::uint64_t rule, std::uint64_t value, std::uint64_t more = 0) {
  return mix(mix(value + rule) ^ more) | 1;
}

// Day and month in order of size: a date and its swapped writing share a key.
constexpr std::uint64_t unordered_day(std::uint32_t date) {
  const std::uint32_t day = date & 0xFF, month = (date >> 8) & 0xFF;
  return day < month ? (day << 8) | month : (month << 8) | day;
}

std::uint64_t by_number(const Evidence& e) { return e.number == 0 ? 0 : key_of(1, e.number); }

std::uint64_t by_region_and_date_in_number(const Evidence& e) {
  return e.number == 0 ? 0 : key_of(2, e.number >> 16);
}

std::uint64_t by_date_and_serial_in_number(const Evidence& e) {
  return e.number == 0 ? 0 : key_of(3, e.number & 0xFFFFFFFFFFU);
}

std::uint64_t by_birth_date(const Evidence& e) {
  const std::uint32_t date = e.short_date();
  return date == 0 ? 0 : key_of(4, date >> 16, unordered_day(date));
}

std::uint64_t by_household(const Evidence& e) {
  return e.household == 0 ? 0 : key_of(5, e.household);
}

std::uint64_t by_phone(const Evidence& e) { return e.phone == 0 ? 0 : key_of(6, e.phone); }

std::uint64_t by_place_and_year(const Evidence& e) {
  return e.place == 0 || e.date == 0 ? 0 : key_of(7, e.place, e.date >> 16);
}

std::uint64_t by_name_and_year(const Evidence& e) {
  return e.name_key == 0 || e.date == 0 ? 0 : key_of(8, e.name_key, e.date >> 16);
}

std::uint64_t by_name_and_day(const Evidence& e) {
  const std::uint32_t date = e.short_date();
  return e.name_key == 0 || date == 0 ? 0 : key_of(9, e.name_key, unordered_day(date));
}

std::uint64_t by_name_and_place(const Evidence& e) {
  return e.name_key == 0 || e.place == 0 ? 0 : key_of(10, e.name_key, e.place);
}

constexpr BlockingRule kPeopleRules[] = {
    {"number", by_number, 0, 64, Oversized::CutAndChain},
    {"region and date in number", by_region_and_date_in_number, 40, 32},
    {"date and serial in number", by_date_and_serial_in_number, 40},
    {"birth date", by_birth_date, 50, 384},
    {"household", by_household, 50},
    {"phone", by_phone, 50},
    {"place and year", by_place_and_year, 60},
    {"name and year", by_name_and_year, 0, 256},
    {"name and day", by_name_and_day, 0, 256},
    {"name and place", by_name_and_place, 0, 256},
};

}  // namespace

std::span<const BlockingRule> people_rules() { return kPeopleRules; }

}  // namespace lindung::linkage
