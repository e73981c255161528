// shell/app/audit/journal_check.h - is the journal what was written, and does the state agree with
// it?
#pragma once

#include <string>
#include <vector>

#include "base/digest.h"
#include "engines/journal/entry.h"
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

// Size, root and seal of a journal of these entries; an entry that does not hold is a fault.
JournalReport report_of(store::City city, const std::vector<journal::Entry>& entries);

// Reads every entry, every input and every row: hashes, seals, commitments, and the engine's own
// look at its files. Refuses RIGHT_MISSING.
Result<JournalReport> verify_journal(const Context& context, store::City city);

}  // namespace lindung::app
