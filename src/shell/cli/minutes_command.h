// shell/cli/minutes_command.h - reconcile list, show, print: reconciliations that are recorded.
#pragma once

#include "shell/app/reconcile/minutes.h"
#include "shell/cli/commands.h"

namespace lindung::cli {

void add_minutes(CLI::App& reconcile, Call& call);

Exit show_minutes(const Call& call, const app::MinutesView& view);

}  // namespace lindung::cli
