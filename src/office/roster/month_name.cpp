#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "office/roster/cell_text.h"
#include "office/roster/date_cell.h"

namespace lindung::roster {
namespace {

struct Named {
  std::string_view name;
  int month;
};

constexpr std::array<Named, 28> kFull{{
    {"januari", 1},   {"february", 2},  {"februari", 2}, {"pebruari", 2},  {"maret", 3},
    {"march", 3},     {"april", 4},     {"mei", 5},      {"may", 5},       {"juni", 6},
    {"june", 6},      {"juli", 7},      {"july", 7},     {"agustus", 8},   {"august", 8},
    {"september", 9}, {"oktober", 10},  {"october", 10}, {"nopember", 11}, {"november", 11},
    {"desember", 12}, {"december", 12}, {"january", 1},  {"djanuari", 1},  {"djuni", 6},
    {"djuli", 7},     {"agust", 8},     {"sept", 9},
}};

constexpr std::array<Named, 24> kShort{{
    {"jan", 1},  {"feb", 2},  {"peb", 2},  {"mar", 3},  {"mrt", 3},  {"apr", 4},
    {"mei", 5},  {"may", 5},  {"jun", 6},  {"jul", 7},  {"agu", 8},  {"ags", 8},
    {"agt", 8},  {"aug", 8},  {"sep", 9},  {"spt", 9},  {"okt", 10}, {"oct", 10},
    {"nov", 11}, {"nop", 11}, {"des", 12}, {"dec", 12}, {"ag", 8},   {"agts", 8},
}};

constexpr std::array<std::string_view, 12> kRoman{"i",   "ii",   "iii", "iv", "v",  "vi",
                                                  "vii", "viii", "ix",  "x",  "xi", "xii"};

}  // namespace

int read_month(std::string_view written) {
  const std::string word = to_lower(written);
  for (const Named& named : kFull) {
    if (word == named.name) return named.month;
  }
  for (const Named& named : kShort) {
    if (word == named.name) return named.month;
  }
  const auto roman = std::find(kRoman.begin(), kRoman.end(), word);
  if (roman != kRoman.end()) return static_cast<int>(roman - kRoman.begin()) + 1;
  if (word.size() < 4) return 0;
  for (const Named& named : kFull) {
    if (named.name.size() >= 4 && within_one_error(word, named.name)) return named.month;
  }
  for (const Named& named : kShort) {
    if (named.name.size() == 3 && word.size() <= 10 && word.starts_with(named.name))
      return named.month;
  }
  return 0;
}

}  // namespace lindung::roster
