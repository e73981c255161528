// shell/answer/language.h - the language in which a document's texts are given.
#pragma once

#include <string>

#include "base/error.h"

namespace lindung::answer {

struct Language {
  bool english = false;
  const std::string& say(const Text& text) const { return english ? text.en : text.id; }
};

}  // namespace lindung::answer
