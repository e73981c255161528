// shell/app/lists/neighbourhoods.h - where in a ward people live: RT and RW, as the rows say on
// which they stand. The rows are read out of the roster files, which is slow; lists on paper ask
// for it.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>

#include "shell/app/city/city_view.h"

namespace lindung::app {

struct Neighbourhood {
  std::uint16_t rt = 0;  // 0: not known
  std::uint16_t rw = 0;

  std::string words() const;  // "RT 003 / RW 012"; empty when neither is known
  friend auto operator<=>(const Neighbourhood&, const Neighbourhood&) = default;
};

// By person; who stands on no row, or whose row does not say, is left out. Refuses what a roster
// file refuses that cannot be read again.
Result<std::map<std::uint64_t, Neighbourhood>> neighbourhoods_of(
    const Context& context, CityViews& views, const CityView& view,
    std::span<const std::uint64_t> people);

}  // namespace lindung::app
