// shell/app/run/verification_act.h - the step of a run that judges rows, and later journals the
// verdicts and stores the people.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "office/verification/verify.h"
#include "shell/app/record/commitments.h"
#include "shell/app/run/people_versions.h"
#include "shell/app/run/workbench.h"

namespace lindung::app {

struct Judged {
  std::vector<ReadFile> files;  // in order of number
  verification::VerificationResult verification;
  std::uint64_t new_people = 0;
  std::string basis;  // digest of everything beside the rows that the verdicts depend on
  PeopleVersions versions;
};

// Judges the files that nobody judged yet, with those whose rows they correct; all of them when
// scheme, registers or decisions changed or a file was withdrawn. Nothing when there is nothing to
// judge. Afterwards bench.people holds everybody; nothing is journaled yet.
Result<std::optional<Judged>> judge(Workbench& bench);

// The roots that the journal's entry commits to.
struct Sealed {
  Commitment people, verdicts, known;
};

// The files that `judged` speaks of, whose bytes salt what is sealed. Asks the store.
Result<FileContents> contents_of(Workbench& bench, const Judged& judged);
// Touches neither bench nor store, so that it may go on beside other work. `act` is the number that
// keep_judged() will give its entry: the writer's next one.
Sealed seal(const Judged& judged, const FileContents& contents, std::uint64_t act);
// Adds the entry of what was judged and stores its rows.
Result<void> keep_judged(Workbench& bench, const Judged& judged, const Sealed& sealed);

// The verdicts that stand for the files of a city. Reads each act's blocks once, however many files
// are asked for.
class StandingVerdicts {
 public:
  StandingVerdicts(store::Store& store, const CityState& state) : store_(store), state_(state) {}
  // In order of the file's rows; empty when it was never judged. Valid as long as this object.
  Result<std::span<const verification::RowVerdict>> of(std::uint32_t number);

 private:
  store::Store& store_;
  const CityState& state_;
  std::map<std::uint64_t, UnfilledVector<verification::RowVerdict>> acts_;
};

// The rows of one file among verdicts in order of file.
std::span<const verification::RowVerdict> rows_of_file(
    std::span<const verification::RowVerdict> rows, std::uint32_t number);

}  // namespace lindung::app
