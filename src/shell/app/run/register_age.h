// shell/app/run/register_age.h - the day of the newest extract that says who has died: of the civil
// registry or of the register of deaths.
#pragma once

#include "office/report/summary.h"
#include "office/watch/death_data.h"
#include "shell/app/city_state.h"

namespace lindung::app {

// A known day goes before an unknown one, a later before an earlier.
watch::DeathData death_data(const CityState& state);

// The last day on which it is young enough; nothing when its day is unknown.
Result<std::optional<Date>> death_data_good_until(const watch::DeathData& data);

// A notice for each of the two registers whose day nobody has told.
void add_register_notices(report::Summary& summary, const CityState& state);

}  // namespace lindung::app
