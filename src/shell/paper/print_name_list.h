// shell/paper/print_name_list.h - a long list by name on A4 across: head, rows whose heading stands
// again on every page, how many are on the page and up to it, totals, and room to sign. Twenty-five
// thousand names take seconds.
#pragma once

#include "office/document/name_list.h"
#include "shell/paper/page_writer.h"

namespace lindung::paper {

// Refuses what PageWriter refuses.
Result<Printed> print_name_list(const document::NameList& list);

}  // namespace lindung::paper
