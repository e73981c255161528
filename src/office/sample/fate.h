// office/sample/fate.h - what the world knows about a person and the ward may not: dead, moved,
// employed, a member already. A function of the person alone, so that rosters and registers, made
// at different times, tell of the same life.
#pragma once

#include "office/sample/family.h"
#include "office/sample/kind.h"

namespace lindung::sample {

// Good, or one of the bad kinds from BadDead to BadOtherSponsor. Those whom a household sends
// although they are too old or too young have no other fate; children only die or move.
Kind fate_of(const Family& family, std::size_t slot, const Families& families, std::uint64_t seed);

// Of the people on no roster at all many more have an employer, are civil servants or are insured
// already.
Kind background_fate_of(const Family& family, std::size_t slot, const Families& families,
                        std::uint64_t seed);

// When somebody dead died: in the 400 days before `on`.
Date death_of(std::uint64_t person, Date on, std::uint64_t seed);

}  // namespace lindung::sample
