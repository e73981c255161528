// office/letter/documents.h - the papers of a claim, as a family calls them.
#pragma once

#include <string>
#include <string_view>

namespace lindung::letter {

// A document's id in law/national/claims.toml, in plain words; an id without words of its own is
// given with spaces for hyphens.
std::string document_words(std::string_view id);

}  // namespace lindung::letter
