// shell/app/reconcile/reconcile_acts.h - a reconciliation that is recorded, for its signed minutes.
//
// reconcile.record, given: number (of the minutes), month or from and until (months; left out: as
//   `lindung reconcile` does), bank (name of the file that is the bank statement; may be missing);
//   the other files are the carrier's. Lists: frame, compared, months, differences, unreadable.
//
// reconcile.sign, given: minutes (their number), side (office, carrier), name (of who signs). Two
// people sign, one a side, and neither of them has recorded the minutes. No lists.
#pragma once

#include <string>
#include <vector>

#include "shell/app/book/desk.h"

namespace lindung::app {

// Compares anew and freezes what is found. Refuses CALL_VALUE (two files of one name, no such bank
// file), RECON_NUMBER (minutes of this number are recorded), and what compare() refuses.
Result<std::vector<MoneyList>> make_reconciliation(Making& making,
                                                   const boost::json::object& given);
Result<void> apply_reconciliation(MoneyBook& book, const MoneyAct& act);

// The carrier's officer signs for the carrier and nobody else does, as far as there are accounts.
// Refuses CALL_VALUE.
Result<std::vector<MoneyList>> make_signature(Making& making, const boost::json::object& given);
// Refuses RECON_UNKNOWN, RECON_SIGNED (the side has signed), RECON_SAME_AUTHOR (who recorded them,
// or signed for the other side).
Result<void> apply_signature(MoneyBook& book, const MoneyAct& act);

Error unknown_minutes(const std::string& number);  // RECON_UNKNOWN

}  // namespace lindung::app
