// engines/linkage/tabular/dataset.h - one file, or two behind each other, as columns.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "engines/linkage/tabular/column.h"
#include "engines/linkage/tabular/compare_values.h"

namespace lindung::linkage::tabular {

inline constexpr std::size_t kFieldsMax = 24;

using Findings = std::array<Finding, kFieldsMax>;

struct Dataset {
  std::vector<Column> columns;  // at most kFieldsMax
  std::size_t records = 0;
  std::size_t second_file = 0;  // its first record; equal to `records` when there is one file

  // Once, after the last record: lays the records' values out by record. Not to be copied after.
  void pack();

  // One more record behind the last, of the same stride: the values' numbers by column. Only after
  // pack().
  void append(std::span<const std::uint32_t> values);
  // Rows that were stored, with room for `spare` more; the columns are there already.
  void take_rows(std::span<const std::uint32_t> stored, std::size_t spare);

  bool is_two_files() const { return second_file < records; }
  // Pairs that could be links at all.
  double pairs() const;
  bool may_link(std::uint32_t a, std::uint32_t b) const {
    return !is_two_files() || (a < second_file) != (b < second_file);
  }

  // A hint that the two records are about to be read.
  void fetch(std::uint32_t a, std::uint32_t b) const {
    __builtin_prefetch(rows.data() + a * stride);
    __builtin_prefetch(rows.data() + b * stride);
  }

  Large<std::uint32_t> rows;
  std::size_t stride = 0;

 private:
  void lay_rows(std::size_t records_room);
};

// Takes rows that only repeat another row, word for word, out of the term frequencies: a list that
// was pasted twice makes nobody's name more common. Before Column::prepare().
void count_repeated_rows_once(Dataset& data);

// One field of two records.
Finding compare_field(const Dataset& data, std::size_t field, std::uint32_t a, std::uint32_t b);

// Compares any two records; a given name and a surname that were exchanged count as variants.
Findings compare_records(const Dataset& data, std::uint32_t a, std::uint32_t b);

// Writes the findings of the given names and surnames only, for callers that have the others.
void compare_name_parts(const Dataset& data, std::uint32_t a, std::uint32_t b, Findings& findings);

// Columns that only repeat what others say (a full name beside given name and surname) are emptied
// of weight: their positions, to be left out.
std::vector<bool> repeated_columns(const Dataset& data);

}  // namespace lindung::linkage::tabular
