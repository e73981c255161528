// office/sample/city.h - the city of a scheme as the generator sees it: its real wards, the
// districts whose codes stand in its people's NIKs, and who lives there. Districts that were split
// off later have few NIKs of their own: their people carry the parents' codes. One in seven was
// first registered elsewhere.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "office/sample/peoples.h"
#include "terms/region_code.h"

namespace lindung::sample {

struct Ward {
  RegionCode code;
  std::string name;
  std::size_t district = 0;          // position in City::districts
  std::size_t in_district = 0;       // the how-manieth ward of its district
  std::uint32_t weight = 0;          // share of the city's people, relative
  std::uint32_t neighbourhoods = 0;  // RT
  std::uint32_t hamlets = 0;         // RW
};

struct District {
  RegionCode code;
  std::string name;
  std::size_t wards = 0;
  std::size_t parent =
      0;  // position of the district it was split from; itself when it is an old one
};

// Six digits that open a NIK, and the place of birth that goes with them.
struct Prefix {
  std::uint64_t digits = 0;
  std::string birth_place;
};

struct City {
  RegionCode code = RegionCode::make(RegionLevel::City, 1000);
  std::string name;
  std::vector<District> districts;
  std::vector<Ward> wards;
  std::vector<Prefix> prefixes;  // the city's districts first, in their order, then elsewhere
  std::vector<RegionCode> other_wards;        // where those live who have moved away
  std::vector<std::uint32_t> people_weights;  // by People
};

// Everything but the names of regions follows from `seed`.
City city_of(RegionCode code, std::uint64_t seed);

}  // namespace lindung::sample
