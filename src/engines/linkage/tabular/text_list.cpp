#include "engines/linkage/tabular/text_list.h"

#include <algorithm>

#include <tbb/parallel_for.h>

namespace lindung::linkage::tabular {
namespace {

// In which part a text is: other bits than those that say where it stands in the part's table.
std::size_t part_of(std::uint32_t hash, std::size_t parts) {
  return static_cast<std::size_t>((std::uint64_t{hash} * parts) >> 32);
}

// The first rows of a part's texts, found again by text.
class FirstRows {
 public:
  explicit FirstRows(const TextList& rows) : rows_(rows), places_(1024, 0) {}

  std::uint32_t of(std::size_t row) {
    const std::uint32_t hash = rows_.hashes[row];
    std::size_t at = hash & (places_.size() - 1);
    for (; places_[at] != 0; at = (at + 1) & (places_.size() - 1)) {
      const auto before = static_cast<std::uint32_t>(places_[at]) - 1;
      if (places_[at] >> 32 == hash && rows_[before] == rows_[row]) return before;
    }
    places_[at] = (std::uint64_t{hash} << 32) | (row + 1);
    if (++filled_ * 2 > places_.size()) grow();
    return static_cast<std::uint32_t>(row);
  }

 private:
  void grow() {
    Large<std::uint64_t> wider(places_.size() * 2, 0);
    for (const std::uint64_t place : places_) {
      if (place == 0) continue;
      std::size_t at = (place >> 32) & (wider.size() - 1);
      while (wider[at] != 0) at = (at + 1) & (wider.size() - 1);
      wider[at] = place;
    }
    places_.swap(wider);
  }

  const TextList& rows_;
  Large<std::uint64_t> places_;  // hash, then row and one; 0 is free
  std::size_t filled_ = 0;
};

}  // namespace

void TextList::add(std::string_view text, std::uint32_t hash) {
  letters.insert(letters.end(), text.begin(), text.end());
  ends.push_back(letters.size());
  hashes.push_back(hash);
}

NumberedTexts number_texts(const TextList& rows, std::size_t rows_together) {
  Large<std::uint32_t> first(rows.size());
  const std::size_t parts = rows.size() / std::max<std::size_t>(1, rows_together) + 1;
  tbb::parallel_for(
      std::size_t{0}, parts,
      [&](std::size_t part) {
        FirstRows firsts(rows);
        for (std::size_t row = 0; row < rows.size(); ++row) {
          if (part_of(rows.hashes[row], parts) == part) first[row] = firsts.of(row);
        }
      },
      tbb::simple_partitioner());
  NumberedTexts numbered;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    // `first` becomes the number, row by row: a first row is never behind.
    const bool is_new = first[row] == row;
    first[row] =
        is_new ? numbered.values.append(rows[row]) : numbered.values.count_again(first[first[row]]);
    numbered.ids.push_back(first[row]);
  }
  numbered.values.finish();
  return numbered;
}

}  // namespace lindung::linkage::tabular
