// terms/reason_catalogue.h - the texts behind terms/reason.h, one entry for every reason in the
// order of the enumeration.
#pragma once

#include <array>

#include "terms/reason.h"

namespace lindung {

inline constexpr std::size_t kReasonCount = static_cast<std::size_t>(Reason::kCount);

extern const std::array<ReasonInfo, kReasonCount> kReasonCatalogue;

}  // namespace lindung
