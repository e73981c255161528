// terms/gazetteer.h - the names of all 38 provinces, 514 cities and regencies, 7,285 districts and
// 83,762 villages, compiled in from the npm package idn-area-data (code MIT, data ODbL 1.0;
// Kepmendagri 300.2.2-2138/2025).
//
// A ward's name is not a key: Ambon has two places called Nusaniwe and two called Urimessing, and
// wards are often named like their district. So a search answers with every candidate, best first,
// and the caller decides.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "terms/region_code.h"

namespace lindung::gazetteer {

struct Region {
  RegionCode code;
  std::string_view name;  // as the decree writes it
};

// Nothing when no region in force has this code.
std::optional<Region> find(RegionCode code);

// All villages of a city or district, or districts of a city, by code.
std::vector<Region> children(RegionCode parent, RegionLevel level);
std::span<const std::uint16_t> province_numbers();

enum class Closeness : std::uint8_t {
  Exact,
  Variant,
  Fuzzy
};  // same text; same key (Sei = Sungai, 3/4 = III/IV); one typing error
struct Match {
  RegionCode code;
  Closeness closeness;
};

// Villages of `city` (inside `district` if given) whose name is `name`, also with the kind of place
// in front ("Kel.", "Desa", "Negeri"), abbreviated (Tj., Sei, Bt.), joined or split (Batu Aji,
// Batuaji), either side of a slash (Hunuth/Durian Patah), Roman or Arabic numbers, or with one or
// two typing errors. Only the best closeness is returned; several when it is ambiguous.
std::vector<Match> find_village(RegionCode city, std::string_view name,
                                std::optional<RegionCode> district = std::nullopt);
std::vector<Match> find_district(RegionCode city, std::string_view name);
// City or regency anywhere in the country, with or without "Kota", "Kabupaten", "Kab.".
std::vector<Match> find_city(std::string_view name);

}  // namespace lindung::gazetteer
