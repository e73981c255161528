// office/letter/family.h - what a family may claim after a death: how much, line by line, who may
// claim, with which papers, where, until when.
#pragma once

#include "office/benefit/benefit.h"
#include "office/letter/letter.h"

namespace lindung::letter {

struct Family {
  Envelope envelope;
  std::string deceased;
  std::vector<Heir> heirs;  // in the order of the law; empty: the letter gives the order
  benefit::Death death;
  benefit::Benefit benefit;  // of that death
};

// Refuses NO_RULE_IN_FORCE at "date".
Result<Letter> family_letter(const rules::RuleBook& book, const Family& family);

}  // namespace lindung::letter
