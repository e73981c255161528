// shell/app/run.h - one run of the main line: what is new enters the journal, rows are verified,
// places are given. Everything of a run is one transaction: it becomes visible whole, or not at
// all.
#pragma once

#include <optional>
#include <vector>

#include "office/selection/selection.h"
#include "office/verification/verify.h"
#include "shell/app/changes.h"
#include "shell/app/city_state.h"
#include "shell/app/context.h"
#include "shell/app/known_people.h"

namespace lindung::app {

struct RunResult {
  CityState state;  // after the run
  scheme::Scheme scheme;
  std::vector<ReadFile> files;                    // in order of number; those that this run judged
  verification::VerificationResult verification;  // of those files
  std::optional<selection::Selection> selection;  // when places were given
  KnownPeople people;                             // everybody, after the run
  std::uint64_t new_people = 0;
  bool wrote = false;  // false when there was nothing to record
};

// Refuses (NO_SCHEME) a city without a scheme, and any file that cannot be read: then nothing of
// the run is kept.
Result<RunResult> run(const Context& context, store::City city, const Changes& changes);

}  // namespace lindung::app
