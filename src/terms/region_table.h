// terms/region_table.h - the generated table behind terms/gazetteer.h: per level the codes in
// rising order, and the names and search keys in two long texts. tools/region_table.cpp writes it
// while building, from the CSV files of idn-area-data.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lindung::gazetteer {

struct RegionTable {
  std::size_t size;
  const std::uint64_t* codes;
  const std::uint32_t* name_starts;  // size + 1 of them
  const std::uint32_t* key_starts;
  const char* names;
  const char* keys;  // of one region: the main key, then others, with '/' between

  std::string_view name(std::size_t i) const {
    return {names + name_starts[i], name_starts[i + 1] - name_starts[i]};
  }
  std::string_view keys_of(std::size_t i) const {
    return {keys + key_starts[i], key_starts[i + 1] - key_starts[i]};
  }
};

extern const RegionTable kProvinceTable;
extern const RegionTable kCityTable;
extern const RegionTable kDistrictTable;
extern const RegionTable kVillageTable;

}  // namespace lindung::gazetteer
