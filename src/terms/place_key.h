// terms/place_key.h - what is left of a place's name when everything is taken away in which two
// people write it differently: case, punctuation, spaces, abbreviations ("Tj." is TANJUNG, "Sei" is
// SUNGAI), Roman, Arabic and spelled-out numbers. The build's region table (tools/region_table.cpp)
// and the search in terms/gazetteer.h make their keys here, so they agree.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lindung::gazetteer {

// The kind of place that a text names in front of the name.
enum class PlaceKind : std::uint8_t { Any, UrbanVillage, RuralVillage, District, Regency, City };

// Keys of one name, the best first. A key holds A-Z and 0-9 only and is never empty.
struct PlaceKeys {
  std::vector<std::string> whole;  // everything written; a second one when an abbreviation has two
                                   // meanings (Bt.: Batu, Bukit)
  std::vector<std::string> bare;   // without the kind of place in front; empty when there is none
  std::vector<std::string> parts;  // either side of a slash, outside and inside of brackets
  PlaceKind kind = PlaceKind::Any;
};

PlaceKeys place_keys(std::string_view name);

}  // namespace lindung::gazetteer
