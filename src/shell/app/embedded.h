// shell/app/embedded.h - the law files, the carrier's forms and the example schemes that the
// program carries (cmake/embedded_files.cmake).
#pragma once

#include <span>
#include <string_view>

#include "base/result.h"
#include "engines/rules/rule_book.h"

namespace lindung::app {

struct EmbeddedFile {
  std::string_view name;  // "law/national/contributions.toml"
  std::string_view text;
};

std::span<const EmbeddedFile> embedded_law();
std::span<const EmbeddedFile> embedded_forms();  // of the carrier: "law/carrier/forms/..."
std::span<const EmbeddedFile> embedded_schemes();
std::span<const EmbeddedFile> embedded_openapi();  // docs/reference/openapi.yaml, alone

// The law, loaded once; a fault in a law file is the same Error at every call.
Result<const rules::RuleBook*> law();

}  // namespace lindung::app
