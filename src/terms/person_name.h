// terms/person_name.h - what a person's name says when it is compared. The name itself is kept and
// shown as it was written; nothing here ever replaces it.
//
// The rules are those of Indonesian practice: titles before (H, Hj, Ust, Drs) and degrees behind
// (S.Pd, SE), the Muhammad, Abdul, Ahmad, Siti and Nur families, old spelling (OE, DJ, TJ), doubled
// letters, sounds written in several ways (F P V, Z J, SH SY), free order and joined tokens,
// initials, truncated names, clan names, father's name after bin or binti, aliases, and the mark
// "alm." of the dead. docs/concepts.md explains them to a clerk.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lindung {

struct NameReading {
  std::vector<std::string>
      tokens;  // upper case, titles and degrees gone, families folded: "MUHAMMAD", "RAHMAN"
  std::vector<std::string>
      sounds;  // one for each token: the coarse key in which Fatimah and Patimah are equal
  std::vector<std::string> father;  // tokens after BIN, BINTI, BTE
  std::vector<std::string> alias;   // tokens after ALIAS, @, or in brackets
  bool deceased = false;    // ALM, ALMH, almarhum: a sign of death that someone must look at
  bool has_digits = false;  // scanned or mistyped: 0 for O
  bool cut_short = false;   // fills a field of 20, 25, 30 or 50 characters: the last token may be a
                            // beginning only
  bool empty() const { return tokens.empty(); }
};

NameReading read_name(std::string_view written);

// How alike two readings are, in thousandths: 1000 the same name, about 900 a usual variant or one
// typing error, 700 and less different people unless other evidence says so. Symmetric, free of
// token order, initials match any token with that letter.
int name_likeness(const NameReading& a, const NameReading& b);

// The sounds in alphabetical order, joined: equal for "Siti Nurhaliza" and "NUR HALIZAH, St.".
std::string name_key(const NameReading& reading);

}  // namespace lindung
