#include "office/sample/city.h"

#include <array>

#include "base/text.h"
#include "office/sample/random.h"
#include "terms/gazetteer.h"

namespace lindung::sample {
namespace {

// Who lives in the four cities, roughly; the first line serves every other city.
struct Profile {
  std::uint64_t city;
  std::uint64_t first_later_district;  // districts from this number on were split off later
  std::array<std::uint32_t, static_cast<std::size_t>(People::kCount)> weights;
};
constexpr std::array<Profile, 5> kProfiles{{
    // Malay Javanese Minang Batak Chinese Bugis Flores Maluku Butonese Arab Banjar Kutai Dayak
    {0, 100, {15, 40, 10, 10, 5, 10, 2, 2, 2, 1, 3, 0, 0}},
    {2171, 9, {22, 28, 15, 15, 8, 4, 8, 0, 0, 0, 0, 0, 0}},
    {1571, 9, {40, 30, 14, 10, 3, 2, 0, 0, 0, 1, 0, 0, 0}},
    {8171, 4, {0, 8, 0, 0, 2, 8, 0, 62, 16, 4, 0, 0, 0}},
    {6472, 7, {0, 33, 1, 2, 2, 14, 1, 0, 2, 0, 31, 10, 4}},
}};
constexpr std::array<std::uint64_t, 9> kOriginProvinces{33, 35, 34, 12, 13, 73, 53, 74, 63};
constexpr std::size_t kDistrictsPerProvince = 10;

const Profile& profile_of(RegionCode city) {
  for (const Profile& profile : kProfiles) {
    if (profile.city == city.number()) return profile;
  }
  return kProfiles[0];
}

std::string without_kind(std::string_view name) {
  for (const std::string_view kind : {"Kabupaten ", "Kota Administrasi ", "Kota "}) {
    if (to_lower(name).starts_with(to_lower(kind))) return std::string(name.substr(kind.size()));
  }
  return std::string(name);
}

std::vector<gazetteer::Region> cities_of(std::uint64_t province) {
  std::vector<gazetteer::Region> cities;
  for (std::uint64_t number = province * 100 + 1; number < province * 100 + 80; ++number) {
    const auto found = gazetteer::find(RegionCode::make(RegionLevel::City, number));
    if (found) cities.push_back(*found);
  }
  return cities;
}

void add_elsewhere(City& city, std::uint64_t province, Random& random) {
  const auto cities = cities_of(province);
  if (cities.empty()) return;
  for (std::size_t i = 0; i < kDistrictsPerProvince; ++i) {
    const auto& other = cities[random.below(cities.size())];
    if (other.code == city.code) continue;
    const auto districts = gazetteer::children(other.code, RegionLevel::District);
    if (districts.empty()) continue;
    const RegionCode district = districts[random.below(districts.size())].code;
    bool known = false;
    for (const Prefix& prefix : city.prefixes) known = known || prefix.digits == district.number();
    if (known) continue;
    city.prefixes.push_back({district.number(), without_kind(other.name)});
    const auto wards = gazetteer::children(district, RegionLevel::Village);
    if (!wards.empty()) city.other_wards.push_back(wards[random.below(wards.size())].code);
  }
}

void add_districts(City& city, const Profile& profile, Random& random) {
  std::vector<std::size_t> old;
  for (const auto& region : gazetteer::children(city.code, RegionLevel::District)) {
    const std::size_t position = city.districts.size();
    const bool later = region.code.number() % 100 >= profile.first_later_district && !old.empty();
    const std::size_t parent = later ? old[random.below(old.size())] : position;
    if (!later) old.push_back(position);
    city.districts.push_back({region.code, std::string(region.name), 0, parent});
    city.prefixes.push_back({region.code.number(), city.name});
  }
}

void add_wards(City& city, Random& random) {
  for (std::size_t i = 0; i < city.districts.size(); ++i) {
    District& district = city.districts[i];
    for (const auto& region : gazetteer::children(district.code, RegionLevel::Village)) {
      const auto neighbourhoods = static_cast<std::uint32_t>(random.between(12, 60));
      city.wards.push_back({region.code, std::string(region.name), i, district.wards++,
                            neighbourhoods + 10, neighbourhoods, neighbourhoods / 4 + 1});
    }
  }
}

}  // namespace

City city_of(RegionCode code, std::uint64_t seed) {
  City city;
  city.code = code;
  const auto region = gazetteer::find(code);
  if (region) city.name = without_kind(region->name);
  const Profile& profile = profile_of(code);
  city.people_weights.assign(profile.weights.begin(), profile.weights.end());
  Random random(mix(seed, 0xC17));
  add_districts(city, profile, random);
  add_wards(city, random);
  add_elsewhere(city, code.number() / 100, random);
  for (const std::uint64_t province : kOriginProvinces) add_elsewhere(city, province, random);
  return city;
}

}  // namespace lindung::sample
