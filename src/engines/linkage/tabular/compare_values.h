// engines/linkage/tabular/compare_values.h - on which level two values of one column stand, and how
// rare what agrees is. Symmetric; values are numbers in the column's dictionary, 0 is silent.
#pragma once

#include <cstdint>

#include "engines/linkage/tabular/column.h"

namespace lindung::linkage::tabular {

// From best to worst; not every kind uses every level.
enum class Agreement : std::uint8_t {
  Silent,  // one side says nothing: no evidence
  Exact,
  Variant,  // same sounds, other order, joined tokens; day and month swapped; key: a part cut off
  Near,     // one slip of the hand
  Subset,   // all of the shorter is in the longer; year only; key: equal in front, other serial
  Part,     // half of it; two of day, month and year
  Far,      // a little: same year; similar letters
  Differs,
  kCount
};
inline constexpr std::size_t kAgreements = static_cast<std::size_t>(Agreement::kCount);

struct Finding {
  Agreement level = Agreement::Silent;
  Rarity rarity = 0;
};

Finding compare_values(const Column& column, std::uint32_t a, std::uint32_t b);

// The same for a given name beside a surname: for columns that were exchanged.
bool is_same_word(const Column& a_column, std::uint32_t a, const Column& b_column, std::uint32_t b);

}  // namespace lindung::linkage::tabular
