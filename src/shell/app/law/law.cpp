#include <string>
#include <vector>

#include "shell/app/embedded.h"

namespace lindung::app {

Result<const rules::RuleBook*> law() {
  static const Result<rules::RuleBook> book = [] {
    std::vector<rules::RuleFile> files;
    for (const auto& file : embedded_law())
      files.push_back({std::string(file.name), std::string(file.text)});
    return rules::RuleBook::load(files);
  }();
  if (!book) return book.error();
  return &*book;
}

}  // namespace lindung::app
