// shell/app/link_output.h - what `lindung link` writes: the pairs, the clusters, and what was
// learned.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "engines/linkage/tabular/clusters.h"
#include "shell/app/link_table.h"

namespace lindung::app {

class LinkOutput {
 public:
  LinkOutput(const LinkTable& table, const linkage::tabular::Linker& linker,
             const linkage::tabular::Grouping& grouping)
      : table_(table), linker_(linker), grouping_(grouping) {}

  // id_a,id_b,weight,probability; with `explain` the level and the bits of each field beside it.
  Result<void> write_pairs(const std::filesystem::path& path, bool explain) const;
  Result<void> write_clusters(const std::filesystem::path& path) const;    // id,cluster
  Result<void> write_parameters(const std::filesystem::path& path) const;  // TOML
  std::vector<std::string> rules() const;

 private:
  std::string waterfall(const linkage::tabular::Weights& weights, std::uint32_t a,
                        std::uint32_t b) const;

  const LinkTable& table_;
  const linkage::tabular::Linker& linker_;
  const linkage::tabular::Grouping& grouping_;
};

}  // namespace lindung::app
