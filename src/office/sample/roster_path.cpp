#include "base/text.h"
#include "office/sample/group_profile.h"
#include "office/sample/roster_file.h"

namespace lindung::sample {
namespace {

std::string slug(std::string_view name) {
  std::string text;
  for (const char c : to_lower(name)) {
    const bool plain = is_lower(c) || is_digit(c);
    if (plain) {
      text += c;
    } else if (!text.empty() && text.back() != '-') {
      text += '-';
    }
  }
  while (!text.empty() && text.back() == '-') text.pop_back();
  return text;
}

// A village of the same name as another of the city gets its code behind.
std::string ward_slug(const City& city, std::size_t ward) {
  std::string text = slug(city.wards[ward].name);
  for (std::size_t i = 0; i < city.wards.size(); ++i) {
    if (i == ward || slug(city.wards[i].name) != text) continue;
    return text + "-" + std::to_string(city.wards[ward].code.number() % 10'000);
  }
  return text;
}

std::string stem(const scheme::Scheme& scheme, const City& city, const Unit& unit) {
  const std::size_t ward = unit.shares.empty() ? 0 : unit.shares[0].ward;
  switch (unit.sender) {
    case Sender::Ward: {
      constexpr std::string_view kFronts[] = {"kel-", "usulan-kel-", "data-kelurahan-", "",
                                              "pekerja-rentan-"};
      return std::string(kFronts[mix(ward, 7) % std::size(kFronts)]) + ward_slug(city, ward);
    }
    case Sender::DistrictOffice:
      return "kec-" + slug(city.districts[city.wards[ward].district].name);
    case Sender::SectorOffice:
      return std::string(profile_of(scheme.groups[unit.group]).slug);
    case Sender::WalkIn:
      return "posko-layanan";
  }
  return "usulan";
}

}  // namespace

std::string roster_path(const scheme::Scheme& scheme, const City& city, const Unit& unit) {
  std::string path;
  if (unit.sender != Sender::WalkIn) path = scheme.groups[unit.group].id + "/";
  path += stem(scheme, city, unit);
  if (unit.part > 0) path += "-" + std::to_string(unit.part);
  return path;
}

}  // namespace lindung::sample
