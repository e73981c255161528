// engines/rules/toml_words.h - what is wrong with a TOML file, in words of our own: toml++ speaks
// English only, and of its own workings.
#pragma once

#include <string_view>

#include "base/error.h"

namespace lindung::rules {

// `description` is what toml++ said ("Error while parsing KIND: REASON"); `character` the place in
// the line, from 1, or 0 when it is not known.
Text syntax_words(std::string_view description, int character);

}  // namespace lindung::rules
