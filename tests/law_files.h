// tests/law_files.h - the law files of the source tree as the program loads them.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "engines/rules/rule_book.h"

namespace lindung::testing_law {

inline std::vector<rules::RuleFile> law_files() {
  namespace fs = std::filesystem;
  const fs::path source = LINDUNG_SOURCE_DIR;
  std::vector<rules::RuleFile> files;
  for (const auto& entry : fs::recursive_directory_iterator(source / "law")) {
    const std::string name = entry.path().lexically_relative(source).string();
    if (!name.ends_with(".toml") || name.ends_with(".cases.toml")) continue;
    std::ifstream in(entry.path());
    files.push_back({name, {std::istreambuf_iterator<char>(in), {}}});
  }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return files;
}

}  // namespace lindung::testing_law
