// office/claim/heirs.h - who may be paid: the heirs of the highest rank that the claim names, by
// the order of law (PP 44/2015 art. 37(5); rules heirs.jkk.order and heirs.jkm.order). How several
// of one rank divide the sum is not in the law that was read, and not done here.
#pragma once

#include <vector>

#include "base/result.h"
#include "engines/rules/rule_book.h"
#include "office/claim/claim.h"

namespace lindung::claim {

enum class Receives : std::uint8_t { All, FuneralOnly };

struct Entitlement {
  std::vector<std::uint32_t> heirs;  // numbers, in the order in which they were named
  Receives receives = Receives::All;
  rules::RuleRef rule;
};

// Nobody named: no heirs. Somebody outside the order (who needs a court) stands with a person named
// in the will.
Result<Entitlement> entitled_heirs(const rules::RuleBook& rules, const Claim& claim);

}  // namespace lindung::claim
