// office/letter/parts.h - pieces that several letters share.
#pragma once

#include <span>

#include "office/letter/claim_facts.h"
#include "office/letter/letter.h"

namespace lindung::letter {

// The papers of the claim, to tick.
Checklist papers(const ClaimFacts& facts);

// Where to go, and that it costs nothing.
Box where_to_ask(const Envelope& envelope, std::string heading);

// The law, the doubts, and who decides.
std::vector<std::string> remarks(const rules::RuleBook& book, std::span<const rules::RuleRef> used);

// The first of the heirs, or the family of the dead.
std::string addressee(const std::vector<Heir>& heirs, const std::string& deceased);

}  // namespace lindung::letter
