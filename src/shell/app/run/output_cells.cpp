#include "shell/app/run/output_cells.h"

#include <algorithm>

#include "terms/gazetteer.h"

namespace lindung::app {

std::string group_id(const scheme::Scheme& scheme, std::uint16_t group) {
  return group < scheme.groups.size() ? scheme.groups[group].id : std::string();
}

std::string village_name(std::optional<RegionCode> code) {
  const auto region = code ? gazetteer::find(*code) : std::nullopt;
  return region ? std::string(region->name) : std::string();
}

std::string number_text(std::uint64_t number) {
  return number == 0 ? std::string() : std::to_string(number);
}

const KnownEntry& entry_of(const Outputs& outputs, std::uint64_t person) {
  return *std::lower_bound(
      outputs.people.begin(), outputs.people.end(), person,
      [](const KnownEntry& e, std::uint64_t number) { return e.person.person < number; });
}

}  // namespace lindung::app
