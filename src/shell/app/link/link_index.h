// shell/app/link/link_index.h - the index file of `lindung link`: the engine's index
// (engines/linkage/tabular/index_file.h) with what reading a further file needs, the ids of the
// rows and the model.
//
// The file is there whole or not at all. It holds personal data: the values of every row.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "engines/linkage/tabular/index.h"
#include "shell/app/link/link_table.h"

namespace lindung::app {

struct LinkIndex {
  linkage::tabular::Index index;
  RecordIds ids;
  LinkModel model;  // its rules are the index's
  bool indonesian = false;
};

// Refuses: FILE_UNREADABLE, LINK_INDEX_FOREIGN, LINK_INDEX_VERSION, LINK_INDEX_DAMAGED.
Result<LinkIndex> read_link_index(const std::filesystem::path& path);

// WRITE_FULL, WRITE_FORBIDDEN, WRITE_FAILED. The index must lie together.
Result<void> write_link_index(const LinkIndex& index, const std::filesystem::path& path);

// The rows of a further file, and these behind the known ones.
Result<std::vector<LinkPiece>> read_rows(const std::filesystem::path& file, const LinkIndex& index);
void add_rows(const std::vector<LinkPiece>& pieces, LinkIndex& index);

}  // namespace lindung::app
