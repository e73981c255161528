// engines/rules/read_value.h - the key `value` of a dated value, held to its rule's unit, range and
// columns.
#pragma once

#include <vector>

#include "engines/rules/reader.h"
#include "engines/rules/value.h"

namespace lindung::rules {

// What a rule demands of each of its values.
struct ValueShape {
  Limits limits;
  std::vector<Column> columns;
};

// The keys `min`, `max` (numbers only) and `columns` (tables only) of a rule. Without min a number
// is not negative; without max a rate is at most the whole.
ValueShape read_shape(const Reader& rule, Unit unit);

// Faults: TYPE, RANGE, TABLE.
Value read_value(const Reader& dated_value, Unit unit, const ValueShape& shape);

}  // namespace lindung::rules
