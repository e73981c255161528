// shell/app/run/determination.h - who got a place and who waits, as it lies in the store: packed,
// in order of person, so that one person's place is found in one block. docs/internals/store.md has
// the bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/unfilled.h"
#include "office/selection/selection.h"
#include "shell/app/book/city_past.h"
#include "shell/app/run/known_people.h"
#include "shell/store/store.h"

namespace lindung::app {

inline constexpr std::string_view kDeterminationBlocks = "determination";

// Everybody who may be selected: stands on a row that was accepted, in a group that the scheme has.
// In order of person.
UnfilledVector<selection::Candidate> candidates(const scheme::Scheme& scheme,
                                                std::span<const KnownEntry> people,
                                                const CityPast& past);

// `candidates` in order of person, each with its placement.
std::vector<store::Block> pack_determination(std::uint64_t act,
                                             std::span<const selection::Candidate> candidates,
                                             std::span<const selection::Placement> placements);

struct PlacedPerson {
  std::uint64_t person = 0;
  selection::Placement placement;
};
Result<std::vector<PlacedPerson>> unpack_determination(std::span<const store::Block> blocks);

}  // namespace lindung::app
