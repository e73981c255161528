// shell/app/link/link_model.h - the model file of `lindung link`: which column is the id, and what
// each other column holds. docs/reference/link.md describes it with examples.
//
// Strict: a key, a kind or a value that is not known is refused, with its line (LINK_MODEL_*).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "engines/linkage/tabular/field.h"

namespace lindung::app {

struct LinkModel {
  std::string id;  // the column of the record's id
  std::vector<linkage::tabular::Field> fields;
  std::vector<std::vector<std::string>>
      rules;  // columns that must agree; empty: chosen for the data
  double threshold = 0.5;
};

Result<LinkModel> read_link_model(const std::filesystem::path& path);
Result<LinkModel> parse_link_model(std::string_view text, const std::string& name);

}  // namespace lindung::app
