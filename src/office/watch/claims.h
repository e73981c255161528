// office/watch/claims.h - the items that follow from one claim, and from all of them together.
#pragma once

#include "office/watch/watch.h"

namespace lindung::watch {

// Stages that end, school years, differences.
Result<std::vector<Item>> watch_claim(const rules::RuleBook& rules, const claim::Claim& claim,
                                      Date on, Date horizon);

// One heir or account on several claims of which one is still open.
std::vector<Item> watch_shared_heirs(std::span<const claim::Claim> claims, Date on);

}  // namespace lindung::watch
