// engines/linkage/tabular/text_list.h - the texts of a column row by row, and their numbering as a
// whole: for tables whose dictionaries would not fit in memory while they grow. The rows are gone
// through by parts of their hashes, so that a part is all that must be near at hand.
#pragma once

#include <cstdint>
#include <string_view>

#include "engines/linkage/tabular/column.h"

namespace lindung::linkage::tabular {

struct TextList {
  Large<char> letters;
  Large<std::uint64_t> ends;    // per row, in `letters`
  Large<std::uint32_t> hashes;  // hash_of() the text; 0 for the empty one

  std::size_t size() const { return ends.size(); }
  void add(std::string_view text, std::uint32_t hash);
  std::string_view operator[](std::size_t row) const {
    const std::uint64_t begin = row == 0 ? 0 : ends[row - 1];
    return {letters.data() + begin, static_cast<std::size_t>(ends[row] - begin)};
  }
};

struct NumberedTexts {
  Dictionary values;
  RecordValues ids;  // per row
};

// The same numbers and counts as Dictionary::add() gives row after row; the dictionary is finished.
// A part has about `rows_together` rows.
NumberedTexts number_texts(const TextList& rows, std::size_t rows_together);

}  // namespace lindung::linkage::tabular
