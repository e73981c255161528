#include "office/roster/places.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "office/roster/cell_text.h"

namespace lindung::roster {

const Place& Places::find(std::string_view village, std::string_view district) {
  std::string key(village);
  key += '\n';
  key += district;
  const auto found = known_.find(key);
  if (found != known_.end()) return found->second;
  return known_.emplace(std::move(key), look_up(village, district)).first->second;
}

Place Places::look_up(std::string_view village, std::string_view district) const {
  Place place;
  if (const auto code = RegionCode::parse(trim(village));
      code && code->level() == RegionLevel::Village) {
    if (gazetteer::find(*code)) {
      place.village = code;
      return place;
    }
  }
  auto matches = gazetteer::find_village(city_, village);
  if (matches.size() > 1 && !district.empty()) {
    const auto districts = gazetteer::find_district(city_, district);
    if (districts.size() == 1) {
      auto inside = gazetteer::find_village(city_, village, districts.front().code);
      if (!inside.empty()) matches = std::move(inside);
    }
  }
  if (matches.empty()) {
    place.reasons.add(Reason::VillageUnknown);
  } else if (matches.size() > 1) {
    place.reasons.add(Reason::VillageAmbiguous);
  } else {
    place.village = matches.front().code;
    if (matches.front().closeness == gazetteer::Closeness::Fuzzy)
      place.reasons.add(Reason::VillageGuessed);
  }
  return place;
}

std::optional<RegionCode> Places::in_address(std::string_view address) {
  std::string_view place = trim(address);
  const std::string lowered = to_lower(place);
  constexpr std::array<std::string_view, 5> kLabels{"kelurahan", "kel.", "kel ", "desa ", "ds."};
  for (const std::string_view label : kLabels) {
    const auto at = lowered.find(label);
    if (at == std::string::npos || (at > 0 && is_letter(lowered[at - 1]))) continue;
    place = trim(place.substr(at + label.size()));
    if (const auto end = to_lower(place).find(" kec"); end != std::string::npos)
      place = place.substr(0, end);
    return exactly(place.substr(0, place.find_first_of(",;/(")));
  }
  const auto before = place.find_last_of(",0123456789");
  return before == std::string_view::npos ? std::nullopt : exactly(place.substr(before + 1));
}

std::optional<RegionCode> Places::exactly(std::string_view name) {
  name = trim(name);
  if (name.size() < 4 || std::any_of(name.begin(), name.end(), is_digit)) return std::nullopt;
  const Place& place = find(name, {});
  return place.reasons.empty() ? place.village : std::nullopt;
}

std::optional<RegionCode> village_in_text(RegionCode city, std::string_view text) {
  std::string plain(text);
  if (const auto slash = plain.rfind('/'); slash != std::string::npos) plain.erase(0, slash + 1);
  if (const auto dot = plain.rfind('.'); dot != std::string::npos && plain.size() - dot <= 5)
    plain.erase(dot);
  std::replace(plain.begin(), plain.end(), '_', ' ');
  const auto words = words_of(plain);
  // What stands after the word for a ward; then every run of up to four words, longest first.
  const auto exact = [&](const std::string& name) -> std::optional<RegionCode> {
    const auto matches = gazetteer::find_village(city, name);
    if (matches.size() == 1 && matches.front().closeness != gazetteer::Closeness::Fuzzy)
      return matches.front().code;
    return std::nullopt;
  };
  for (std::size_t length = std::min<std::size_t>(4, words.size()); length > 0; --length) {
    for (std::size_t from = 0; from + length <= words.size(); ++from) {
      std::string name;
      for (std::size_t i = from; i < from + length; ++i) name += (i > from ? " " : "") + words[i];
      if (name.size() < 4 || parse_unsigned(name)) continue;
      if (const auto village = exact(name)) return village;
    }
  }
  return std::nullopt;
}

}  // namespace lindung::roster
