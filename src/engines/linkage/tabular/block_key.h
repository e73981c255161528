// engines/linkage/tabular/block_key.h - what of a value records may be blocked by.
#pragma once

#include <cstdint>
#include <vector>

#include "engines/linkage/tabular/dataset.h"

namespace lindung::linkage::tabular {

enum class Cut : std::uint8_t {
  Whole,
  Sounds,      // the sounds of all tokens, whatever their order
  FirstSound,  // of the first token
  LastSound,   // of the last one
  RareSound,   // of the rarest one
  Head,        // the first four letters
  YearMonth,
  MonthDay,  // whichever way they stand
  Year,
  FrontHalf,
  BackHalf,
  EitherWay  // a given name and the surname, whichever stands where: the record's, not the value's
};

struct BlockKey {
  std::uint8_t column = 0;
  Cut cut = Cut::Whole;
};

// All that the columns offer.
std::vector<BlockKey> block_keys(const Dataset& data, const std::vector<bool>& left_out);

// The key of a value of the column; 0: none.
std::uint32_t key_of_value(const Column& column, Cut cut, std::uint32_t value);
// The key of a record, which is that of its value but for Cut::EitherWay.
std::uint32_t key_of_record(const Dataset& data, BlockKey key, std::uint32_t record);

}  // namespace lindung::linkage::tabular
