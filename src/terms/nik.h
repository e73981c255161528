// terms/nik.h - NIK, the 16-digit population number (UU 23/2006 art. 13, amended by UU 24/2013).
//
// PPRRKK DDMMYY SSSS: district of FIRST registration, birth date with 40 added to the day for
// women, serial. Given for life: it does not follow a move, nor a corrected birth date (PP 40/2019
// art. 30). So a Nik that exists is well formed and nothing more. Whether its holder lives, lives
// here, or was born on that day is verification's question; the parts read from the digits are
// hints. Screens and logs get masked(); there is no operator<<.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "terms/date.h"
#include "terms/sex.h"

namespace lindung {

class Nik {
 public:
  // Exactly 16 ASCII digits that are no placeholder (all one digit, 1234567890123456). Cleaning a
  // cell is roster's work.
  static std::optional<Nik> parse(std::string_view digits);
  static std::optional<Nik> from_number(
      std::uint64_t number);  // the same rules; leading zeros never occur in a NIK

  std::uint64_t number() const { return number_; }
  std::string digits() const;
  std::string masked() const;  // "217101******9001"

  int province() const { return static_cast<int>(number_ / 100'000'000'000'000); }
  int regency() const { return static_cast<int>(number_ / 1'000'000'000'000); }  // PPRR
  int district() const { return static_cast<int>(number_ / 10'000'000'000); }    // PPRRKK
  int serial() const { return static_cast<int>(number_ % 10'000); }
  bool serial_is_zero() const {
    return serial() == 0;
  }                                // the mark that Excel's 15 digits leave behind
  std::optional<Sex> sex() const;  // nothing when the day field is impossible
  // The day in the digits, read as the latest year that makes its holder at least 15 on `on`.
  // Nothing when there is no such day.
  std::optional<Date> birth_date(Date on) const;
  // The digits name the same day, month and two-digit year as `birth`.
  bool agrees_with(Date birth) const;

  friend auto operator<=>(const Nik&, const Nik&) = default;

 private:
  explicit Nik(std::uint64_t number) : number_(number) {}
  std::uint64_t number_;
};

// No KK, the 16-digit number of a family card. It belongs to the head of the family and changes
// with marriage, split or move: good for finding doubles inside a household, never a person's key.
class FamilyCardNumber {
 public:
  static std::optional<FamilyCardNumber> parse(std::string_view digits);  // as for Nik
  static std::optional<FamilyCardNumber> from_number(std::uint64_t number);
  std::uint64_t number() const { return number_; }
  std::string digits() const;
  std::string masked() const;
  friend auto operator<=>(const FamilyCardNumber&, const FamilyCardNumber&) = default;

 private:
  explicit FamilyCardNumber(std::uint64_t number) : number_(number) {}
  std::uint64_t number_;
};

// KPJ, the 11-digit member number of the carrier. A person may own several over time: an attribute,
// never the key.
class Kpj {
 public:
  static std::optional<Kpj> parse(std::string_view digits);     // exactly 11 digits, no placeholder
  static std::optional<Kpj> from_number(std::uint64_t number);  // zeros in front go without saying
  std::uint64_t number() const { return number_; }
  std::string digits() const;
  friend auto operator<=>(const Kpj&, const Kpj&) = default;

 private:
  explicit Kpj(std::uint64_t number) : number_(number) {}
  std::uint64_t number_;
};

}  // namespace lindung
