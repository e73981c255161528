// shell/app/link/link_output.h - what `lindung link` writes of every pair and row: the pairs, the
// clusters.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "engines/linkage/tabular/clusters.h"
#include "shell/app/link/link_table.h"
#include "shell/app/link/link_words.h"

namespace lindung::app {

class LinkOutput {
 public:
  LinkOutput(const LinkTable& table, const linkage::tabular::Linker& linker,
             const linkage::tabular::Grouping& grouping)
      : table_(table), linker_(linker), grouping_(grouping) {}

  // id_a,id_b,weight,probability; with `explain` the waterfall in words beside it.
  Result<void> write_pairs(const std::filesystem::path& path, bool explain,
                           Language language) const;
  Result<void> write_clusters(const std::filesystem::path& path) const;  // id,cluster
  std::vector<std::string> rules() const;

 private:
  const LinkTable& table_;
  const linkage::tabular::Linker& linker_;
  const linkage::tabular::Grouping& grouping_;
};

}  // namespace lindung::app
