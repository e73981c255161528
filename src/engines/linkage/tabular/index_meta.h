// engines/linkage/tabular/index_meta.h - the small part of a stored index: what the columns hold
// and what was learned, as bytes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engines/linkage/tabular/linker.h"

namespace lindung::linkage::tabular {

struct IndexMeta {
  std::vector<Column> columns;  // without values
  std::size_t records = 0;
  Learned learned;
};

std::string meta_bytes(const Dataset& data, const Learned& learned);
// Nothing for bytes that no meta_bytes() gives: kinds, cuts and columns that do not exist,
// probabilities that are none.
std::optional<IndexMeta> read_meta(std::string_view bytes);

}  // namespace lindung::linkage::tabular
