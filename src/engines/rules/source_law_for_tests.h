// engines/rules/source_law_for_tests.h - for tests: the law files of the source tree, as the
// program loads them. In: the folder of the source tree. A law that does not load ends the test
// program.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "engines/rules/rule_book.h"

namespace lindung::rules {

inline std::string read_source(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Named "law/national/death.toml", in the order of their names; no tables of cases, no forms.
inline std::vector<RuleFile> law_files(const std::filesystem::path& source) {
  std::vector<RuleFile> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source / "law")) {
    const std::string name = entry.path().lexically_relative(source).string();
    const bool is_law = name.ends_with(".toml") && !name.ends_with(".cases.toml") &&
                        name.find("/forms/") == std::string::npos;
    if (is_law) files.push_back({name, read_source(entry.path())});
  }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return files;
}

inline const RuleBook& source_law(const std::filesystem::path& source) {
  static const RuleBook kLaw = [&] {
    auto loaded = RuleBook::load(law_files(source));
    if (!loaded) throw std::runtime_error(loaded.error().where + ": " + loaded.error().message.en);
    return std::move(*loaded);
  }();
  return kLaw;
}

}  // namespace lindung::rules
