// office/billing/act.h - who did something on which day, under which name in the journal.
#pragma once

#include <string>

#include "terms/date.h"

namespace lindung::billing {

struct Act {
  std::string id;  // the caller's name of it: "fund.allot 3"; not empty, each once
  Date on;
  std::string author;  // login; empty where one person works alone
};

}  // namespace lindung::billing
