// shell/app/claim/death_matches.h - which people of a city the registers call dead, and since when.
#pragma once

#include <map>
#include <span>

#include "office/roster/register_file.h"
#include "office/watch/watch.h"
#include "shell/app/run/known_people.h"

namespace lindung::app {

struct DeathMatches {
  std::map<std::uint64_t, watch::Death> deaths;  // by person; the earliest certain day wins
  std::uint64_t without_a_day = 0;               // rows of dead people that name no day
};

// From the registers of deaths and of the civil registry.
DeathMatches match_deaths(std::span<const roster::RegisterFile> registers,
                          std::span<const KnownEntry> people);

}  // namespace lindung::app
