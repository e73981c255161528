// shell/app/audit/journal_replay.h - does the program still decide the same from the same inputs?
#pragma once

#include "shell/app/audit/journal_check.h"

namespace lindung::app {

// Decides everything again from the inputs, in an empty database in memory, and compares entry by
// entry: the first that differs is a fault. Refuses RIGHT_MISSING, JOURNAL_UNREADABLE, and
// INPUT_ERASED where the bytes of an input are gone.
Result<JournalReport> replay_journal(const Context& context, store::City city);

}  // namespace lindung::app
