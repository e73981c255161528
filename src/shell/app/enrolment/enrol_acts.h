// shell/app/enrolment/enrol_acts.h - what goes to the carrier and what comes back.
//
// enrol.export, given: fund (id), month, direction (entering, leaving; entering when missing),
// fiscal_year (the month's when missing), most (lines at most), months (1 to 12 that are paid at
// once; 1 when missing), phone and email of the office (those of the batch before when missing),
// group_type (the form's for that kind of fund when missing), again (true: also those who were
// refused with the same particulars). Lists: frame, batch, form, left-out.
//
// enrol.answer, given: batch ("B0001"), all_accepted (leaving only, instead of a file); the
// carrier's answer as a file. Lists: rows, findings.
//
// enrol.settle, given: batch, line, reason, and kpj with start or refused (a code): what a person
// found out about one line. No lists.
#pragma once

#include <vector>

#include "shell/app/book/desk.h"

namespace lindung::app {

// Refuses CALL_VALUE (no decree of that fund and year, no phone or e-mail where the form asks for
// it), ENROL_EMPTY (nobody is ready).
Result<std::vector<MoneyList>> make_export(Making& making, const boost::json::object& given);
Result<void> apply_export(MoneyBook& book, const MoneyAct& act);

// Refuses ENROL_UNKNOWN, CALL_VALUE (no file, or several), ANSWER_NOBODY (no row fits anybody of
// the batch), and what no file can be read of.
Result<std::vector<MoneyList>> make_answer(Making& making, const boost::json::object& given);
Result<void> apply_answer(MoneyBook& book, const MoneyAct& act);

// Refuses ENROL_UNKNOWN, ENROL_ANSWER, ENROL_KPJ, ENROL_TWICE, CALL_VALUE.
Result<std::vector<MoneyList>> make_settle(Making& making, const boost::json::object& given);
Result<void> apply_settle(MoneyBook& book, const MoneyAct& act);

}  // namespace lindung::app
