// office/letter/refusal.h - a refusal explained: why, by which rule in plain words, what is paid
// all the same, what the family can do, where to ask.
//
// Refuses LETTER_CONTRADICTED at "reason" when the law as computed does not bear the reason out (a
// wait that was over, months that suffice, a claim within its time): such a refusal has to be
// contested, not explained. NO_RULE_IN_FORCE at "date".
#pragma once

#include "office/benefit/benefit.h"
#include "office/letter/letter.h"
#include "office/letter/refusal_reason.h"

namespace lindung::letter {

struct Refusal {
  Envelope envelope;
  std::string deceased;
  std::vector<Heir> heirs;
  benefit::Death death;  // as it was claimed
  RefusalReason reason = RefusalReason::Papers;
};

Result<Letter> refusal_letter(const rules::RuleBook& book, const Refusal& refusal);

}  // namespace lindung::letter
