// shell/app/decree/decree_acts.h - a decree names those who have a place; an amendment takes off
// those who died or are to leave, and lets the next in rank enter. Both freeze their annex by name.
//
// decree.issue, given: number, date, basis (at least one), from and until (months; the scheme's
// when missing), groups and funds (ids; all when missing). Lists: annex, dues, purses (as the
// scheme has them), frame. decree.amend, given: number, date, basis, effective (month), decree
// (number of the one that is amended; may be missing when only one covers that month),
// keep_places_free (true: nobody enters). Lists: leaving, reasons, entering, dues, frame, purses.
#pragma once

#include <vector>

#include "office/decree/annex.h"
#include "shell/app/book/desk.h"

namespace lindung::app {

// Refuses DECREE_NOBODY (nobody has a place who is not listed already), DECREE_MONTHS, CALL_VALUE
// (a group or a fund that the scheme has not).
Result<std::vector<MoneyList>> make_decree_issue(Making& making, const boost::json::object& given);
Result<void> apply_decree_issue(MoneyBook& book, const MoneyAct& act);

// Refuses DECREE_UNKNOWN (no such decree, or several cover that month and none is named),
// DECREE_EMPTY (nobody leaves).
Result<std::vector<MoneyList>> make_decree_amend(Making& making, const boost::json::object& given);
Result<void> apply_decree_amend(MoneyBook& book, const MoneyAct& act);

// An act of either kind as it is printed.
Result<decree::AnnexPaper> annex_paper(const MoneyAct& act);

}  // namespace lindung::app
