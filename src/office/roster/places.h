// office/roster/places.h - which ward a text means: within the scheme's city first, with what the
// sheet says of its district.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "terms/gazetteer.h"
#include "terms/reason.h"

namespace lindung::roster {

struct Place {
  std::optional<RegionCode> village;
  ReasonSet reasons;  // VillageUnknown, VillageAmbiguous, VillageGuessed
};

// Remembers every text it was asked, because a file names few wards many times. One for each
// thread.
class Places {
 public:
  explicit Places(RegionCode city) : city_(city) {}
  const Place& find(std::string_view village, std::string_view district);
  // The ward that an address names in so many words: behind "Kel.", or last behind a comma or
  // number.
  std::optional<RegionCode> in_address(std::string_view address);

 private:
  std::optional<RegionCode> exactly(std::string_view name);
  Place look_up(std::string_view village, std::string_view district) const;
  RegionCode city_;
  std::unordered_map<std::string, Place> known_;
};

// The ward that a heading, a section row, a sheet or a file name names: "KELURAHAN : Tanjung Uma",
// "kel_tanjung-uma.xlsx".
std::optional<RegionCode> village_in_text(RegionCode city, std::string_view text);

}  // namespace lindung::roster
