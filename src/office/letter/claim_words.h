// office/letter/claim_words.h - papers and heirs of the claim rules, as a family calls them.
#pragma once

#include <string>
#include <string_view>

#include "engines/rules/value.h"

namespace lindung::letter {

// A word of law/national/claims.toml or heirs.toml ("heir-letter", "spouse") in plain Indonesian;
// one without words of its own is named as `names` (the rule claim.names) has it.
std::string claim_words(std::string_view word, const rules::Table& names);

// "istri atau suami dan anak; kalau tidak ada, orang tua, ...; lalu ...", from a table of heirs
// with their ranks. Who is paid without being an heir (the one who buried, the fund) is left out.
std::string heirs_in_order(const rules::Table& order, const rules::Table& names);

}  // namespace lindung::letter
