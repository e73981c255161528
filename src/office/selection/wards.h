// office/selection/wards.h - the wards that occur among the candidates, numbered, each with its
// quota.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "office/selection/selection.h"

namespace lindung::selection {

inline constexpr std::uint32_t kNoWard = 0xffffffff;

struct Wards {
  std::vector<std::uint32_t> of_candidate;          // number of the candidate's ward, or kNoWard
  std::vector<std::optional<std::int64_t>> quotas;  // by number
  bool limited = false;                             // the scheme has quotas for wards
};

Wards number_wards(const scheme::Scheme& scheme, std::span<const Candidate> candidates);

}  // namespace lindung::selection
