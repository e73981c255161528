// shell/app/selection_act.h - the step of a run that gives the places and records who got one.
#pragma once

#include "office/selection/selection.h"
#include "shell/app/workbench.h"

namespace lindung::app {

// Ranks everybody who may be selected and records the outcome when it differs from the one that
// stands.
Result<selection::Selection> give_places(Workbench& bench);

// What the scheme and the people come to, recording nothing.
Result<selection::Selection> compute_places(const scheme::Scheme& scheme,
                                            std::span<const KnownEntry> people);

}  // namespace lindung::app
