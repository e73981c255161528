// shell/app/money/bill_fold.h - the lines of a bill as the books take them: who, which months,
// which dues. Names are passed over; a million lines are read in a fraction of the time.
#pragma once

#include <vector>

#include "office/billing/bill.h"
#include "shell/app/book/act.h"

namespace lindung::app {

// Refuses JOURNAL_UNREADABLE.
Result<std::vector<billing::Line>> read_billed_months(const MoneyAct& act);

}  // namespace lindung::app
