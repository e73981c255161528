// terms/region_code.h - kode wilayah of the Ministry of Home Affairs: province 2 digits, city or
// regency 4, district 6, village 10.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lindung {

enum class RegionLevel { Province = 2, City = 4, District = 6, Village = 10 };

class RegionCode {
 public:
  // "2171", "21.71", "217105", "21.71.05.1003", "2171051003". Says nothing about whether the region
  // exists (terms/gazetteer.h).
  static std::optional<RegionCode> parse(std::string_view text);
  static RegionCode make(RegionLevel level, std::uint64_t number);

  RegionLevel level() const { return static_cast<RegionLevel>(level_); }
  std::uint64_t number() const { return number_; }
  std::string digits() const;  // "2171051003"
  std::string dotted() const;  // "21.71.05.1003"
  // The region above: a village's city is within(RegionLevel::City). `level` must not lie below
  // this one.
  RegionCode within(RegionLevel level) const;
  bool is_inside(RegionCode other) const;  // a region is inside itself
  friend auto operator<=>(const RegionCode&, const RegionCode&) = default;

 private:
  RegionCode(std::uint8_t level, std::uint64_t number) : number_(number), level_(level) {}
  std::uint64_t number_;
  std::uint8_t level_;
};

}  // namespace lindung
