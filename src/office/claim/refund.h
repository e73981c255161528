// office/claim/refund.h - what was paid for months after a death, and what of it comes back: with
// the claim to somebody who paid himself, to a city only if its agreement with the carrier says so
// (rules refund.how, refund.counts-after).
#pragma once

#include "office/claim/claim.h"

namespace lindung::claim {

// Fills months_after_death, refund_months, refund and a remark; nothing for the living.
Result<void> add_refund(const rules::RuleBook& rules, const Claim& claim, const Member& member,
                        Date on, Assessment& found);

}  // namespace lindung::claim
