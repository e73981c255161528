// shell/app/audit/journal_entries.h - the entries of a city's journal, in their order: all of them,
// and as a person reads them.
#pragma once

#include <string>
#include <vector>

#include "engines/journal/entry.h"
#include "shell/app/context.h"

namespace lindung::app {

Result<std::vector<journal::Entry>> all_entries(store::Store& store, store::City city);

struct JournalLine {
  std::uint64_t sequence = 0;
  std::string kind;
  std::string body;  // JSON
  std::string time;  // "2026-11-21T01:17:00Z"
  std::string author;
  std::string leaf;  // hexadecimal
};
// Refuses RIGHT_MISSING.
Result<std::vector<JournalLine>> journal_lines(const Context& context, store::City city);

}  // namespace lindung::app
