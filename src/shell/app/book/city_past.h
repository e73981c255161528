// shell/app/book/city_past.h - what selection must know of earlier days: who has left, and whom
// earlier decrees protect.
#pragma once

#include <cstdint>
#include <unordered_set>

#include "office/scheme/scheme.h"
#include "shell/app/city_state.h"
#include "shell/app/context.h"

namespace lindung::app {

struct CityPast {
  // Reported dead, noted as leaving, or taken off by an amendment and not named again since: no
  // candidates. Who was taken off as an error of the list may come back.
  std::unordered_set<std::uint64_t> left;
  // On a list that began before the scheme's first month and never taken off: their cover is to go
  // on.
  std::unordered_set<std::uint64_t> recipients;
};

Result<CityPast> load_past(const Context& context, const CityState& state,
                           const scheme::Scheme& scheme);

}  // namespace lindung::app
