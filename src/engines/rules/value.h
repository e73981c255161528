// engines/rules/value.h - what a rule can be worth: a whole number with its unit, a day, a text, a
// list, a yes or no, or a table. No fractions: a rate is a number of permille or of parts per
// million.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/error.h"
#include "engines/rules/words.h"
#include "terms/date.h"

namespace lindung::rules {

enum class Unit : std::uint8_t {
  Rupiah,
  Permille,
  PartsPerMillion,
  Months,
  Days,
  Years,
  Count,
  Date,
  Flag,
  Text,
  List,
  Table
};
std::string_view unit_id(Unit unit);  // "rupiah", "permille", "ppm", "months" ...
std::optional<Unit> parse_unit(std::string_view id);
bool is_number(Unit unit);

struct Column {
  std::string name;
  Unit unit = Unit::Count;  // a number, or Text
};
using Cell = std::variant<std::int64_t, std::string>;
using Row = std::vector<Cell>;

// The first column is the key: numbers strictly ascending, or texts that occur once.
struct Table {
  std::vector<Column> columns;
  std::vector<Row> rows;

  // The band that `key` falls into: the last row whose first cell is not above it, so that bands
  // leave no gap between them.
  const Row* band(std::int64_t key) const;
  const Row* row(std::string_view key) const;
  std::optional<std::size_t> column(std::string_view name) const;
};

using Value = std::variant<std::int64_t, Date, bool, std::string, std::vector<std::string>, Table>;

// In words: "Rp 6.800", "4,5%", "33 baris"; codes as `words` has them.
Text value_text(const Value& value, Unit unit, const Words& words);

}  // namespace lindung::rules
