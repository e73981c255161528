// shell/app/link/link_table.h - CSV files as the columns that the linkage engine compares. Read in
// pieces, so that no more than some megabytes of a file are in memory at a time.
//
// UTF-8, with a heading line; delimiter comma, semicolon, tab or bar, whichever the heading has
// most of. Refuses: FILE_UNREADABLE, LINK_COLUMN_MISSING, LINK_TOO_LARGE.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory_resource>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engines/linkage/tabular/dataset.h"
#include "shell/app/link/link_model.h"
#include "shell/app/link/link_names.h"

namespace lindung::app {

// The texts of the id column, end to end.
class RecordIds {
 public:
  RecordIds() = default;
  // As they were stored: where each id ends.
  RecordIds(std::string_view letters, std::span<const std::uint32_t> ends) : letters_(letters) {
    // Further ids come at once.
    letters_.reserve(letters.size() + letters.size() / 16);
    ends_.reserve(ends.size() + ends.size() / 16);
    ends_.assign(ends.begin(), ends.end());
  }
  std::string_view letters() const { return letters_; }
  std::span<const std::uint32_t> ends() const { return ends_; }

  void add(std::string_view id) {
    letters_.append(id);
    ends_.push_back(static_cast<std::uint32_t>(letters_.size()));
  }
  std::string_view operator[](std::size_t record) const {
    const std::uint32_t begin = record == 0 ? 0 : ends_[record - 1];
    return std::string_view(letters_).substr(begin, ends_[record] - begin);
  }
  std::size_t size() const { return ends_.size(); }

 private:
  std::pmr::string letters_;
  linkage::tabular::Large<std::uint32_t> ends_;
};

struct LinkTable {
  linkage::tabular::Dataset data;
  RecordIds ids;
  bool indonesian = false;  // how names were read (link_names.h), by the first file
};

// One file, or two. Where memory is short (`rows_together` is not 0) less of the files is read at a
// time, and values are numbered at the end, column by column, so many rows together
// (engines/linkage/tabular/text_list.h); the table is the same.
Result<LinkTable> read_link_table(std::span<const std::filesystem::path> files,
                                  const LinkModel& model, std::size_t rows_together = 0);

// What one piece of a file holds of one column, in normal form.
struct ColumnPiece {
  std::string letters;
  std::vector<std::uint32_t> ends;
  std::vector<std::uint32_t> hashes;

  void add(std::string_view form);
  std::string_view operator[](std::size_t row) const {
    const std::uint32_t begin = row == 0 ? 0 : ends[row - 1];
    return std::string_view(letters).substr(begin, ends[row] - begin);
  }
};

struct LinkPiece {
  std::vector<ColumnPiece> columns;
  RecordIds ids;
};

// The rows of a file in normal form, piece after piece, for an index.
Result<std::vector<LinkPiece>> read_link_rows(const std::filesystem::path& file,
                                              const LinkModel& model, const NameForms& names);

}  // namespace lindung::app
