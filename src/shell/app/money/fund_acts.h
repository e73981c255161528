// shell/app/money/fund_acts.h - what a budget document gives a purse, and what a revision takes.
//
// fund.allot and fund.cut, given: fund (id), amount (rupiah, above zero), paper (number of the
// document). Lists: purses (the fund as the scheme has it on that day, for the scheme's fiscal
// year).
#pragma once

#include <vector>

#include "shell/app/book/desk.h"

namespace lindung::app {

// Refuses CALL_VALUE (a fund that the scheme in force has not), FUND_CEILING (a cut of what is
// bound already).
Result<std::vector<MoneyList>> make_allotment(Making& making, const boost::json::object& given);
Result<void> apply_allotment(MoneyBook& book, const MoneyAct& act);

}  // namespace lindung::app
