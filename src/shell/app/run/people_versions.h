// shell/app/run/people_versions.h - what a verification found of people, as the store and later
// runs keep it: who is new, who stands on another row, who stands on no row any more.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "office/verification/verify.h"
#include "shell/app/run/workbench.h"

namespace lindung::app {

// In order of number.
struct PeopleVersions {
  std::span<const KnownEntry> known;  // lie in `made`, or in the list that has taken them over
  UnfilledVector<KnownEntry> made;
  UnfilledVector<const roster::Proposal*> rows;  // where each stands; null when on no row any more
};

// `files` in the order of the verification's rows. Views point into the files and the scheme.
PeopleVersions people_versions(const Workbench& bench, std::span<const ReadFile> files,
                               const verification::VerificationResult& verification);

// The same people as records of the act; `versions` must outlive them.
store::Series<store::Person> stored_people(const PeopleVersions& versions, std::uint64_t act);

// Puts the new versions in the place of the old ones; both lists are in order of number. A list of
// nobody takes the versions over as they lie: `people.entries` must then outlive them unchanged.
void merge_people(KnownPeople& people, PeopleVersions& versions);

}  // namespace lindung::app
