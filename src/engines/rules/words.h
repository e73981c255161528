// engines/rules/words.h - what the codes in the law files are called: "billing-code-per-batch" in
// the words of a reader, in both languages. A file says it under [words], or in a table of names
// (columns `word`, `id`, `en`); codes are declared once in all files.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "base/error.h"

namespace lindung::rules {

class Words {
 public:
  // False when the code has words already.
  bool add(std::string code, Text text);
  bool knows(std::string_view code) const { return words_.find(code) != words_.end(); }
  // A code; several of them with spaces between; anything else, a name or a number of a law, stands
  // as it is.
  Text of(std::string_view code) const;

 private:
  std::map<std::string, Text, std::less<>> words_;
};

// "Telepon, surel": with a separator between them.
Text joined(std::span<const Text> texts, std::string_view separator);

}  // namespace lindung::rules
