// engines/linkage/model.h - what agreement and disagreement are worth. Weights are thousandths of a bit (log2 of m over u), whole
// numbers, so that every machine adds up the same sum.
#pragma once

#include <array>
#include <cstdint>

namespace lindung::linkage {

using MatchWeight = std::int32_t;  // thousandths of a bit

enum class Field : std::uint8_t { Number, Name, BirthDate, Household, Sex, Place, Phone, Mother, kCount };
inline constexpr std::size_t kFields = static_cast<std::size_t>(Field::kCount);

// From best to worst; not every field uses every level.
enum class Level : std::uint8_t {
  Unknown,   // one side is silent: weight 0
  Exact,
  Variant,   // same sounds, other order, initials, joined tokens; date: day and month swapped or read the other way
  Near,      // one typing error or transposition; date: one digit, or same year
  Part,      // shares a rare token; number: same region and date, other serial
  Differs,
  kCount
};
inline constexpr std::size_t kLevels = static_cast<std::size_t>(Level::kCount);

struct Model {
  std::array<std::array<MatchWeight, kLevels>, kFields> weight;
  MatchWeight prior;             // of a random pair of the blocks, negative
  MatchWeight same_from;         // at or above: the same entity
  MatchWeight possible_from;     // at or above, below same_from: a person must look
  MatchWeight rare_name_limit;   // most that a rare name may add to, or a common one take from, the name's weight

  static Model people();  // for rosters of Indonesian people; where each figure comes from stands in model.cpp
};

}  // namespace lindung::linkage
