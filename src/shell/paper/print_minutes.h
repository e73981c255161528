// shell/paper/print_minutes.h - minutes of a reconciliation on A4: what was compared, the tables,
// room for two or three to sign, and on pages of its own the list of differences by name.
#pragma once

#include "office/document/minutes.h"
#include "shell/paper/page_writer.h"

namespace lindung::paper {

// Refuses what PageWriter refuses.
Result<Printed> print_minutes(const document::Minutes& minutes);

}  // namespace lindung::paper
