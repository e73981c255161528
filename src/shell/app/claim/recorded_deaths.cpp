#include "shell/app/claim/recorded_deaths.h"

#include <algorithm>

#include "shell/app/claim/claim_book.h"
#include "shell/app/claim/death_matches.h"

namespace lindung::app {

Result<RecordedDeaths> recorded_deaths(const Context& context, const CityState& state,
                                       std::span<const KnownEntry> people,
                                       std::span<const roster::RegisterFile> registers) {
  RecordedDeaths days;
  for (const auto& [person, death] : match_deaths(registers, people).deaths) {
    if (death.certain) days[person] = death.on;
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto reported, death_days(context, state));
  for (const auto& [person, day] : reported) {
    const auto [at, fresh] = days.emplace(person, day);
    if (!fresh) at->second = std::min(at->second, day);
  }
  return days;
}

}  // namespace lindung::app
