// shell/app/claim/claim_document.h - an act on a claim as a JSON document, as it is kept in the
// store. What a person gave and what the program found stand apart, so that replay can give the
// same and compare what is found. docs/internals/journal-format.md has the keys.
#pragma once

#include <string>
#include <string_view>

#include <boost/json/object.hpp>

#include "office/claim/claim.h"

namespace lindung::app {

// The canonical text. `salt`: hexadecimal; keeps the digest from being guessed.
std::string claim_document(const claim::ClaimAct& act, const std::string& salt);

// What claim_document() wrote; refuses (JOURNAL_UNREADABLE, named `where`) anything else.
Result<claim::ClaimAct> read_claim_document(std::string_view text, const std::string& where);

// An assessment as the document and the command line show it.
boost::json::object assessment_json(const claim::Assessment& assessment);

}  // namespace lindung::app
