// shell/app/money/bill_acts.h - a bill from its draft to the carrier's receipt.
//
// bill.draft, given: fund, month (or from and until), fiscal_year (the scheme's when missing).
//   Lists: frame, lines, left-out.
// bill.approve, given: bill, reason (where it is asked for). Lists: obstacles.
// bill.request, given: bill, number, date, code, carrier_amount (may be missing).
// bill.order, given: bill, number, date. bill.pay, the same with amount.
// bill.receipt, given: bill, number, date, amount; the list of those who are booked as a file (all
//   of them when there is none). Lists: booked.
// bill.cancel, given: bill, reason.
#pragma once

#include <vector>

#include "shell/app/book/desk.h"

namespace lindung::app {

// Who is listed by a decree on this purse in these months, is registered with the carrier, was
// accepted by the last verification and lives, is billed; everybody else is left out with the
// reason. Refuses CALL_VALUE (a fund that no decree names), BILL_MONTHS, BILL_EMPTY.
Result<std::vector<MoneyList>> make_bill_draft(Making& making, const boost::json::object& given);
Result<void> apply_bill_draft(MoneyBook& book, const MoneyAct& act);

// Finds what stands between the purse and the payment on that day.
Result<std::vector<MoneyList>> make_bill_approval(Making& making, const boost::json::object& given);
Result<void> apply_bill_approval(MoneyBook& book, const MoneyAct& act);

// Acts that rest on nothing but what was given.
Result<std::vector<MoneyList>> make_nothing(Making& making, const boost::json::object& given);
Result<void> apply_bill_request(MoneyBook& book, const MoneyAct& act);
Result<void> apply_bill_order(MoneyBook& book, const MoneyAct& act);
Result<void> apply_bill_payment(MoneyBook& book, const MoneyAct& act);
Result<void> apply_bill_cancellation(MoneyBook& book, const MoneyAct& act);

// Refuses BILL_UNKNOWN, CALL_VALUE (several files, or somebody in the file who is not on the bill),
// and what no file can be read of.
Result<std::vector<MoneyList>> make_bill_receipt(Making& making, const boost::json::object& given);
Result<void> apply_bill_receipt(MoneyBook& book, const MoneyAct& act);

}  // namespace lindung::app
