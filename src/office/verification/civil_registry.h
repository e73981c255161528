// office/verification/civil_registry.h - whether the number of a row is known to the civil
// registry, and as this person's.
//
// The number alone proves nothing: a wife is often listed with her husband's. It is confirmed when
// the name agrees, or when the birth date and sex do and the name is at least related. What merely
// differs is noted, and the registry's word holds.
#pragma once

#include <span>
#include <vector>

#include "office/verification/case.h"
#include "office/verification/registers.h"
#include "terms/person_name.h"

namespace lindung::verification {

struct RegistryOpinion {
  Recognition recognition = Recognition::Unasked;
  const roster::RegisterRow* row = nullptr;
  int name_likeness = 0;
  bool name_differs = false;
  // Confirmed, but a namesake or a brother would have been too: another row of the registry may fit
  // better.
  bool doubtful = false;
};

// The best of the registry's rows with this number (before the central system some were given
// twice).
RegistryOpinion ask_registry(const roster::Proposal& proposal, const NameReading& name,
                             const RegisterRows& registry);

// Writes the opinion into the case: recognition, the registry's row and what differs from it.
void take_opinion(Case& asked, const RegistryOpinion& opinion);

// What the search brought: a suggestion for a number that is not recognised; and a doubtful number
// whose better owner was found is somebody else's.
void take_search(Case& asked, const roster::RegisterRow* found);

// The registry knows this number as living under this name: two such numbers are two people.
bool is_confirmed(std::uint64_t nik, std::string_view name, const std::optional<Date>& birth_date,
                  const RegisterRows& registry);

// For rows without a recognised number: the one row of the registry that has this name and birth
// date, or a number one typing slip away with this name. For doubtful rows: whether another row
// fits better. One answer for each wanted case; null when none fits or several do.
std::vector<const roster::RegisterRow*> search_registry(std::span<const Case> cases,
                                                        std::span<const std::uint32_t> wanted,
                                                        const RegisterRows& registry);

}  // namespace lindung::verification
