// engines/linkage/tabular/compare_words.h - values that are compared token by token: names, places,
// addresses.
#pragma once

#include "engines/linkage/tabular/compare_values.h"

namespace lindung::linkage::tabular {

// `a` and `b` are not silent and not equal.
Finding compare_words(const Column& column, std::uint32_t a, std::uint32_t b);

}  // namespace lindung::linkage::tabular
