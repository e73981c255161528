#include "office/document/words.h"

#include <array>

#include "office/letter/words.h"
#include "terms/gazetteer.h"

namespace lindung::document {

std::string span(Period months) {
  const Month last = months.until.plus(-1);
  const std::string until = letter::spoken(last);
  if (months.from == last) return until;
  std::string from = letter::spoken(months.from);
  if (months.from.year() == last.year()) from = from.substr(0, from.find(' '));
  return from + " sampai " + until;
}

namespace {

constexpr std::array<std::string_view, 3> kNames{
    "jaminan kecelakaan kerja (JKK)", "jaminan kematian (JKM)", "jaminan hari tua (JHT)"};

}  // namespace

std::string list(const std::vector<Program>& programs) {
  std::string text;
  for (std::size_t i = 0; i < programs.size(); ++i) {
    if (i > 0) text += programs.size() > 2 ? ", " : " ";
    if (i > 0 && i + 1 == programs.size()) text += "dan ";
    text += kNames[static_cast<std::size_t>(programs[i])];
  }
  return text;
}

std::string region_name(RegionCode code) {
  const auto region = gazetteer::find(code);
  return region ? std::string(region->name) : code.dotted();
}

std::string place_name(RegionCode city) {
  const std::string name = region_name(city);
  return name.starts_with("Kota ") ? name.substr(5) : name;
}

std::string sixteen_digits(std::uint64_t number) {
  if (number == 0) return "-";
  std::string digits = std::to_string(number);
  return digits.insert(0, digits.size() < 16 ? 16 - digits.size() : 0, '0');
}

std::string ward_name(std::uint64_t village) {
  if (village == 0) return "Kelurahan belum diketahui";
  const RegionCode code = RegionCode::make(RegionLevel::Village, village);
  return region_name(code) + " (" + region_name(code.within(RegionLevel::District)) + ")";
}

}  // namespace lindung::document
