// engines/rules/faults.h - collects what is wrong with a document and keeps the first, so that
// reading code need not stop at every key. A code is the document's prefix and a suffix: RULES +
// UNKNOWN_KEY.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.h"

namespace lindung::rules {

class Faults {
 public:
  Faults(std::string_view file, std::string_view prefix) : file_(file), prefix_(prefix) {}

  void add(std::string_view suffix, int line, Text message) {
    if (!first_) {
      first_ = Error::input(prefix_ + "_" + std::string(suffix), where(line), std::move(message));
    }
  }
  std::string where(int line) const { return file_ + ":" + std::to_string(line); }
  const std::optional<Error>& first() const { return first_; }

 private:
  std::string file_;
  std::string prefix_;
  std::optional<Error> first_;
};

}  // namespace lindung::rules
