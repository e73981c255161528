// office/letter/law_words.h - the law as a letter names it: the regulations behind a sum, and one
// short sentence where a rule has not been confirmed.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engines/rules/rule_book.h"

namespace lindung::letter {

// The regulations in a citation of a law file, in full: "PP 44/2015, Pasal 34; press of 2019" gives
// "Peraturan Pemerintah Nomor 44 Tahun 2015, Pasal 34". What is no regulation (press, practice) is
// left out.
std::vector<std::string> regulations(std::string_view citation);

// Of one rule, joined with "dan"; where the citation names none, "ketentuan BPJS Ketenagakerjaan".
std::string regulation_of(const rules::RuleRef& rule);

// "Dasar hukum: PP 44/2015, Pasal 34; PP 82/2019.", each named once; empty when there is none.
std::string basis_remark(std::span<const rules::RuleRef> used);

// "Belum dipastikan, tanyakan ...: masa tunggu ..."; empty when every rule is confirmed.
std::string doubt_remark(const rules::RuleBook& book, std::span<const rules::RuleRef> used);

}  // namespace lindung::letter
