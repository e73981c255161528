// shell/app/run/selection_act.h - the step of a run that gives the places, and later journals who
// got one.
#pragma once

#include "base/unfilled.h"
#include "office/selection/selection.h"
#include "shell/app/book/city_past.h"
#include "shell/app/run/workbench.h"

namespace lindung::app {

// The candidates and the place of each, in the same order.
struct Places {
  UnfilledVector<selection::Candidate> candidates;
  selection::Selection selection;
};

// What the scheme and the people come to, recording nothing.
Result<Places> compute_places(const scheme::Scheme& scheme, std::span<const KnownEntry> people,
                              const CityPast& past);
// The same for a city as it stands.
Result<Places> compute_places(const Context& context, const CityState& state,
                              const scheme::Scheme& scheme, std::span<const KnownEntry> people);

// Adds the entry of a determination and stores who got a place.
Result<void> keep_places(Workbench& bench, const Places& places);

}  // namespace lindung::app
