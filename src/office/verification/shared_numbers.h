// office/verification/shared_numbers.h - one NIK on rows of different people. With the civil
// registry the row that agrees with it goes on; without it nobody knows whose number it is, and all
// of them wait.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "office/verification/case.h"
#include "office/verification/registers.h"

namespace lindung::verification {

// `entity` as in People; known people follow the cases in it. `by_number` holds the cases.
void mark_shared_numbers(std::span<Case> cases, const NumberIndex& by_number,
                         std::span<const KnownPerson> known,
                         const std::vector<std::uint32_t>& entity);

}  // namespace lindung::verification
