// shell/app/journal_check.h - is the journal what was written, does the state agree with it, and
// does the program still decide the same from the same inputs?
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/digest.h"
#include "shell/app/context.h"

namespace lindung::app {

struct JournalFault {
  std::uint64_t sequence = 0;
  Text what;
};

struct JournalReport {
  store::City city = 0;
  std::uint64_t size = 0;  // entries
  Digest root;             // over what was decided: equal on every machine for the same inputs
  Digest seal;             // over when and by whom
  std::vector<JournalFault> faults;
};

// Reads every entry, every input and every row: hashes, seals, commitments, and the engine's own
// look at its files.
Result<JournalReport> verify_journal(const Context& context, store::City city);

// Decides everything again from the inputs, in an empty database in memory, and compares entry by
// entry.
Result<JournalReport> replay_journal(const Context& context, store::City city);

// The entries as a person reads them.
struct JournalLine {
  std::uint64_t sequence = 0;
  std::string kind;
  std::string body;  // JSON
  std::string time;  // "2026-11-21T01:17:00Z"
  std::string author;
  std::string leaf;  // hexadecimal
};
Result<std::vector<JournalLine>> journal_lines(const Context& context, store::City city);

}  // namespace lindung::app
