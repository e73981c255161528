// shell/app/reconcile/reconcile_lists.h - a reconciliation as lists of an act, and back: what was
// compared, the sides of each month, every difference by name as it was found.
#pragma once

#include <vector>

#include "shell/app/book/desk.h"
#include "shell/app/reconcile/reconciliation.h"

namespace lindung::app {

std::vector<MoneyList> write_reconciliation_lists(Making& making, const Reconciliation& found);
// Refuses JOURNAL_UNREADABLE.
Result<Reconciliation> read_reconciliation(const MoneyAct& act);

// The months, and how many differences, without reading the others.
struct ReconciliationFrame {
  Period months;
  std::int64_t differences = 0;
  bool with_carrier = false;  // a file of the carrier was compared
};
Result<ReconciliationFrame> read_reconciliation_frame(const MoneyAct& act);

}  // namespace lindung::app
