#include "office/selection/wards.h"

#include <algorithm>
#include <unordered_map>

namespace lindung::selection {
namespace {

std::optional<std::int64_t> quota_of(const scheme::Scheme& scheme, std::uint64_t village) {
  const auto own = std::find_if(scheme.ward_quotas.begin(), scheme.ward_quotas.end(),
                                [&](const auto& ward) { return ward.first.number() == village; });
  return own == scheme.ward_quotas.end() ? scheme.ward_quota : own->second;
}

}  // namespace

Wards number_wards(const scheme::Scheme& scheme, std::span<const Candidate> candidates) {
  Wards wards;
  wards.limited = scheme.ward_quota || !scheme.ward_quotas.empty();
  wards.of_candidate.reserve(candidates.size());
  std::unordered_map<std::uint64_t, std::uint32_t> numbers;
  for (const Candidate& candidate : candidates) {
    if (candidate.village == 0) {
      wards.of_candidate.push_back(kNoWard);
      continue;
    }
    const auto next = static_cast<std::uint32_t>(wards.quotas.size());
    const auto [at, fresh] = numbers.try_emplace(candidate.village, next);
    if (fresh) wards.quotas.push_back(quota_of(scheme, candidate.village));
    wards.of_candidate.push_back(at->second);
  }
  return wards;
}

}  // namespace lindung::selection
