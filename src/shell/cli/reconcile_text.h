// shell/cli/reconcile_text.h - a reconciliation in words: the months, the kinds of difference with
// their cures, the first differences.
#pragma once

#include <string>

#include "shell/app/reconcile/reconciliation.h"
#include "shell/cli/console.h"

namespace lindung::cli {

std::string reconciliation_text(const app::Reconciliation& found, const Console& console);

// Done, or somebody must look: differences, or rows that could not be read.
Exit reconciliation_exit(const app::Reconciliation& found);

}  // namespace lindung::cli
