// shell/app/audit/state_check.h - does what the store holds beside the journal agree with it:
// inputs, people, verdicts, places, accounts; and can acts on claims and of money still be folded?
#pragma once

#include <vector>

#include "engines/journal/entry.h"
#include "shell/app/audit/journal_check.h"

namespace lindung::app {

// Adds what it finds to the faults of `report`, whose city it reads. Damaged records are a finding;
// refused is only what keeps the store from being read.
Result<void> check_state(const Context& context, const std::vector<journal::Entry>& entries,
                         JournalReport& report);

}  // namespace lindung::app
