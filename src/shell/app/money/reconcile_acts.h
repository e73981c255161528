// shell/app/money/reconcile_acts.h - a reconciliation that is recorded, for its signed minutes.
//
// reconcile.record, given: number (of the minutes), month or from and until (months; left out: as
//   `lindung reconcile` does), bank (name of the file that is the bank statement; may be missing);
//   the other files are the carrier's. Lists: frame, compared, months, differences, unreadable.
#pragma once

#include <vector>

#include "shell/app/money/desk.h"

namespace lindung::app {

// Compares anew and freezes what is found. Refuses CALL_VALUE (two files of one name, no such bank
// file), RECON_NUMBER (minutes of this number are recorded), and what compare() refuses.
Result<std::vector<MoneyList>> make_reconciliation(Making& making,
                                                   const boost::json::object& given);
Result<void> apply_reconciliation(MoneyBook& book, const MoneyAct& act);

}  // namespace lindung::app
