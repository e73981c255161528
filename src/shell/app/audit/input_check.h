// shell/app/audit/input_check.h - whether the inputs in the store are those that the journal names,
// byte for byte: no more, no fewer, under the same names.
#pragma once

#include <vector>

#include "engines/journal/entry.h"
#include "shell/app/audit/journal_check.h"
#include "shell/app/record/commitments.h"

namespace lindung::app {

struct InputCheck {
  std::vector<JournalFault> faults;
  FileSecrets secrets;  // of the roster files whose bytes are there
};

// Refuses only what keeps it from looking; damage is a fault.
Result<InputCheck> check_inputs(store::Store& store, store::City city,
                                const std::vector<journal::Entry>& entries);

}  // namespace lindung::app
