#include "shell/app/money/recorded_deaths.h"

#include <algorithm>

#include "shell/app/death_matches.h"
#include "shell/app/inputs.h"

namespace lindung::app {

Result<std::map<std::uint64_t, Date>> recorded_deaths(Making& making) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* scheme, making.scheme());
  LINDUNG_ASSIGN_OR_RETURN(const auto people, making.people());
  Inputs inputs(making.context(), making.state().city);
  LINDUNG_ASSIGN_OR_RETURN(const auto registers, inputs.read_registers(making.state(), *scheme));
  std::map<std::uint64_t, Date> days;
  for (const auto& [person, death] : match_deaths(registers, people).deaths) {
    if (death.certain) days[person] = death.on;
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto reported, death_days(making.context(), making.state()));
  for (const auto& [person, day] : reported) {
    const auto [at, fresh] = days.emplace(person, day);
    if (!fresh) at->second = std::min(at->second, day);
  }
  return days;
}

}  // namespace lindung::app
