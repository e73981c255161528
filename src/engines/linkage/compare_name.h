// engines/linkage/compare_name.h - what two written names have in common. Free of token order;
// knows variants (equal sounds), initials, missing tokens, tokens joined or split, names cut short,
// and slips of the hand.
#pragma once

#include <string_view>

#include "engines/linkage/model.h"
#include "engines/linkage/term_frequency.h"

namespace lindung::linkage {

struct NameMatch {
  Level level = Level::Unknown;  // Part: some token in common; Differs: none
  MatchWeight bits = 0;          // how rare what agrees is, in thousandths of a bit
  bool same_letters = true;      // what agrees, agrees letter for letter (or as an initial)
  bool complete = true;          // no token of either name is left over
  bool other_name = false;  // a "slip" between two tokens that both occur often: RINA and RINI are
                            // rather two people
};

struct NameView {
  std::string_view name;
  std::string_view sounds;  // as many tokens as name
};

NameMatch compare_names(const NameView& a, const NameView& b, const TermFrequency& frequency);

// Mother's names: only the level counts.
Level compare_mothers(std::string_view a, std::string_view b);

}  // namespace lindung::linkage
