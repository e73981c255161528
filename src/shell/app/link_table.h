// shell/app/link_table.h - CSV files as the columns that the linkage engine compares. Read in
// pieces, so that no more than some megabytes of a file are in memory at a time.
//
// UTF-8, with a heading line; delimiter comma, semicolon, tab or bar, whichever the heading has
// most of. Refuses: FILE_UNREADABLE, LINK_COLUMN_MISSING, LINK_TOO_LARGE.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engines/linkage/tabular/dataset.h"
#include "shell/app/link_model.h"

namespace lindung::app {

// The texts of the id column, end to end.
class RecordIds {
 public:
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
  std::string letters_;
  std::vector<std::uint32_t> ends_;
};

struct LinkTable {
  linkage::tabular::Dataset data;
  RecordIds ids;
};

// One file, or two.
Result<LinkTable> read_link_table(std::span<const std::filesystem::path> files,
                                  const LinkModel& model);

}  // namespace lindung::app
