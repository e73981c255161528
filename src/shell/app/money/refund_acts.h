// shell/app/money/refund_acts.h - months that were paid for nothing, claimed back from the carrier.
//
// refund.claim, given: reason (died, moved, found-work, paid-twice, not-booked, mistake), agreement
//   (number of the agreement that grants it); for not-booked the bill, whose unbooked months are
//   claimed; otherwise the person, with month (or from and until) unless he died; fund and
//   fiscal_year where several purses paid. Lists: frame, lines.
// refund.receive, given: refund, number, date, amount. refund.decline, given: refund, reason.
#pragma once

#include <vector>

#include "shell/app/book/desk.h"

namespace lindung::app {

// Refuses CALL_VALUE (a death that is not recorded, or several purses paid and none is named),
// BILL_EMPTY (nothing was paid), BILL_REFUND.
Result<std::vector<MoneyList>> make_refund_claim(Making& making, const boost::json::object& given);
Result<void> apply_refund_claim(MoneyBook& book, const MoneyAct& act);
Result<void> apply_refund_receipt(MoneyBook& book, const MoneyAct& act);
Result<void> apply_refund_refusal(MoneyBook& book, const MoneyAct& act);

}  // namespace lindung::app
