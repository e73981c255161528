// shell/app/link/link_parameters.h - what was learned, as TOML that can be read, changed by hand
// and read back: docs/reference/link.md describes it. Read back with the same data it gives the
// same pairs.
//
// Strict: LINK_PARAMETERS_SYNTAX, _KEY, _VALUE, _COLUMN, each with its line.
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "engines/linkage/tabular/linker.h"
#include "shell/app/link/link_table.h"

namespace lindung::app {

// One column, as the file has it.
struct KeptField {
  std::string column;
  linkage::tabular::Bond bond = linkage::tabular::Bond::Person;
  bool left_out = false;
  double same_district = 0;      // Column::same_district
  std::size_t birth_column = 0;  // Column::birth_column
  std::array<double, linkage::tabular::kAgreements> m{}, chance{};
  std::array<double, linkage::tabular::kStories> shared{};
};

struct KeptParameters {
  std::array<double, linkage::tabular::kStories> share{};
  std::vector<KeptField> fields;  // in the order of the model's columns
  std::vector<linkage::tabular::Rule> rules;
};

Result<void> write_link_parameters(const std::filesystem::path& path, const LinkTable& table,
                                   const linkage::tabular::Linker& linker);

// The columns of `model` and no others.
Result<KeptParameters> parse_link_parameters(std::string_view text, const std::string& name,
                                             const LinkModel& model);

// What the file knows of the columns: before a linker is made of the table.
void prepare_for(const KeptParameters& kept, LinkTable& table);
// Instead of training.
void use(const KeptParameters& kept, linkage::tabular::Linker& linker);

}  // namespace lindung::app
