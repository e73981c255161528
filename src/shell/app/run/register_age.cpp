#include "shell/app/run/register_age.h"

#include <array>

#include "shell/app/embedded.h"

namespace lindung::app {
namespace {

constexpr std::array kNameTheDead{roster::RegisterKind::CivilRegistry,
                                  roster::RegisterKind::Deaths};

}  // namespace

watch::DeathData death_data(const CityState& state) {
  watch::DeathData newest;
  for (const auto kind : kNameTheDead) {
    const auto found = state.registers.find(kind);
    if (found == state.registers.end()) continue;
    const auto& as_of = found->second.as_of;
    const bool newer = as_of && (!newest.as_of || *as_of > *newest.as_of);
    if (newer || newest.register_id.empty())
      newest = {std::string(roster::register_id(kind)), as_of};
  }
  return newest;
}

Result<std::optional<Date>> death_data_good_until(const watch::DeathData& data) {
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  return watch::good_until(*book, data);
}

void add_register_notices(report::Summary& summary, const CityState& state) {
  for (const auto kind : kNameTheDead) {
    const auto found = state.registers.find(kind);
    if (found == state.registers.end() || found->second.as_of) continue;
    const std::string id(roster::register_id(kind));
    summary.notices.push_back(
        {"Tanggal data register " + id +
             " tidak diketahui: sebutkan dengan --as-of, atau as_of di files.toml.",
         "The day of the register " + id +
             " is unknown: name it with --as-of, or as_of in files.toml."});
  }
}

}  // namespace lindung::app
