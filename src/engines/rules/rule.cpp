#include "engines/rules/rule.h"

#include <algorithm>
#include <array>

namespace lindung::rules {
namespace {
constexpr std::array<std::string_view, 4> kBasisIds{"contribution-month", "event-date",
                                                    "registration-date", "fiscal-year"};
}  // namespace

std::string_view basis_id(BasisDate basis) { return kBasisIds[static_cast<std::size_t>(basis)]; }

std::optional<BasisDate> parse_basis(std::string_view id) {
  const auto at = std::find(kBasisIds.begin(), kBasisIds.end(), id);
  if (at == kBasisIds.end()) return std::nullopt;
  return static_cast<BasisDate>(at - kBasisIds.begin());
}

}  // namespace lindung::rules
