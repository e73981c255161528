// shell/app/money/bill_given.h - what is typed for the acts on bills and refunds.
#pragma once

#include <optional>
#include <string>

#include "office/billing/books.h"
#include "shell/app/book/given.h"

namespace lindung::app {

// "T0000012": how a bill (tagihan) is called; "R0000003": a refund.
std::string bill_name(billing::BillNumber bill);
std::string refund_name(billing::RefundNumber refund);

// Refuse CALL_VALUE through done(); a name may be typed in lower case and without its zeros.
billing::BillNumber given_bill(Given& given);
billing::RefundNumber given_refund(Given& given);
billing::Paper given_numbered_paper(Given& given);  // number, date
// month, or from and until (the first month that is not meant).
Period given_months(Given& given);

}  // namespace lindung::app
