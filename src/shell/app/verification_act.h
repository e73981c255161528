// shell/app/verification_act.h - the step of a run that judges rows and records verdicts and people.
#pragma once

#include <optional>
#include <vector>

#include "office/verification/verify.h"
#include "shell/app/workbench.h"

namespace lindung::app {

struct Judged {
  std::vector<ReadFile> files;  // in order of number
  verification::VerificationResult verification;
  std::uint64_t new_people = 0;
};

// Judges the files that nobody judged yet, with those whose rows they correct; all of them when scheme, registers or decisions
// changed or a file was withdrawn. Nothing when there is nothing to judge. Afterwards bench.people holds everybody.
Result<std::optional<Judged>> judge(Workbench& bench);

// The verdicts that stand for a file, in order of its rows; empty when it was never judged.
Result<std::vector<verification::RowVerdict>> load_verdicts(store::Store& store, const CityState& state, std::uint32_t number);

}  // namespace lindung::app
