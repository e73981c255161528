// terms/rupiah.h - whole rupiah in 64 bits. Sums are checked: an overflow stops the program instead
// of writing a wrong sum. Rupiah times Rupiah does not compile, and neither does anything with
// floating point.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lindung {

class Rupiah {
 public:
  constexpr Rupiah() = default;
  constexpr explicit Rupiah(std::int64_t amount) : amount_(amount) {}
  // "Rp 2.000.000,-", "2.000.000", "2000000", "Rp2.500.000,00", "2 jt", "2,5 juta", "750 rb", "1,2
  // M"; nothing when it is no amount.
  static std::optional<Rupiah> parse(std::string_view text);

  constexpr std::int64_t amount() const { return amount_; }
  std::string text() const;  // "Rp 2.000.000"

  Rupiah operator+(Rupiah other) const;
  Rupiah operator-(Rupiah other) const;
  Rupiah operator*(std::int64_t times) const;
  Rupiah& operator+=(Rupiah other) { return *this = *this + other; }
  Rupiah& operator-=(Rupiah other) { return *this = *this - other; }
  template <class T>
  requires(!std::integral<T>) Rupiah operator*(T) const = delete;
  // How many whole times `unit` fits; unit must be positive.
  std::int64_t whole_times(Rupiah unit) const;
  friend constexpr auto operator<=>(Rupiah, Rupiah) = default;

 private:
  std::int64_t amount_ = 0;
};

}  // namespace lindung
