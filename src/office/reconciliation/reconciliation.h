// office/reconciliation - the three-way match: what the decree lists, what the carrier has, what
// was billed and paid, person by person and month by month; and the sums of bills, receipts, bank
// lines and statements. In: the sides of a month (sides.h), bills, bank lines, stated sums. Out:
// every difference with its kind, the money it concerns, and a proposed cure. It changes nothing.
// Law: PP 12/2019 art. 141 (a payment needs its evidence); audit reports on contributions paid by
// regions name the kinds. Not done here: whose row a row of the carrier is (the caller matches
// people), whether a payment was allowed (fund), booking (billing).
#pragma once

#include "office/reconciliation/bank_statement.h"
#include "office/reconciliation/carrier_list.h"
#include "office/reconciliation/difference.h"
#include "office/reconciliation/match_bank.h"
#include "office/reconciliation/match_bills.h"
#include "office/reconciliation/match_month.h"
#include "office/reconciliation/sides.h"
#include "office/reconciliation/stated_total.h"
#include "office/reconciliation/words.h"
