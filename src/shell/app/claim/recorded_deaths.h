// shell/app/claim/recorded_deaths.h - who is dead, as far as the city knows for certain: the one
// answer for decrees, batches, bills, refunds and reconciliation.
#pragma once

#include <cstdint>
#include <map>
#include <span>

#include "office/roster/register_file.h"
#include "shell/app/city_state.h"
#include "shell/app/context.h"
#include "shell/app/run/known_people.h"

namespace lindung::app {

// The day of death of each person: a report here, or a register that names the day and the NIK.
// Where both do, the earlier day.
using RecordedDeaths = std::map<std::uint64_t, Date>;
Result<RecordedDeaths> recorded_deaths(const Context& context, const CityState& state,
                                       std::span<const KnownEntry> people,
                                       std::span<const roster::RegisterFile> registers);

}  // namespace lindung::app
