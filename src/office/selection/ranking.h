// office/selection/ranking.h - the candidates in the order in which they take the places.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "office/scheme/scheme.h"
#include "office/selection/selection.h"

namespace lindung::selection {

// On the city's last list, by himself or because his whole group was.
bool is_earlier(const scheme::Scheme& scheme, const Candidate& candidate);

// What a priority compares: the smaller value comes first.
std::uint64_t priority_value(const scheme::Scheme& scheme, scheme::PriorityKind kind,
                             const Candidate& candidate);

// Positions of the candidates, first rank first. Total: two candidates never tie, because persons
// are unique.
std::vector<std::uint32_t> rank(const scheme::Scheme& scheme,
                                std::span<const Candidate> candidates);

// The first priority by which two candidates differ, or kDecidedByOrder.
std::uint8_t first_difference(const scheme::Scheme& scheme, const Candidate& a, const Candidate& b);

}  // namespace lindung::selection
