// shell/paper/print_totals.h - a table of sums at the end of a long list: a name and numbers a row,
// the sum of all in the last.
#pragma once

#include "office/document/name_list.h"
#include "shell/paper/page_writer.h"

namespace lindung::paper {

// `single`: the height of a row of one line; `below`: how much room must be left under the last
// rows, on their page.
void print_totals(PageWriter& writer, const document::TotalsTable& table, double single,
                  double below);

}  // namespace lindung::paper
