// office/claim/documents.h - the papers that a claim needs, by what happened, where, and who the
// heirs are (rules claim.*.documents and heirs.special.documents).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "engines/rules/rule_book.h"
#include "office/claim/claim.h"

namespace lindung::claim {

struct NeededPaper {
  std::string document;  // "death-certificate"
  Text name;
  Text hint;  // where it comes from; may be empty
  std::optional<Date> handed_in;
  std::string waived;  // why the carrier does without; empty: it does not
  rules::RuleRef rule;
};

// In the order of the law file.
Result<std::vector<NeededPaper>> checklist(const rules::RuleBook& rules, const Claim& claim);

// Whether a paper or a circumstance is one that the law of that day names; what a clerk types is
// held to it.
Result<bool> is_document(const rules::RuleBook& rules, const Claim& claim,
                         std::string_view document);
bool is_circumstance(std::string_view circumstance);

}  // namespace lindung::claim
