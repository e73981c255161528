// shell/app/money/recorded_deaths.h - who is dead, as far as the city knows for certain.
#pragma once

#include <map>

#include "shell/app/money/desk.h"

namespace lindung::app {

// The recorded death of each person: a report here, or a register that names the day and the NIK.
Result<std::map<std::uint64_t, Date>> recorded_deaths(Making& making);

}  // namespace lindung::app
