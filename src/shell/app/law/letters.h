// shell/app/law/letters.h - a letter, worked out by law, set on one page and written as a PDF. No
// database, no clock: the day it bears is given. Errors name the option in `where` ("--date").
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "shell/app/law/benefits.h"

namespace lindung::app {

struct LetterAnswer {
  struct Sum {
    std::string id;
    std::int64_t amount = 0;  // rupiah
  };
  std::string title;
  std::string out;
  int pages = 0;
  std::string points;  // size of the running text: "14.5"
  std::vector<Sum> lines;
  std::int64_t total = 0;
  std::vector<std::string> checklist;  // papers to bring, or what to do
  std::vector<std::string> remarks;
};

// Texts as typed. `office`: "name; address; telephone", the last two may be missing.
struct LetterBasics {
  std::string name;  // of the worker, living or dead
  std::string office;
  std::string written;  // YYYY-MM-DD
  std::string out;
};

struct RightsQuestion {
  LetterBasics basics;
  std::string member_since;
  std::string paid_until;  // empty: not said
  std::int64_t income = 1'000'000;
};
Result<LetterAnswer> write_rights_letter(const RightsQuestion& question);

struct FamilyQuestion {
  LetterBasics basics;
  DeathQuestion death;
  std::string heirs;  // "name:relation; name; ..."
  // Sums that somebody who knows more has found, by line: a scholarship that ends at the age limit.
  std::map<std::string, Rupiah> assessed;
};
Result<LetterAnswer> write_family_letter(const FamilyQuestion& question);

struct RefusalQuestion {
  FamilyQuestion family;
  std::string reason;  // "waiting"; office/letter/refusal_reason.h has them
};
Result<LetterAnswer> write_refusal_letter(const RefusalQuestion& question);

}  // namespace lindung::app
